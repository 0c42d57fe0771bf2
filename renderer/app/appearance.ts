import type { Settings } from '../../game/bridge/settings.ts';
import type { SettingsStore } from '../stores/settings-store.ts';

/** Keeps the document's theme, size and motion attributes in step with the settings and the system. */
export function applyAppearance(store: SettingsStore): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (settings: Settings): void => {
    const root = document.documentElement;
    const theme = settings.theme === 'system' ? (dark.matches ? 'darkroom' : 'table') : settings.theme;
    root.dataset['theme'] = theme;
    root.dataset['size'] = settings.textSize;
    root.dataset['motion'] = settings.motion;
  };
  apply(store.getState().settings);
  store.subscribe((state) => apply(state.settings));
  dark.addEventListener('change', () => apply(store.getState().settings));
}
