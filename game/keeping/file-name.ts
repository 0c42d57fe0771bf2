const MOST = 80;
const UNUSABLE = /[^\p{L}\p{N} ._-]+/gu;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name that every system takes and that stays in the folder it is put in: no separators, no leading dots, no device. */
export function cleanFileName(name: string): string {
  const clean = name
    .slice(-MOST)
    .replace(UNUSABLE, '-')
    .replace(/^[ .-]+|[ .]+$/g, '');
  const usable = clean === '' ? 'second-look' : clean;
  return DEVICE.test(usable) ? `_${usable}` : usable;
}
