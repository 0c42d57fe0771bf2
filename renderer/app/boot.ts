import { soundMoment } from '../../game/moment.ts';
import type { Notice } from '../../game/bridge/contract.ts';
import type { Program } from './context.ts';
import { fetchAhead } from '../late/late.tsx';
import { openBridge } from '../bridge/open-bridge.ts';
import { sureBridge } from '../bridge/sure-bridge.ts';
import { loadLanguage } from '../i18n/load-language.ts';
import { createActions } from '../stores/actions.ts';
import { draws } from '../stores/draws.ts';
import { createAppStore } from '../stores/app-store.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import { applyAppearance } from './appearance.ts';
import { createEventHub } from './event-hub.ts';
import { goOn, lessonAgain } from './lesson-again.ts';
import { howlerSound, listenForSound } from '../sound/listen.ts';
import { listenForAnnouncements } from '../announce/listen.ts';

/** How long after the start the rest of the program is loaded, ms: nothing that is wanted now has to wait for it. */
const AHEAD = 1500;

/** Wires the program together: bridge, language, settings, stores, sound and announcer. Rejects where a part of it cannot be had. */
export async function boot(): Promise<Program> {
  const [given] = await Promise.all([openBridge(), loadLanguage(window.location.search)]);
  const early: Notice[] = [];
  let tell = (notice: Notice): unknown => early.push(notice);
  const bridge = sureBridge(given, (notice) => tell(notice));
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
      draws,
    },
    app,
    settings,
  );
  tell = (notice) => actions.tell([notice]);
  listenForSound(hub, settings, howlerSound, () => actions.tell([{ code: 'part-missing', where: 'sound' }]));
  listenForAnnouncements(hub);
  actions.tell([...early, ...loaded.notices]);
  void bridge.about().then((about) => {
    app.setState({ version: about.version });
    actions.tell(about.notices);
  });
  const again = lessonAgain();
  void actions.home().then(() => (again === null ? undefined : goOn(again, app, actions)));
  // On the desktop every part is on the disk for good; a server may go while somebody plays.
  if (bridge.edition === 'browser') {
    setTimeout(() => {
      void fetchAhead();
      // It is checked by that, too, which a lesson would have to wait for.
      void bridge.openPack(settings.getState().settings.pack);
    }, AHEAD);
  }
  return { app, settings, actions, bridge };
}
