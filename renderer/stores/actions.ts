import type { SessionSummary } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { readPlayable } from '../../game/pack/playable.ts';
import { err, ok, type Result } from '../../game/result.ts';
import { STAKE } from '../../game/scoring.ts';
import type { Setup, SetupRecord } from '../../game/session/setup.ts';
import { loadTeaching } from '../packs/load-teaching.ts';
import { fetched } from '../late/fetched.ts';
import { boosterDue } from '../../game/keeping/booster.ts';
import { localDay } from '../i18n/local-day.ts';
import { sureBridge } from '../bridge/sure-bridge.ts';
import { NOTHING_KEPT, type AppStore, type Screen } from './app-store.ts';
import { createEra } from './era.ts';
import { createNoticeBoard, type NoticeBoard } from './notice-board.ts';
import { createPackActions, type PackActions } from './pack-actions.ts';
import { leftOutNotices } from '../packs/left-out-notices.ts';
import type { SessionPorts } from './session-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** What a person chose to play. */
export type Choice = Pick<SetupRecord, 'mode' | 'theme' | 'media' | 'room' | 'form' | 'trust'>;

/** Everything that a screen can ask of the program outside a session. */
export interface Actions extends PackActions, Pick<NoticeBoard, 'tell' | 'dismiss' | 'over'> {
  go(screen: Screen): void;
  home(): Promise<void>;
  begin(choice: Choice): Promise<void>;
  resume(summary: SessionSummary): Promise<void>;
  /** Begins or resumes once more what could not be opened. */
  openAgain(): Promise<void>;
  /** Undoable by nothing: the screen asks first. */
  discard(id: string): Promise<void>;
  forgetSeen(): Promise<void>;
  /** Deletes all that is kept and goes home as on a fresh machine; false, with a notice of what remains, where that failed. */
  forgetEverything(): Promise<boolean>;
}

const nothingYet = (): Promise<void> => Promise.resolve();

/** @param seed gives an unsigned 32-bit number for a new session; the only chance that comes from outside the rules */
export function createActions(
  given: SessionPorts & { readonly seed: () => number },
  app: AppStore,
  settings: SettingsStore,
): Actions {
  const board = createNoticeBoard(app);
  const { tell } = board;
  const ports = { ...given, bridge: sureBridge(given.bridge, (notice) => tell([notice])) };
  const era = createEra(ports);
  settings.subscribe(({ notice }, { notice: before }) => {
    if (notice === before) return;
    if (before !== null) board.over(before);
    if (notice !== null) tell([notice]);
  });
  let lastTaught: Setup['teaching'] | null = null;
  let opening = nothingYet;
  /** Nothing leaves a person before a screen that only says that it is being opened. */
  const openBy = (task: () => Promise<void>): Promise<void> => {
    opening = async () => {
      app.setState({ screen: { name: 'opening' } });
      try {
        await task();
      } catch (error) {
        app.setState({ screen: { name: 'not-opened', error } });
      }
    };
    return opening();
  };
  const trouble = (pack: string, problems: readonly Problem[]): void =>
    app.setState({ screen: { name: 'pack-trouble', pack, problems } });
  const packActions = createPackActions(ports, app, settings, tell);

  const open = async (id: string): Promise<Result<Opened, readonly Problem[]>> => {
    const [pack, teaching] = await Promise.all([ports.bridge.openPack(id), loadTeaching()]);
    if (!pack.ok) return err(pack.error);
    // What was read before is as good when it cannot be read again.
    if (teaching.ok) lastTaught = teaching.value;
    else if (lastTaught === null) return err(teaching.error);
    const { packJson, digest } = pack.value;
    const read = readPlayable(id, packJson);
    if (!read.ok) return err(read.error);
    const { leftOut } = read.value;
    tell(leftOutNotices(read.value));
    return ok({
      pack: read.value.pack,
      played: { id, digest, ...(leftOut.length === 0 ? {} : { without: leftOut.length }) },
      teaching: lastTaught,
    });
  };

  /** Reads anew what the home screen tells of. */
  const refresh = async (): Promise<void> => {
    const [{ sessions, notices }, aboutPacks] = await Promise.all([
      ports.bridge.listSessions(),
      packActions.listPacks(),
    ]);
    app.setState({
      resumable: sessions.filter((session) => !session.finished && session.entries > 0),
      boosterDue: boosterDue(sessions, ports.now(), localDay),
    });
    tell([...notices, ...aboutPacks]);
  };
  const home = (): Promise<void> => {
    app.setState({ screen: { name: 'home' } });
    return refresh();
  };

  return {
    ...packActions,
    go: (screen) => app.setState({ screen }),
    home,
    tell,
    dismiss: board.dismiss,
    over: board.over,
    openAgain: () => opening(),

    begin: (choice) =>
      openBy(async () => {
        const { pack, textsOnly, band, clockSeconds, askTrust } = settings.getState().settings;
        const [opened, seen, rules] = await Promise.all([
          open(pack),
          ports.bridge.loadSeen(),
          fetched(() => import('./open-session.ts')),
        ]);
        if (!opened.ok) return trouble(pack, opened.error);
        const record: SetupRecord = {
          version: 1,
          deal: 2,
          stake: STAKE,
          seed: ports.seed(),
          ...choice,
          ...(choice.mode === 'lesson' && askTrust ? { trust: true } : {}),
          media: textsOnly ? 'texts' : choice.media,
          band,
          clockSeconds,
          seen: [...seen],
          pack: opened.value.played,
        };
        const setup: Setup = { record, pack: opened.value.pack, teaching: opened.value.teaching };
        const started = await rules.startSession(era.ports(), setup);
        if (!started.ok) return trouble(pack, [started.error]);
        tell(started.value.notices);
        app.setState({ screen: { name: 'session', session: started.value.session } });
      }),

    resume: (summary) =>
      openBy(async () => {
        const pack = summary.setup.pack.id;
        const [opened, stored, rules] = await Promise.all([
          open(pack),
          ports.bridge.readSession(summary.id),
          fetched(() => import('./open-session.ts')),
        ]);
        if (!opened.ok) return trouble(pack, opened.error);
        if (!stored.ok) {
          tell([stored.error]);
          return home();
        }
        const setup: Setup = { record: stored.value.setup, pack: opened.value.pack, teaching: opened.value.teaching };
        const resumed = await rules.resumeSession(era.ports(), setup, opened.value.played, stored.value);
        if (!resumed.ok) return trouble(pack, [resumed.error]);
        tell(stored.value.notices);
        app.setState({ screen: { name: 'session', session: resumed.value } });
      }),

    async discard(id) {
      const result = await ports.bridge.discardSession(id);
      if (!result.ok) tell([result.error]);
      // Whoever has gone elsewhere meanwhile stays there.
      await refresh();
    },

    async forgetSeen() {
      const result = await ports.bridge.clearSeen();
      if (!result.ok) tell([result.error]);
    },

    async forgetEverything() {
      era.end();
      const result = await settings.getState().forget(() => ports.bridge.forgetEverything());
      if (!result.ok) {
        tell([result.error]);
        return false;
      }
      board.clear();
      app.setState(NOTHING_KEPT);
      await home();
      return true;
    },
  };
}

interface Opened {
  readonly pack: Setup['pack'];
  /** What a session that is dealt from it says of it. */
  readonly played: SetupRecord['pack'];
  readonly teaching: Setup['teaching'];
}
