import type { Session } from 'electron';
import { SCHEME } from './scheme.ts';

// Blobs and data never leave the page; devtools exist only where they were asked for in development.
const LOCAL = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/** Whether a request stays inside the game. */
export function staysInside(address: string): boolean {
  return URL.canParse(address) && LOCAL.has(new URL(address).protocol);
}

/**
 * Takes from a session everything the game has no use for: permissions and devices (Electron checklist item 5), requests beyond the
 * own scheme, the spell-checker and the dictionaries it would download, and downloads.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  session.setSpellCheckerEnabled(false);
  // Without a language there is no dictionary to ask for; setting the address alone would start a download. macOS has its own checker.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  // The address is dead on purpose: a spell-checker that comes alive all the same finds no dictionary there.
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/');
  session.on('will-download', (event) => event.preventDefault());
}
