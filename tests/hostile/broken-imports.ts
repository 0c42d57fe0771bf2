import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Problem } from '../../game/pack/problem.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { sha256, webpBytes } from '../contract/fixture-pack.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';

export type Json = Record<string, unknown>;
type Code = Problem['code'];

/** A broken pack, and how its import must end: refused whole, reduced to what is sound, or mended. */
export interface BrokenImport {
  readonly what: string;
  readonly ends: 'refused' | 'reduced' | 'mended';
  readonly code: Code;
  readonly says?: RegExp;
}

export interface BrokenZip extends BrokenImport {
  readonly zip: (files: readonly ZipFile[], pack: Json) => Buffer | Promise<Buffer>;
}

export interface BrokenFolder extends BrokenImport {
  readonly breakIt: (folder: string) => Promise<unknown>;
}

const PICTURE = 'media/pppppppp01.webp';
const ORIGINAL = 'media/pppppppp03.webp';
const END = 22;

export const exhibitsOf = (pack: Json): readonly Json[] => pack['exhibits'] as Json[];

const plus =
  (...extra: readonly ZipFile[]) =>
  (files: readonly ZipFile[]) =>
    writeZip([...files, ...extra]);
const onFile = (name: string, change: Partial<ZipFile>) => (files: readonly ZipFile[]) =>
  writeZip(files.map((file) => (file.name === name ? { ...file, ...change } : file)));
const withJson = (text: string | Uint8Array) => onFile('pack.json', { content: text });
const withPack =
  (change: (pack: Json) => unknown, deflate = true) =>
  (files: readonly ZipFile[], pack: Json) =>
    onFile('pack.json', { content: JSON.stringify(change(pack)), deflate })(files);
const withExhibit = (change: Json, at = 0) =>
  withPack((pack) => ({
    ...pack,
    exhibits: exhibitsOf(pack).map((each, index) => (index === at ? { ...each, ...change } : each)),
  }));
const withRaw = (from: string, to: string) => (files: readonly ZipFile[], pack: Json) =>
  withJson(JSON.stringify(pack).replace(from, to))(files);
/** The finished zip with bytes written over, counted from its end where negative. */
const bent =
  (at: number, ...bytes: readonly number[]) =>
  (files: readonly ZipFile[]) => {
    const zip = writeZip(files);
    zip.set(bytes, at < 0 ? zip.length + at : at);
    return zip;
  };
/** Another picture's bytes under the first one's name, with hash and length to match: only its kind or size gives it away. */
const withPicture =
  (bytes: Uint8Array<ArrayBuffer>, claims: Json = {}) =>
  async (files: readonly ZipFile[], pack: Json) => {
    const picture = {
      file: PICTURE,
      width: 640,
      height: 480,
      bytes: bytes.length,
      sha256: await sha256(bytes),
      ...claims,
    };
    const swapped = files.map((file) => (file.name === PICTURE ? { ...file, content: bytes } : file));
    return withExhibit({ picture })(swapped, pack);
  };

const text = (value: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(value.padEnd(80, ' ')));
function animated(): Uint8Array<ArrayBuffer> {
  const bytes = webpBytes(640, 480, 0);
  bytes.set(new TextEncoder().encode('VP8X'), 12);
  bytes[20] = 0x02;
  return bytes;
}
const name = (what: string, of: string, rawName?: Uint8Array): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unsafe-path',
  says: /leads out of the pack/,
  zip: plus({ name: of, content: 'x', ...(rawName === undefined ? {} : { rawName }) }),
});
const special = (what: string, mode: number): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unsafe-path',
  says: /no plain file/,
  zip: onFile('pack.json', { mode }),
});
const exhibit = (what: string, change: Json, code: Code = 'wrong-shape', says?: RegExp): BrokenZip => ({
  what,
  ends: 'reduced',
  code,
  zip: withExhibit(change),
  ...(says === undefined ? {} : { says }),
});
const picture = (what: string, bytes: Uint8Array<ArrayBuffer>, code: Code, claims: Json = {}): BrokenZip => ({
  what,
  ends: 'reduced',
  code,
  zip: withPicture(bytes, claims),
});
const damaged = (what: string, zip: BrokenZip['zip'], says = /cannot be read/): BrokenZip => ({
  what,
  ends: 'refused',
  code: 'unreadable',
  says,
  zip,
});

