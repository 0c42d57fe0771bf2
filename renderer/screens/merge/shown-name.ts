/** Characters that turn the direction of what follows, and those that end a line or ring a bell. */
// oxlint-disable-next-line no-control-regex -- They are what is taken out.
const TURNING = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** The name of a file as it can stand in a sentence: whatever is in it, it changes nothing of the words around it. */
export const shownName = (name: string): string => `\u2068${name.replaceAll(TURNING, '')}\u2069`;
