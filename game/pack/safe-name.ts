// Letters, digits and a few marks; never starting or ending with a dot. No separator, drive letter, backslash or control character.
const PART = /^[A-Za-z0-9_-](?:[A-Za-z0-9_. -]*[A-Za-z0-9_-])?$/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_LENGTH = 200;

/** Whether a name inside a pack is a plain path that stays inside it on every system. */
export function isSafeName(name: string): boolean {
  return name.length <= MAX_LENGTH && name.split('/').every((part) => PART.test(part) && !DEVICE.test(part));
}