/** Zips that are broken as zips. */
export const BROKEN_CONTAINERS: readonly BrokenZip[] = [
  damaged('a web page before the zip', (files) => Buffer.concat([Buffer.from('<html>'), writeZip(files)])),
  damaged(
    'a web page before the zip, with all places moved',
    (files) => {
      const zip = writeZip([{ name: 'x', content: '%PDF-1.7' }, ...files]);
      // The first file is taken out of the directory, so that its bytes are nobody's.
      const at = zip.readUInt32LE(zip.length - 6);
      const cut = Buffer.concat([zip.subarray(0, at), zip.subarray(at + 47)]);
      cut.writeUInt16LE(files.length, cut.length - END + 8);
      cut.writeUInt16LE(files.length, cut.length - END + 10);
      cut.writeUInt32LE(cut.length - END - at, cut.length - END + 12);
      return cut;
    },
    /something else comes before/,
  ),
  damaged(
    'bytes of nobody’s between two files',
    onFile('pack.json', { gap: Buffer.from('%PDF') }),
    /something else lies behind pack\.json/,
  ),
  damaged(
    'bytes of nobody’s behind the last file',
    onFile(ORIGINAL, { gap: Buffer.alloc(1) }),
    /something else lies behind/,
  ),
  damaged(
    'a data descriptor that says otherwise',
    onFile(PICTURE, { descriptor: true, descriptorChecksum: 7 }),
    /something else lies behind/,
  ),
  damaged(
    'a data descriptor that is not there',
    onFile(PICTURE, { flags: 8, localChecksum: 0 }),
    /something else lies behind/,
  ),
  {
    what: 'extra fields of a local header that reach into the next file',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: onFile(PICTURE, { localExtraClaims: 40 }),
  },
  {
    what: 'extra fields of the last local header that reach into the list',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: onFile(ORIGINAL, { localExtraClaims: 40 }),
  },
  damaged('a local header with other flags', onFile('pack.json', { localFlags: 0x0801 }), /contradict each other/),
  damaged('a local header without the flag of UTF-8', onFile('pack.json', { localFlags: 0 }), /contradict each other/),
  damaged('a local header with another method', onFile('pack.json', { localMethod: 0 }), /contradict each other/),
  damaged('a local header with another checksum', onFile('pack.json', { localChecksum: 7 }), /contradict each other/),
  damaged('a local header without its checksum', onFile('pack.json', { localChecksum: 0 }), /contradict each other/),
  damaged('a local header with another packed size', onFile('pack.json', { localPacked: 7 }), /contradict each other/),
  damaged('a local header with another size', onFile('pack.json', { localSize: 7 }), /contradict each other/),
  damaged(
    'a local header of zip64 without its sizes',
    onFile('pack.json', { localSize: 0xffffffff }),
    /contradict each other/,
  ),
  damaged(
    'a stray file whose local header is another’s',
    plus({ name: 'notes.txt', content: 'x', localName: 'media.txt' }),
    /contradict each other/,
  ),
  damaged(
    'zip64’s last record with another number',
    (files) => {
      const zip = writeZip(files, { zip64: true });
      zip.writeBigUInt64LE(9n, zip.length - END - 20 - 56 + 24);
      return zip;
    },
    /contradict each other/,
  ),
  damaged('a program behind the zip', (files) => Buffer.concat([writeZip(files), Buffer.from('MZ')])),
  damaged('a comment that claims to be longer', bent(-2, 9, 0)),
  damaged('zip64 by its number of files', bent(-14, 0xff, 0xff, 0xff, 0xff), /far larger files/),
  damaged('zip64 by the place of its list', bent(-6, 0xff, 0xff, 0xff, 0xff), /far larger files/),
  damaged('zip64 in the size of a file', onFile(PICTURE, { claims: 0xffffffff }), /far larger files/),
  damaged('one part of several', bent(-18, 1), /several parts/),
  damaged('a list that is elsewhere', bent(-6, 1), /not where it should be/),
  damaged('a list that is shorter', bent(-10, 9, 0), /not where it should be/),
  damaged('more files than its list has', bent(-14, 9, 0, 9, 0), /list of files is damaged/),
  damaged('fewer files than its list has', bent(-14, 1, 0, 1, 0), /list of files is damaged/),
  {
    what: 'two files in one place',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: (files) => writeZip([...files, { name: 'media/again.webp', content: 'x'.repeat(64), offset: 0 }]),
  },
  {
    what: 'files inside one another',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: (files) =>
      writeZip([
        ...files,
        ...Array.from({ length: 9 }, (_, n) => ({ name: `b${n}`, content: 'x'.repeat(900), offset: n })),
      ]),
  },
  {
    what: 'a file that reaches into the list',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: (files) => writeZip([...files, { name: 'last', content: 'x', offset: 5000 }]),
  },
  damaged('bzip2', onFile('pack.json', { method: 12, deflate: false }), /packed in a way/),
  damaged('LZMA', onFile('pack.json', { method: 14 }), /packed in a way/),
  damaged('a stored file of two sizes', onFile('pack.json', { claims: 9, deflate: false }), /packed in a way/),
  damaged('strong encryption', onFile('pack.json', { flags: 0x41 }), /password/),
  special('a device', 0o020666),
  special('a pipe', 0o010644),
  special('a socket', 0o140644),
  name('a machine on the network', '//server/share/a'),
  name('a name of slashes', '///'),
  name('a drive of Windows', 'c:evil.txt'),
  name('a way up with backslashes', 'media\\..\\..\\evil.txt'),
  name('a way up behind a folder', 'a/../../evil.txt'),
  name('a way up with a space', 'media/.. /evil.txt'),
  damaged(
    'a local header under another name',
    onFile('pack.json', { localName: 'back.json' }),
    /contradict each other/,
  ),
  damaged(
    'a picture whose local header is another’s',
    onFile(PICTURE, { localName: 'media/pppppppp09.webp' }),
    /contradict each other/,
  ),
  damaged('a wrong checksum of pack.json', onFile('pack.json', { checksum: 7 }), /checksum is wrong/),
  damaged('a pack.json cut short inside', onFile('pack.json', { spoil: (packed) => packed.subarray(0, 40) })),
  damaged('a pack.json shorter than said', onFile('pack.json', { claims: 60_000 }), /shorter than the zip says/),
  {
    what: 'a pack.json longer than said',
    ends: 'refused',
    code: 'compressed-bomb',
    zip: onFile('pack.json', { claims: 60 }),
  },
];

