import fc from 'fast-check';
import { unicodePath, type ZipFile } from './zip-writer.ts';

/** Names that people and their programs give a pack's folder. */
export const OUTER: readonly string[] = [
  'museum',
  'museum (1)',
  'Gemälde',
  'Gema\u0308lde',
  'Town, real & not',
  'Kopie von Stadt',
  '.hidden',
  'a.b.c',
  '町の写真',
  'صور',
  '🎨 art 👩🏽‍🎨',
  "“quoted” 'x'",
  '100% echt!',
  'x'.repeat(180),
  ' leading and trailing ',
  'con',
  'pack.json.d',
  'media',
  '#1; $HOME',
];

/** What comes along, beside the pack, outside of it or among its pictures. */
export const STRAYS: readonly string[] = [
  '._pack.json',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.directory',
  'Icon\r',
  '~$notes.docx',
  '.~lock.texts.odt#',
  'notes (old).txt',
  'Überblick & Plan.pdf',
  'cover.png',
  'old/pack.json',
  'old/media/aaaaaaaaaa.webp',
  'media/._pppppppp01.webp',
  'media/zzzzzzzzzz.webp',
  'media/Thumbs.db',
  'media/photo (1).jpg',
  '.git/HEAD',
  '.fseventsd/0001',
  'System Volume Information/x.dat',
  'NUL',
  'trailing. ',
  'a\u202Egpj.exe',
  'note 12:30.txt',
];

/** Stray files that would be a danger if they were read. */
export const DANGEROUS: readonly ZipFile[] = [
  { name: 'locked.docx', content: 'x', flags: 1 },
  { name: 'link', content: '/etc/passwd', mode: 0o120777 },
  { name: 'device', content: '', mode: 0o020666 },
  { name: 'bomb.bin', content: new Uint8Array(3_000_000), deflate: true },
  { name: 'liar.bin', content: 'x', deflate: true, claims: 0x7fffffff },
  { name: 'new.7z', content: 'x', method: 14 },
  { name: 'sum.txt', content: 'x', checksum: 7 },
  { name: '', content: 'x' },
  { name: 'twice.txt', content: 'x' },
  { name: 'twice.txt', content: 'y' },
];

/** How a program writes a pack's files into a zip. */
export interface Zipped {
  readonly outer: readonly string[];
  readonly strays: readonly string[];
  readonly dangerous: readonly ZipFile[];
  /** What lies in the folder above the pack's. */
  readonly outside: readonly string[];
  readonly backslashes: boolean;
  readonly names: 'flagged' | 'unflagged' | 'second' | 'cp437';
  readonly deflate: boolean;
  readonly descriptor: boolean | 'short';
  readonly zip64: boolean;
  readonly host: number;
  readonly folders: boolean;
  readonly dotted: boolean;
  readonly packJson: string;
}

/** Every way of zipping a pack anew that is known. */
export const anyZipped: fc.Arbitrary<Zipped> = fc.record({
  outer: fc.array(
    fc.oneof(fc.constantFrom(...OUTER), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })).filter(isPlain),
    {
      maxLength: 4,
    },
  ),
  strays: fc.uniqueArray(fc.constantFrom(...STRAYS), { maxLength: 5 }),
  dangerous: fc.subarray([...DANGEROUS], { maxLength: 3 }),
  outside: fc.subarray(['__MACOSX/._x', 'read me.txt', '.DS_Store', 'other/notes.txt']),
  backslashes: fc.boolean(),
  names: fc.constantFrom('flagged', 'unflagged', 'second', 'cp437'),
  deflate: fc.boolean(),
  descriptor: fc.constantFrom<Zipped['descriptor']>(false, true, 'short'),
  zip64: fc.boolean(),
  host: fc.constantFrom(0, 3, 10, 19),
  folders: fc.boolean(),
  dotted: fc.boolean(),
  packJson: fc.constantFrom('pack.json', 'Pack.JSON', 'PACK.JSON'),
});

/** A folder's name that leads nowhere and is no system's. */
function isPlain(name: string): boolean {
  return (
    !/[/\\]/.test(name) &&
    name.trim() !== '' &&
    !/^[A-Za-z]:/.test(name) &&
    !['.', '..', '__MACOSX'].includes(name.trim())
  );
}

/** A name's bytes as a program of the given kind writes them. Code page 437 has what it has; other letters become question marks. */
function named(name: string, names: Zipped['names']): Partial<ZipFile> {
  switch (names) {
    case 'flagged':
      return {};
    case 'unflagged':
      return { unflagged: true };
    case 'second': {
      const rawName = Buffer.from(name.replaceAll(/[^ -~]/gu, '?'), 'latin1');
      return { unflagged: true, rawName, extra: unicodePath(rawName, name) };
    }
    default: {
      const letters: Readonly<Record<string, number>> = { ä: 0x84, Ü: 0x9a, ü: 0x81 };
      const bytes = Array.from(
        name.normalize('NFC'),
        (one) => letters[one] ?? (/[ -~\r]/.test(one) ? one.charCodeAt(0) : 0x3f),
      );
      return { unflagged: true, rawName: Uint8Array.from(bytes) };
    }
  }
}

/** The files of a pack as a zip made like that has them. */
export function zipped(files: readonly ZipFile[], how: Zipped): readonly ZipFile[] {
  const outer = how.outer.map((folder) => `${folder}/`);
  const base = outer.join('');
  const above = outer.slice(0, -1).join('');
  const own = files.map((file) => ({
    ...file,
    name: base + (file.name === 'pack.json' ? how.packJson : file.name),
    deflate: how.deflate,
    descriptor: how.descriptor,
    zip64: how.zip64,
  }));
  const folders = how.folders ? [...outer.map((_, nth) => outer.slice(0, nth + 1).join('')), `${base}media/`] : [];
  const all: readonly ZipFile[] = [
    ...folders.map((name) => ({ name, content: '' })),
    ...how.strays.map((name) => ({ name: base + name, content: 'x' })),
    ...own,
    ...how.dangerous.map((file) => ({ ...file, name: file.name === '' ? '' : base + file.name })),
    ...how.outside.map((name) => ({ name: above + name, content: 'x' })),
  ];
  return all.map((file) => {
    const dotted = how.dotted && file.name !== '' ? `./${file.name}` : file.name;
    const name = how.backslashes ? dotted.replaceAll('/', '\\') : dotted;
    return { host: file.mode === undefined ? how.host : 3, ...file, name, ...named(name, how.names) };
  });
}
