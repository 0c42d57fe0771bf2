import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import type { Result } from '../../game/result.ts';
import { apply } from '../../game/session/apply.ts';
import type { Command } from '../../game/session/command.ts';
import type { GameEvent, Refusal } from '../../game/session/event.ts';
import { presenterFacts, type PresenterFacts } from '../../game/session/presenter.ts';
import type { State } from '../../game/session/state.ts';
import { viewFor } from '../../game/session/view-for.ts';
import type { View } from '../../game/session/view.ts';
import { sureBridge } from '../bridge/sure-bridge.ts';
import { createPictures, type Loss, type Shown } from './pictures.ts';
import { createSessionJournal } from './session-journal.ts';

/** What a session needs from outside; tests inject their own. */
export interface SessionPorts {
  readonly bridge: Bridge;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Told of every event once it is safe in the journal: sound, announcer and motion listen here. */
  readonly emit: (events: readonly GameEvent[], view: View) => void;
  /** Whether the picture at an address can be decoded. Never rejects. */
  readonly draws: (address: string) => Promise<boolean>;
}

/** An exhibit that was left out, by its label, and why its picture cannot be shown; null where a person said so. */
export interface LeftOut {
  readonly label: string;
  readonly why: Loss | null;
}

export interface SessionState {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  /** With addresses of its pictures. */
  readonly view: View;
  /** Why answers are not being kept now, if so. The session goes on in memory, and each command tries again to write all of it. */
  readonly unsaved: Notice | null;
  readonly refusal: Refusal | null;
  /** What was left out since the session was opened here, because its picture cannot be shown. */
  readonly leftOut: readonly LeftOut[];
  /** Whether the next picture is waited for. */
  readonly waits: boolean;
  /** What whoever leads a class may know before the class does; never for the screen that the class sees. */
  presenter(): PresenterFacts | null;
  dispatch(command: Command): Promise<void>;
  /** Before the first screen: reads the pictures of what stands there, and leaves it out if it cannot be shown. */
  settle(): Promise<void>;
}

export type SessionStore = StoreApi<SessionState>;

/** Commands after which a person must be able to count on the disk: what they show is shown once it is written. */
const WRITE_FIRST: ReadonlySet<Command['type']> = new Set(['lock', 'next', 'stand', 'skip']);
/** A wait that is worth a word, in milliseconds. */
const LONG = 1000;

/** What a session begins with. */
export interface SessionStart {
  readonly id: string;
  readonly startedAt: number;
  /** Replayed. */
  readonly state: State;
  /** The number of entries that are in the journal already. */
  readonly entries: number;
  /** Where no journal could be made: why, and how to try again. */
  readonly unkept?: { readonly why: Notice; readonly make: () => Promise<Result<{ readonly id: string }, Notice>> };
}

/** What a command led to. */
interface Moved {
  readonly events: readonly GameEvent[];
  readonly coming: Promise<Shown>;
}

const leftOutBy = (events: readonly GameEvent[], why: Loss | null): LeftOut[] =>
  events.flatMap((event) =>
    event.type === 'exhibit-skipped' && event.by === undefined ? [{ label: event.label, why }] : [],
  );

/**
 * One session. Rules decide (`apply`), the journal is appended in order, and the view is derived. An answer that is locked in is
 * on disk before its reveal is shown; commands that come meanwhile wait their turn, so that no quick key press is lost and a
 * second *lock* is refused by the rules.
 */
export function createSessionStore(ports: SessionPorts, start: SessionStart): SessionStore {
  let state = start.state;
  let unseen: readonly string[] = [];
  const inTurn = createQueue();
  const bridge = sureBridge(ports.bridge, () => undefined);
  const pictures = createPictures(bridge, ports.draws, state.setup.record.pack.id);

  return createStore<SessionState>()((set, get) => {
    const stands = (trouble: Notice | null): void => {
      const { unsaved } = get();
      // The same trouble over again is no news.
      if (trouble?.code !== unsaved?.code || trouble?.where !== unsaved?.where) set({ unsaved: trouble });
    };
    const journal = createSessionJournal(
      { bridge, now: ports.now, stands, made: (id) => set({ id }) },
      { id: start.id, entries: start.entries, make: start.unkept?.make ?? null },
    );

    const remember = async (from: State, to: State): Promise<void> => {
      const locked = to.records.find((record, at) => record.locked && from.records[at]?.locked === false);
      const talkedOf = to.discussions.at(-1)?.exhibit ?? null;
      const fresh = talkedOf !== (from.discussions.at(-1)?.exhibit ?? null) ? talkedOf : null;
      // What a question of the deck is discussed with is shown with its truth, too.
      const seen = locked?.exhibit ?? fresh;
      if (seen !== null) {
        unseen = [...unseen, seen];
        const added = await bridge.addSeen(unseen);
        if (added.ok) unseen = [];
      }
      if (to.phase.name === 'debrief' && from.phase.name !== 'debrief') await journal.finish();
    };

    /** Applies a command and takes it down; what happened and what is to be shown then, or null where it was refused. */
    const move = async (command: Command): Promise<Moved | null> => {
      const result = apply(state, command);
      if (!result.ok) {
        set({ refusal: result.error });
        return null;
      }
      state = result.value.state;
      // Read while the disk writes.
      const coming = pictures.show(viewFor(state));
      const written = journal.write(command);
      if (WRITE_FIRST.has(command.type)) await written;
      return { events: result.value.events, coming };
    };

    /** What is to be shown, once it is there. */
    const patiently = async (coming: Promise<Shown>): Promise<Shown> => {
      const waits = setTimeout(() => set({ waits: true }), LONG);
      const shown = await coming;
      clearTimeout(waits);
      if (get().waits) set({ waits: false });
      return shown;
    };

    /** Shows where the session is, and leaves out what cannot be shown. */
    const show = async (before: State, { events, coming }: Moved): Promise<void> => {
      let { view, lost } = await patiently(coming);
      const happened = [...events];
      const out = leftOutBy(events, null);
      while (lost !== null) {
        const skipped = await move({ type: 'skip' });
        if (skipped === null) break;
        happened.push(...skipped.events);
        out.push(...leftOutBy(skipped.events, lost));
        ({ view, lost } = await patiently(skipped.coming));
      }
      set(({ leftOut }) => ({ view, refusal: null, leftOut: out.length === 0 ? leftOut : [...leftOut, ...out] }));
      pictures.shown(viewFor(state));
      try {
        ports.emit(happened, view);
      } finally {
        await remember(before, state);
      }
    };

    const run = async (command: Command): Promise<void> => {
      const before = state;
      const moved = await move(command);
      if (moved !== null) await show(before, moved);
    };

    return {
      id: start.id,
      startedAt: start.startedAt,
      view: viewFor(state),
      unsaved: start.unkept?.why ?? null,
      refusal: null,
      leftOut: [],
      waits: false,
      presenter: () => presenterFacts(state),
      dispatch: (command) => inTurn(() => run(command)),
      settle: () => inTurn(() => show(state, { events: [], coming: pictures.show(viewFor(state)) })),
    };
  });
}