/** Sound zips of packs that are broken as a whole. */
export const BROKEN_PACKS: readonly BrokenZip[] = [
  {
    what: 'a pack.json of 33 MB',
    ends: 'refused',
    code: 'too-large',
    says: new RegExp(String(PACK_LIMITS.packJsonBytes)),
    zip: onFile('pack.json', { content: new Uint8Array(PACK_LIMITS.packJsonBytes + 1), deflate: false }),
  },
  {
    what: 'a hundred thousand brackets',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withJson('['.repeat(50_000) + ']'.repeat(50_000)),
  },
  {
    what: 'deep nesting in a field',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withRaw('"title":"A fixture"', `"title":${'['.repeat(5000)}${']'.repeat(5000)}`),
  },
  {
    what: 'a field called __proto__',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withRaw('"title":"A fixture"', '"title":"A fixture","__proto__":{"polluted":1}'),
  },
  {
    what: 'a field called constructor',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, constructor: { prototype: { polluted: 1 } } })),
  },
  {
    what: '2,001 exhibits',
    ends: 'refused',
    code: 'too-many',
    says: /at most 2000/,
    zip: withPack((pack) => ({ ...pack, exhibits: Array.from({ length: 2001 }, () => exhibitsOf(pack)[2]) }), false),
  },
  {
    what: 'more than a gigabyte of pictures',
    ends: 'refused',
    code: 'too-large',
    says: new RegExp(String(PACK_LIMITS.totalBytes)),
    zip: withPack((pack) => ({
      ...pack,
      exhibits: Array.from({ length: 130 }, (_, n) => {
        const id = `aaaaaaa${String(n).padStart(3, '0')}`;
        const picture = {
          ...(exhibitsOf(pack)[0]?.['picture'] as Json),
          file: `media/${id}.webp`,
          bytes: PACK_LIMITS.mediaFileBytes,
        };
        return { ...exhibitsOf(pack)[0], id, family: id, picture };
      }),
    })),
  },
  {
    what: 'UTF-16',
    ends: 'refused',
    code: 'not-utf8',
    zip: withJson(Buffer.from('\ufeff{"format":"second-look-pack"}', 'utf16le')),
  },
  {
    what: 'a pack that is not made yet',
    ends: 'refused',
    code: 'not-built',
    says: /npm run pack/,
    zip: withJson('{"format":"second-look-pack-source"}'),
  },
  {
    what: 'an id that leads out',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, id: '../../evil' })),
  },
  {
    what: 'an id that begins with a dot',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, id: '.new-1' })),
  },
  { what: 'the id of a device', ends: 'refused', code: 'id-taken', zip: withPack((pack) => ({ ...pack, id: 'con' })) },
  {
    what: 'the id of our own pack',
    ends: 'refused',
    code: 'id-taken',
    zip: withPack((pack) => ({ ...pack, id: 'first-look' })),
  },
  {
    what: 'exhibits that are no list',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, exhibits: { length: 4 } })),
  },
  {
    what: 'exhibits of nothing',
    ends: 'refused',
    code: 'wrong-shape',
    zip: withPack((pack) => ({ ...pack, exhibits: [null, 0, '', []] })),
  },
];

