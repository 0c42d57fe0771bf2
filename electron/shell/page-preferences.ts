import type { WebPreferences } from 'electron';

/**
 * What every page of the game is: no Node, its own world for the preload, the sandbox, and no developer tools unless asked for (Electron
 * checklist items 2 to 4, 8 to 11).
 */
export function pagePreferences(options: { readonly preload: string; readonly devTools: boolean }): WebPreferences {
  return {
    preload: options.preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: options.devTools,
    autoplayPolicy: 'document-user-activation-required',
  };
}

/** The colours of the table and the darkroom, so that no white flash comes before the first frame. */
export const GROUND = { light: '#e9e6df', dark: '#17120f' } as const;
