/** The game's own scheme: a real origin (unlike `file:`), so that "same origin" means something (Electron checklist item 18). */
export const SCHEME = 'app';
const HOST = 'game';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const HOME_URL = `${ORIGIN}/index.html`;
/** The same page; its preload tells it that it shows notes. */
export const NOTES_URL = `${HOME_URL}#notes`;

/** The same page, told to go on with a lesson; read by renderer/app/lesson-again.ts. */
export const lessonUrl = (session: string): string => `${HOME_URL}#again-${session}`;

/** Whether an address is that of the game's one page, whatever place of it is named. */
export const isOwnPage = (address: string): boolean => address.replace(/#.*$/s, '') === HOME_URL;

/** Whether an address belongs to the game. Anything that is no address does not. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // Node's URL gives an own scheme no origin, so its parts are compared.
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}