/** Packs with something broken in one exhibit. */
export const BROKEN_EXHIBITS: readonly BrokenZip[] = [
  {
    what: 'a picture with a password',
    ends: 'reduced',
    code: 'unreadable',
    says: /password/,
    zip: onFile(PICTURE, { flags: 1 }),
  },
  {
    what: 'a picture packed by LZMA',
    ends: 'reduced',
    code: 'unreadable',
    says: /packed in a way/,
    zip: onFile(PICTURE, { method: 14 }),
  },
  {
    what: 'a picture that is a link',
    ends: 'reduced',
    code: 'unsafe-path',
    says: /no plain file/,
    zip: onFile(PICTURE, { mode: 0o120777 }),
  },
  { what: 'a wrong checksum of a picture', ends: 'reduced', code: 'unreadable', zip: onFile(PICTURE, { checksum: 7 }) },
  {
    what: 'a picture that is not there',
    ends: 'reduced',
    code: 'missing-file',
    zip: (files) => writeZip(files.filter((file) => file.name !== PICTURE)),
  },
  {
    what: 'a photograph behind a picture that is not there',
    ends: 'reduced',
    code: 'missing-file',
    zip: (files) => writeZip(files.filter((file) => file.name !== ORIGINAL)),
  },
  {
    what: 'a picture under its name in capitals',
    ends: 'reduced',
    code: 'missing-file',
    zip: (files) =>
      writeZip(files.map((file) => (file.name === PICTURE ? { ...file, name: PICTURE.toUpperCase() } : file))),
  },
  {
    what: 'a picture cut short',
    ends: 'reduced',
    code: 'wrong-size',
    zip: onFile(PICTURE, { content: webpBytes(640, 480, 1).slice(0, 40) }),
  },
  {
    what: 'another picture',
    ends: 'reduced',
    code: 'wrong-hash',
    zip: onFile(PICTURE, { content: webpBytes(640, 480, 9) }),
  },
  picture('a web page called a picture', text('<html><script>alert(1)</script>'), 'wrong-type'),
  picture(
    'a drawing with script called a picture',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'wrong-type',
  ),
  picture('a GIF called a picture', text('GIF89a'), 'wrong-type'),
  picture('a program called a picture', text('MZ'), 'wrong-type'),
  picture('an animation', animated(), 'wrong-type'),
  picture(
    'a picture with a page behind it',
    new Uint8Array([...webpBytes(640, 480, 1), ...text('<html>')]),
    'wrong-type',
  ),
  picture('a picture of other pixels than said', webpBytes(64, 64, 1), 'wrong-size'),
  picture('a picture beyond its limit', webpBytes(640, 480, 1), 'wrong-shape', {
    bytes: PACK_LIMITS.mediaFileBytes + 1,
  }),
  picture('a picture of a million pixels a side', webpBytes(640, 480, 1), 'wrong-shape', { width: 1_000_000 }),
  picture('a picture that leads out', webpBytes(640, 480, 1), 'unsafe-path', { file: '../../etc/passwd' }),
  picture('a picture of the system', webpBytes(640, 480, 1), 'unsafe-path', { file: '/etc/passwd' }),
  picture('a picture on the internet', webpBytes(640, 480, 1), 'unsafe-path', { file: 'https://example.org/a.webp' }),
  exhibit('an exhibit with a field called __proto__', JSON.parse('{"__proto__":{"polluted":1}}') as Json),
  exhibit('an exhibit with a field called toString', { toString: 'x' }),
  exhibit('an id of a thousand letters', { id: 'a'.repeat(1000) }),
  exhibit('an id with a path in it', { id: '../aaaaaaa' }),
  exhibit('a title that is a number', { title: 7 }),
  exhibit('a title of ten thousand letters', { title: 'x'.repeat(10_000) }, 'too-large'),
  exhibit(
    'a box outside the picture',
    { evidence: [1, 2].map(() => ({ box: [0.9, 0.9, 0.9, 0.9], says: 'x', clue: 'light' })) },
    'bad-box',
    /reaches past/,
  ),
  exhibit(
    'a box of nothing',
    { evidence: [1, 2].map(() => ({ box: [0, 0, 0, 0], says: 'x', clue: 'light' })) },
    'bad-box',
    /no area/,
  ),
  exhibit('a clue that does not exist', {
    evidence: [1, 2].map(() => ({ box: [0, 0, 1, 1], says: 'x', clue: 'smell' })),
  }),
  exhibit('an exhibit of another medium', { medium: 'film' }),
  exhibit('an exhibit without its card', { card: null }),
  {
    what: 'a number beyond all numbers',
    ends: 'reduced',
    code: 'wrong-shape',
    zip: withRaw('"difficulty":2', '"difficulty":1e999'),
  },
  {
    what: 'a span beyond the text',
    ends: 'reduced',
    code: 'bad-span',
    zip: withExhibit({ evidence: [1, 2].map(() => ({ span: [0, 9999], says: 'x', clue: 'voice' })) }, 2),
  },
  {
    what: 'a text that was never put in',
    ends: 'reduced',
    code: 'unresolved-text',
    zip: withExhibit({ segments: [{ by: 'human' }] }, 2),
  },
  {
    what: 'a text beyond its limit',
    ends: 'reduced',
    code: 'too-large',
    zip: withExhibit({ segments: [{ by: 'human', content: 'x'.repeat(6001) }] }, 2),
  },
  {
    what: 'two exhibits with one id',
    ends: 'reduced',
    code: 'duplicate-id',
    zip: withExhibit({ id: 'aaaaaaaaa2' }, 3),
  },
  { what: 'a twin that is nobody', ends: 'mended', code: 'bad-twin', zip: withExhibit({ twin: 'zzzzzzzzzz' }) },
  {
    what: 'an exhibit that is its own twin',
    ends: 'mended',
    code: 'bad-twin',
    zip: withExhibit({ twin: 'aaaaaaaaa1' }),
  },
];

