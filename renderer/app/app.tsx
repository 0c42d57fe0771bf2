import { Suspense, useDeferredValue } from 'react';
import { assertNever } from '../../game/result.ts';
import { HomeScreen } from '../screens/home/home-screen.tsx';
import type { Screen } from '../stores/app-store.ts';
import { TroublePage } from '../components/trouble-page.tsx';
import { late } from '../late/late.tsx';
import { Announcer } from '../announce/announcer.tsx';
import { SoundCaption } from '../sound/sound-caption.tsx';
import { t } from '../i18n/translate.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useTurned } from '../keys/use-turned.ts';
import { Boundary } from './boundary.tsx';
import { ProgramProvider, useAppState, useProgram, type Program } from './context.ts';
import { DropPack } from './drop-pack.tsx';
import { forPlayers, forTeachers } from './lazy-screens.ts';
import { Notices } from './notices.tsx';

/** Everything past the home screen is loaded when it is first wanted, so that the first paint stays small. */
const SessionScreen = forPlayers(async () => (await import('../screens/session/session-screen.tsx')).SessionScreen);
const SettingsScreen = forPlayers(async () => (await import('../screens/settings/settings-screen.tsx')).SettingsScreen);
const PracticeScreen = late(async () => (await import('../screens/practice/practice-screen.tsx')).PracticeScreen);
const ClassSetupScreen = forTeachers(
  async () => (await import('../screens/class-setup/class-setup-screen.tsx')).ClassSetupScreen,
);
const TeachScreen = forTeachers(async () => (await import('../screens/teach/teach-screen.tsx')).TeachScreen);
const MergeScreen = forTeachers(async () => (await import('../screens/merge/merge-screen.tsx')).MergeScreen);
const MeasureScreen = forTeachers(async () => (await import('../screens/measure/measure-screen.tsx')).MeasureScreen);
const PaperScreen = forTeachers(async () => (await import('../screens/paper/paper-screen.tsx')).PaperScreen);
const PacksScreen = late(async () => (await import('../screens/packs/packs-screen.tsx')).PacksScreen);
const AboutScreen = late(async () => (await import('../screens/about/about-screen.tsx')).AboutScreen);
const ConceptsGate = forPlayers(async () => (await import('../screens/concepts/concepts-gate.tsx')).ConceptsGate);
const PackTrouble = late(async () => (await import('../screens/pack-trouble/pack-trouble.tsx')).PackTrouble);

/** The whole window. */
export function App({ program }: { readonly program: Program }) {
  return (
    <ProgramProvider value={program}>
      <div className="shell">
        <div className="screen">
          <Suspense fallback={<Opening />}>
            <Current />
          </Suspense>
        </div>
        <div className="strip">
          <SoundCaption />
          <Notices />
        </div>
      </div>
      <Announcer />
      <MuteKey />
      <DropPack />
    </ProgramProvider>
  );
}

/** A screen that is still being loaded leaves the one before it in place: React would hold a stand-in for 300 ms once it is shown. */
function Current() {
  const { actions } = useProgram();
  const wanted = useAppState((state) => state.screen);
  const screen = useDeferredValue(wanted);
  useTurned(wanted);
  useTurned(screen);
  return (
    <Boundary
      of={screen}
      renderInstead={(error, again) => (
        <TroublePage what="screen" error={error} again={again} home={() => void actions.home()} />
      )}
    >
      <Shown screen={screen} />
    </Boundary>
  );
}

function Shown({ screen }: { readonly screen: Screen }) {
  const { actions } = useProgram();
  switch (screen.name) {
    case 'home':
      return <HomeScreen />;
    case 'opening':
      return <Opening />;
    case 'session':
      return <SessionScreen session={screen.session} />;
    case 'settings':
      return <SettingsScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'packs':
      return <PacksScreen />;
    case 'class-setup':
      return <ClassSetupScreen />;
    case 'teach':
      return <TeachScreen />;
    case 'merge':
      return <MergeScreen />;
    case 'measure':
      return <MeasureScreen />;
    case 'concepts':
      return <ConceptsGate />;
    case 'paper':
      return <PaperScreen />;
    case 'about':
      return <AboutScreen />;
    case 'not-opened':
      return (
        <TroublePage
          what="open"
          error={screen.error}
          again={() => void actions.openAgain()}
          home={() => void actions.home()}
        />
      );
    case 'pack-trouble':
      return <PackTrouble pack={screen.pack} problems={screen.problems} again={() => void actions.openAgain()} />;
    default:
      return assertNever(screen);
  }
}

function Opening() {
  return (
    <main className="opening" aria-busy="true">
      <p className="mono">{t('app.opening')}</p>
    </main>
  );
}

/** M switches sound off and on, everywhere: "off with one key". */
function MuteKey() {
  const { settings } = useProgram();
  const mute = (): void => {
    const now = settings.getState();
    void now.change({ muted: !now.settings.muted });
  };
  useKeys({ mute }, { inDialogs: true });
  return null;
}
