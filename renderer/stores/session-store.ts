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
import type { ShowPictures } from './pictures.ts';
import { createSessionJournal } from './session-journal.ts';

/** What a session needs from outside; tests inject their own. */
export interface SessionPorts {
  readonly bridge: Bridge;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Told of every event once it is safe in the journal: sound, announcer and motion listen here. */
  readonly emit: (events: readonly GameEvent[], view: View) => void;
  /** Whether the picture at an address can be shown. Never rejects. */
  readonly draws: (address: string) => Promise<boolean>;
}

export interface SessionState {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly view: View;
  /** Where picture files of the pack are, ending in a slash. */
  readonly mediaBase: string;
  /** Why answers are not being kept now, if so. The session goes on in memory, and each command tries again to write all of it. */
  readonly unsaved: Notice | null;
  readonly refusal: Refusal | null;
  /** Labels of exhibits that were left out since the session was opened here, because their pictures cannot be shown. */
  readonly leftOut: readonly string[];
  /** Whether the next picture is waited for. */
  readonly waits: boolean;
  /** What whoever leads a class may know before the class does; never for the screen that the class sees. */
  presenter(): PresenterFacts | null;
  dispatch(command: Command): Promise<void>;
  /** Before the first screen: leaves out what stands there, if it cannot be shown. */
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
  readonly mediaBase: string;
  /** Where pictures are not served: how to show those of a view, and the first view with its own shown. */
  readonly pictures?: { readonly show: ShowPictures; readonly view: View };
  /** Where no journal could be made: why, and how to try again. */
  readonly unkept?: { readonly why: Notice; readonly make: () => Promise<Result<{ readonly id: string }, Notice>> };
}

/**
 * One session. Rules decide (`apply`), the journal is appended in order, and the view is derived. An answer that is locked in is
 * on disk before its reveal is shown; commands that come meanwhile wait their turn, so that no quick key press is lost and a
 * second *lock* is refused by the rules.
 */
export function createSessionStore(ports: SessionPorts, start: SessionStart): SessionStore {
  let state = start.state;
  let unseen: readonly string[] = [];
  /** The exhibit whose picture was found to show. */
  let drawn: string | null = null;
  const inTurn = createQueue();
  const bridge = sureBridge(ports.bridge, () => undefined);

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

    /** Applies a command and takes it down; what happened, or null where it was refused. */
    const move = async (command: Command): Promise<readonly GameEvent[] | null> => {
      const result = apply(state, command);
      if (!result.ok) {
        set({ refusal: result.error });
        return null;
      }
      state = result.value.state;
      const written = journal.write(command);
      if (WRITE_FIRST.has(command.type)) await written;
      return result.value.events;
    };

    const viewNow = async (): Promise<View> => {
      const next = viewFor(state);
      return start.pictures === undefined ? next : start.pictures.show(next).catch(() => next);
    };

    /** Whether a view can be shown; each picture is tried once. */
    const canShow = async (view: View): Promise<boolean> => {
      if ((view.name !== 'look' && view.name !== 'vote') || view.face.medium === 'text') return true;
      const { label, picture } = view.face;
      if (drawn === label) return true;
      const waits = setTimeout(() => set({ waits: true }), LONG);
      const shows = await ports.draws(start.mediaBase + picture.file);
      clearTimeout(waits);
      set({ waits: false });
      if (shows) drawn = label;
      return shows;
    };

    /** Shows where the session is, and leaves out what cannot be shown. */
    const show = async (before: State, events: readonly GameEvent[]): Promise<void> => {
      let view = await viewNow();
      const happened = [...events];
      while (!(await canShow(view))) {
        const skipped = await move({ type: 'skip' });
        if (skipped === null) break;
        happened.push(...skipped);
        view = await viewNow();
      }
      const out = happened.flatMap((event) => (event.type === 'exhibit-skipped' ? [event.label] : []));
      set(({ leftOut }) => ({ view, refusal: null, leftOut: out.length === 0 ? leftOut : [...leftOut, ...out] }));
      try {
        ports.emit(happened, view);
      } finally {
        await remember(before, state);
      }
    };

    const run = async (command: Command): Promise<void> => {
      const before = state;
      const events = await move(command);
      if (events !== null) await show(before, events);
    };

    return {
      id: start.id,
      startedAt: start.startedAt,
      view: start.pictures?.view ?? viewFor(state),
      mediaBase: start.mediaBase,
      unsaved: start.unkept?.why ?? null,
      refusal: null,
      leftOut: [],
      waits: false,
      presenter: () => presenterFacts(state),
      dispatch: (command) => inTurn(() => run(command)),
      settle: () => inTurn(() => show(state, [])),
    };
  });
}
