/** The pack that comes with the program: the one that is played unless another is chosen. */
export const OWN_PACK = 'first-look';

/** Names that an imported pack cannot have, because something of the program's has them. */
export const TAKEN_IDS: ReadonlySet<string> = new Set([OWN_PACK, 'teaching', 'machine']);
