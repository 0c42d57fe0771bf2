import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../game/bridge/settings.ts';
import { ok } from '../../../game/result.ts';
import type { Entry } from '../../../game/session/command.ts';
import type { GameEvent } from '../../../game/session/event.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import { start } from '../../../game/session/start.ts';
import { useKeys } from '../../../renderer/keys/use-keys.ts';
import { SessionScreen } from '../../../renderer/screens/session/session-screen.tsx';
import type { Actions } from '../../../renderer/stores/actions.ts';
import { createSessionStore } from '../../../renderer/stores/session-store.ts';
import { createSettingsStore } from '../../../renderer/stores/settings-store.ts';
import { makeSetup } from '../../game/fixtures.ts';
import { always } from '../../renderer-unit/program-double.ts';
import { stage, stageProgram } from '../figures/stage.tsx';

/** Around every screen of the program something listens to keys, if only to M. */
function Listening() {
  useKeys({});
  return null;
}

/** What a test wants otherwise of the machine and its settings. */
interface Machine {
  readonly settings?: Partial<Settings>;
  readonly bridge?: Partial<Bridge>;
}

/**
 * A session under its real rules on the stage, one briefing before its first exhibit. Its pictures are none, and are held to show all the same
 * where `draws` says nothing else. Nothing is kept but in `log`, in which a test reads what was played.
 */
export async function liveSession(
  record: Partial<SetupRecord> = {},
  draws: (address: string) => Promise<boolean> = always,
  machine: Machine = {},
) {
  const log: Entry[] = [];
  const events: GameEvent[] = [];
  let disk: Promise<void> = Promise.resolve();
  const program = stageProgram();
  const told: Notice[] = [];
  const homes: string[] = [];
  const actions: Actions = {
    ...program.actions,
    tell: (notices) => void told.push(...notices),
    over: () => undefined,
    home: () => {
      homes.push('home');
      return program.actions.home();
    },
  };
  const bridge = {
    ...program.bridge,
    appendEntry: async (_: string, entry: Entry) => {
      await disk;
      log.push(entry);
      return ok(null);
    },
    readPicture: () => Promise.resolve(ok(new Uint8Array([1]))),
    addSeen: () => Promise.resolve(ok(null)),
    finishSession: () => Promise.resolve(ok(null)),
    ...machine.bridge,
  };
  const settings = createSettingsStore(bridge, { ...DEFAULT_SETTINGS, ...machine.settings });
  const started = start(makeSetup({ mode: 'practice', theme: 1, ...record }));
  if (!started.ok) throw new Error('The made-up pack cannot be dealt.');
  const session = createSessionStore(
    { bridge, now: () => 1_000, emit: (given) => events.push(...given), draws },
    { id: 'live000000000000', startedAt: 1_795_511_100_000, state: started.value, entries: 0 },
  );
  const screen = await stage(
    <>
      <SessionScreen session={session} />
      <Listening />
    </>,
    { ...program, actions, bridge, settings },
  );
  const view = () => session.getState().view;
  /** Nothing is written before this is over. */
  const holdDisk = (until: Promise<void>): void => {
    disk = until;
  };
  return { session, screen, log, events, told, view, holdDisk, homes };
}
