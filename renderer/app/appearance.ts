import type { Settings } from '../../game/bridge/settings.ts';
import type { SettingsStore } from '../stores/settings-store.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Puts a theme on the document; `system` is what the system has now. */
function wear(theme: Settings['theme']): void {
  const system = window.matchMedia(DARK).matches ? 'darkroom' : 'table';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
}

function apply(settings: Settings): void {
  wear(settings.theme);
  const root = document.documentElement;
  root.dataset['size'] = settings.textSize;
  root.dataset['motion'] = settings.motion;
}

/** Keeps the document's theme, size and motion attributes in step with the settings and the system. */
export function applyAppearance(store: SettingsStore): void {
  apply(store.getState().settings);
  store.subscribe((state) => apply(state.settings));
  window.matchMedia(DARK).addEventListener('change', () => apply(store.getState().settings));
}

/** Sets a document that is read from two metres; returns how to change its theme, which comes from elsewhere. */
export function appearFromAfar(): (theme: Settings['theme']) => void {
  let worn: Settings['theme'] = 'system';
  document.documentElement.dataset['size'] = 'projector';
  wear(worn);
  window.matchMedia(DARK).addEventListener('change', () => wear(worn));
  return (theme) => {
    worn = theme;
    wear(theme);
  };
}
