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
  /** What whoever leads a class may know before the class does; never for the screen that the class sees. */
  presenter(): PresenterFacts | null;
  dispatch(command: Command): Promise<void>;
}

export type SessionStore = StoreApi<SessionState>;

/** Commands after which a person must be able to count on the disk: what they show is shown once it is written. */
const WRITE_FIRST: ReadonlySet<Command['type']> = new Set(['lock', 'next', 'stand']);

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

    const run = async (command: Command): Promise<void> => {
      const result = apply(state, command);
      if (!result.ok) {
        set({ refusal: result.error });
        return;
      }
      const before = state;
      state = result.value.state;
      const written = journal.write(command);
      if (WRITE_FIRST.has(command.type)) await written;
      const next = viewFor(state);
      const view = start.pictures === undefined ? next : await start.pictures.show(next).catch(() => next);
      set({ view, refusal: null });
      try {
        ports.emit(result.value.events, view);
      } finally {
        await remember(before, state);
      }
    };

    return {
      id: start.id,
      startedAt: start.startedAt,
      view: start.pictures?.view ?? viewFor(state),
      mediaBase: start.mediaBase,
      unsaved: start.unkept?.why ?? null,
      refusal: null,
      presenter: () => presenterFacts(state),
      dispatch: (command) => inTurn(() => run(command)),
    };
  });
}