/** What is broken in a folder and cannot be in a zip. */
export const BROKEN_FOLDERS: readonly BrokenFolder[] = [
  {
    what: 'a picture that is a link',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await symlink('/etc/hosts', join(folder, PICTURE));
    },
  },
  {
    what: 'a picture that is a link to another of the pack',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await symlink('pppppppp02.webp', join(folder, PICTURE));
    },
  },
  {
    what: 'a pack.json that is a link',
    ends: 'refused',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, 'pack.json'));
      await symlink('/etc/hosts', join(folder, 'pack.json'));
    },
  },
  {
    what: 'a picture that is a folder',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      await mkdir(join(folder, PICTURE));
    },
  },
  {
    what: 'a picture that is a pipe',
    ends: 'reduced',
    code: 'unsafe-path',
    async breakIt(folder) {
      await rm(join(folder, PICTURE));
      execFileSync('mkfifo', [join(folder, PICTURE)]);
    },
  },
  {
    what: 'a picture far beyond its limit',
    ends: 'reduced',
    code: 'too-large',
    breakIt: (folder) => writeFile(join(folder, PICTURE), new Uint8Array(PACK_LIMITS.mediaFileBytes + 1)),
  },
  {
    what: 'nothing but pictures',
    ends: 'refused',
    code: 'not-a-pack',
    breakIt: (folder) => rm(join(folder, 'pack.json')),
  },
];
