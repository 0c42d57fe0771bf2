import { soundMoment } from '../../game/moment.ts';
import type { Program } from './context.ts';
import { openBridge } from '../bridge/open-bridge.ts';
import { loadLanguage } from '../i18n/load-language.ts';
import { createActions } from '../stores/actions.ts';
import { createAppStore } from '../stores/app-store.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import { applyAppearance } from './appearance.ts';
import { createEventHub } from './event-hub.ts';
import { goOn, lessonAgain } from './lesson-again.ts';
import { listenForSound } from '../sound/listen.ts';
import { listenForAnnouncements } from '../announce/listen.ts';

/** Wires the program together: bridge, language, settings, stores, sound and announcer. */
export async function boot(): Promise<Program> {
  const [bridge] = await Promise.all([openBridge(), loadLanguage(window.location.search)]);
  const loaded = await bridge.loadSettings();
  const settings = createSettingsStore(bridge, loaded.settings);
  applyAppearance(settings);

  const hub = createEventHub();
  const app = createAppStore();
  const actions = createActions(
    {
      bridge,
      now: () => soundMoment(Date.now()),
      seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      emit: (events, view) => hub.emit(events, view),
    },
    app,
    settings,
  );
  listenForSound(hub, settings);
  listenForAnnouncements(hub);
  actions.tell(loaded.notices);
  void bridge.about().then((about) => {
    app.setState({ version: about.version });
    actions.tell(about.notices);
  });
  const again = lessonAgain();
  void actions.home().then(() => (again === null ? undefined : goOn(again, app, actions)));
  return { app, settings, actions, bridge };
}
