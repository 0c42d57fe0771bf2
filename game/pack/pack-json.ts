/** The name of the one text of a pack. By itself, so that whoever needs only the name does not load what reads packs. */
export const PACK_JSON = 'pack.json';
