import * as v from 'valibot';
import { settingsSchema } from '../bridge/settings.ts';
import type { Settings } from '../bridge/settings.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { claimedVersion, damaged, FIRST_FAULT, newer, wrongAt } from './unreadable.ts';
import type { Unreadable } from './unreadable.ts';

/** Settings are a few hundred bytes; what is larger is something else. Bytes. */
export const SETTINGS_MAX_BYTES = 64 * 1024;
const SETTINGS_VERSION = 1;

/** Reads stored settings. */
export function readSettings(text: string): Result<Settings, Unreadable> {
  try {
    const stored: unknown = JSON.parse(text);
    const version = claimedVersion(stored);
    if (version !== null && version > SETTINGS_VERSION) return err(newer(version));
    const parsed = v.safeParse(settingsSchema, stored, FIRST_FAULT);
    return parsed.success ? ok(parsed.output) : err(damaged(wrongAt(parsed.issues)));
  } catch {
    return err(damaged('not JSON'));
  }
}

/** Settings as they are stored. */
export const writeSettings = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;
