import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import type { Settings } from '../../game/bridge/settings.ts';
import { readSettings, SETTINGS_MAX_BYTES, writeSettings } from '../../game/keeping/settings-text.ts';
import { createKeptFile } from './kept-file.ts';
import type { KeptFile } from './kept-file.ts';

/** `settings.json` in the data folder. */
export function createSettingsFile(userData: string): KeptFile<Settings> {
  return createKeptFile({
    path: join(userData, 'settings.json'),
    fallback: DEFAULT_SETTINGS,
    maxBytes: SETTINGS_MAX_BYTES,
    read: readSettings,
    write: writeSettings,
    codes: { damaged: 'settings-damaged', newer: 'settings-newer', unwritable: 'settings-unwritable' },
  });
}
