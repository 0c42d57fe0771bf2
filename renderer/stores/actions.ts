import type { Notice, SessionSummary } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { readVetted } from '../../game/pack/vetted.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { Setup, SetupRecord } from '../../game/session/setup.ts';
import { loadTeaching } from '../packs/load-teaching.ts';
import { boosterDue } from '../../game/keeping/booster.ts';
import { localDay } from '../i18n/local-day.ts';
import { NOTHING_KEPT, type AppStore, type Screen } from './app-store.ts';
import { createEra } from './era.ts';
import { createPackActions, type PackActions } from './pack-actions.ts';
import { createPictures, type ShowPictures } from './pictures.ts';
import type { SessionPorts } from './session-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** What a person chose to play. */
export type Choice = Pick<SetupRecord, 'mode' | 'theme' | 'media' | 'room' | 'form' | 'trust'>;

/** Everything that a screen can ask of the program outside a session. */
export interface Actions extends PackActions {
  go(screen: Screen): void;
  home(): Promise<void>;
  begin(choice: Choice): Promise<void>;
  resume(summary: SessionSummary): Promise<void>;
  /** Undoable by nothing: the screen asks first. */
  discard(id: string): Promise<void>;
  forgetSeen(): Promise<void>;
  /** Deletes all that is kept and goes home as on a fresh machine; false, with a notice of what remains, where that failed. */
  forgetEverything(): Promise<boolean>;
  tell(notices: readonly Notice[]): void;
  dismiss(notice: Notice): void;
}

const same = (one: Notice, other: Notice): boolean => one.code === other.code && one.where === other.where;

/** @param seed gives an unsigned 32-bit number for a new session; the only chance that comes from outside the rules */
export function createActions(
  ports: SessionPorts & { readonly seed: () => number },
  app: AppStore,
  settings: SettingsStore,
): Actions {
  const tell = (notices: readonly Notice[]): void => {
    const { notices: shown } = app.getState();
    const fresh = notices.filter((notice) => !shown.some((each) => same(each, notice)));
    if (fresh.length > 0) app.setState({ notices: [...shown, ...fresh] });
  };
  // A journal that is left as it is, say of a newer version, is found again by every listing.
  const listed: Notice[] = [];
  const era = createEra(ports);
  const trouble = (pack: string, problems: readonly Problem[]): void =>
    app.setState({ screen: { name: 'pack-trouble', pack, problems } });
  const packActions = createPackActions(ports, app, settings, tell);

  const open = async (id: string): Promise<Result<Opened, readonly Problem[]>> => {
    const [pack, teaching] = await Promise.all([ports.bridge.openPack(id), loadTeaching()]);
    if (!pack.ok) return err(pack.error);
    if (!teaching.ok) return err(teaching.error);
    const { packJson, digest, mediaBase } = pack.value;
    const read = readVetted(id, packJson);
    if (!read.ok) return err(read.error);
    return ok({
      pack: read.value,
      digest,
      mediaBase: mediaBase ?? '',
      pictures: mediaBase === null ? createPictures(ports.bridge, id) : null,
      teaching: teaching.value,
    });
  };

  const home = async (): Promise<void> => {
    app.setState({ screen: { name: 'home' } });
    const [{ sessions, notices }, aboutPacks] = await Promise.all([
      ports.bridge.listSessions(),
      packActions.listPacks(),
    ]);
    app.setState({
      resumable: sessions.filter((session) => !session.finished && session.entries > 0),
      boosterDue: boosterDue(sessions, ports.now(), localDay),
    });
    const found = [...notices, ...aboutPacks].filter((notice) => !listed.some((each) => same(each, notice)));
    listed.push(...found);
    tell(found);
  };

  return {
    ...packActions,
    go: (screen) => app.setState({ screen }),
    home,
    tell,
    dismiss: (notice) => app.setState((state) => ({ notices: state.notices.filter((each) => each !== notice) })),

    async begin(choice) {
      app.setState({ screen: { name: 'opening' } });
      const { pack, textsOnly, clockSeconds, askTrust } = settings.getState().settings;
      const [opened, seen, rules] = await Promise.all([
        open(pack),
        ports.bridge.loadSeen(),
        import('./open-session.ts'),
      ]);
      if (!opened.ok) return trouble(pack, opened.error);
      const record: SetupRecord = {
        version: 1,
        seed: ports.seed(),
        ...choice,
        ...(choice.mode === 'lesson' && askTrust ? { trust: true } : {}),
        media: textsOnly ? 'texts' : choice.media,
        clockSeconds,
        seen: [...seen],
        pack: { id: pack, digest: opened.value.digest },
      };
      const setup: Setup = { record, pack: opened.value.pack, teaching: opened.value.teaching };
      const started = await rules.startSession(era.ports(), setup, opened.value);
      if (!started.ok) return trouble(pack, [started.error]);
      tell(started.value.notices);
      app.setState({ screen: { name: 'session', session: started.value.session } });
    },

    async resume(summary) {
      app.setState({ screen: { name: 'opening' } });
      const pack = summary.setup.pack.id;
      const [opened, stored, rules] = await Promise.all([
        open(pack),
        ports.bridge.readSession(summary.id),
        import('./open-session.ts'),
      ]);
      if (!opened.ok) return trouble(pack, opened.error);
      if (!stored.ok) {
        tell([stored.error]);
        return home();
      }
      const setup: Setup = { record: stored.value.setup, pack: opened.value.pack, teaching: opened.value.teaching };
      const resumed = await rules.resumeSession(era.ports(), setup, opened.value, stored.value);
      if (!resumed.ok) return trouble(pack, [resumed.error]);
      tell(stored.value.notices);
      app.setState({ screen: { name: 'session', session: resumed.value } });
    },

    async discard(id) {
      const result = await ports.bridge.discardSession(id);
      if (!result.ok) tell([result.error]);
      await home();
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
      listed.length = 0;
      app.setState(NOTHING_KEPT);
      await home();
      return true;
    },
  };
}

interface Opened {
  readonly pack: Setup['pack'];
  readonly digest: string;
  readonly mediaBase: string;
  readonly pictures: ShowPictures | null;
  readonly teaching: Setup['teaching'];
}
