import { type BrokenZip, PICTURE, ORIGINAL, END, plus, onFile, bent, name, special, damaged } from './breaking.ts';
import { writeZip } from './zip-writer.ts';

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
