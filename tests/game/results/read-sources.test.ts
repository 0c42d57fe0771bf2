import { inflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSources, type SourceEntry, type SourcePorts } from '../../../game/results/read-sources.ts';
import { SOURCE_LIMITS, type ResultSource } from '../../../game/results/sources.ts';

const PORTS: SourcePorts = {
  utf8(bytes) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
  inflate: async (packed, most) => {
    const bytes = new Uint8Array(inflateRawSync(packed));
    return bytes.length > most ? null : bytes;
  },
};
const read = async (...entries: readonly SourceEntry[]): Promise<readonly ResultSource[]> => {
  const sources: ResultSource[] = [];
  for await (const source of readSources(entries, PORTS)) sources.push(source);
  return sources;
};

const file = (name: string, content: string | Uint8Array = name, size?: number): SourceEntry => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { kind: 'file', name, size: () => Promise.resolve(size ?? bytes.length), read: () => Promise.resolve(bytes) };
};
const folder = (name: string, ...entries: readonly SourceEntry[]): SourceEntry => ({
  kind: 'folder',
  name,
  entries: () => Promise.resolve(entries),
});
const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, is]) => [name, typeof is === 'string' ? strToU8(is) : is])),
  );
const text = (name: string, is: string = name) => ({ name, text: is });
const without = (name: string, why: string) => ({ name, text: null, why });

describe('what was chosen or dropped', () => {
  test('is read in order, whatever its name, and each is answered for', async () => {
    const broken: SourceEntry = {
      kind: 'file',
      name: 'broken',
      size: () => Promise.resolve(1),
      read: () => Promise.reject(new Error('EIO')),
    };
    const gone: SourceEntry = {
      kind: 'file',
      name: 'gone',
      size: () => Promise.reject(new Error('ENOENT')),
      read: broken.read,
    };
    expect(
      await read(
        file('b'),
        broken,
        file('a.docx'),
        file('none', Uint8Array.from([0xff])),
        gone,
        { kind: 'other', name: 'link' },
        file('c'),
      ),
    ).toEqual([
      text('b'),
      without('broken', 'unreadable'),
      text('a.docx'),
      without('none', 'not-text'),
      without('gone', 'unreadable'),
      without('link', 'unreadable'),
      text('c'),
    ]);
  });

  test('is as large as one may be and no larger, and no more in all than a page can hold', async () => {
    const { fileBytes, files } = SOURCE_LIMITS;
    expect(await read(file('fits', 'x', fileBytes), file('over', 'x', fileBytes + 1))).toEqual([
      text('fits', 'x'),
      without('over', 'too-large'),
    ]);
    const many = await read(...Array.from({ length: files + 1 }, (_, nth) => file(String(nth))));
    expect(many.findIndex((source) => source.text === null)).toBe(files);
    const large = await read(...Array.from({ length: 9 }, (_, nth) => file(String(nth), 'x', fileBytes)));
    expect(large.map((source) => source.text === null)).toEqual([...Array<boolean>(8).fill(false), true]);
  });
});

describe('a folder as a platform hands it back', () => {
  test('gives the results in it however deep, and lists the others', async () => {
    const tree = folder(
      'Submitted files',
      folder('Pupil 2', folder('Second Look lesson', folder('Version 1', file('two.json')), file('feedback.docx'))),
      folder('Pupil 1', folder('Second Look lesson', folder('Version 1', file('one.json.txt'), file('._one.json')))),
      folder('Pupil 3', file('three.JSON (1)'), { kind: 'other', name: 'link.json' }),
      file('.DS_Store'),
    );
    expect(await read(tree)).toEqual([
      without('.DS_Store', 'passed-over'),
      without('._one.json', 'passed-over'),
      text('one.json.txt'),
      text('two.json'),
      without('feedback.docx', 'passed-over'),
      without('link.json', 'passed-over'),
      text('three.JSON (1)'),
    ]);
  });

  test('that cannot be read is told of by its name, and holds up nothing', async () => {
    const closed: SourceEntry = { kind: 'folder', name: 'closed', entries: () => Promise.reject(new Error('EACCES')) };
    expect(await read(folder('all', closed, file('a.json')))).toEqual([
      text('a.json'),
      without('closed', 'unreadable'),
    ]);
  });

  test('is looked through so deep and no deeper, and so far and no further', async () => {
    const deep = (levels: number): SourceEntry =>
      levels === 0 ? file('deep.json') : folder(`level ${levels}`, deep(levels - 1));
    expect(await read(deep(SOURCE_LIMITS.depth))).toEqual([text('deep.json')]);
    expect(await read(deep(SOURCE_LIMITS.depth + 1))).toEqual([without('level 1', 'passed-over')]);
    const wide = folder('drive', ...Array.from({ length: SOURCE_LIMITS.entries + 50 }, (_, nth) => file(`${nth}.dll`)));
    const sources = await read(wide, file('after.json'));
    expect(sources.length).toBeLessThanOrEqual(SOURCE_LIMITS.entries + 2);
    expect(sources.at(-2)).toEqual(without('drive', 'too-many'));
    expect(sources.at(-1)).toEqual(without('after.json', 'too-many'));
  });
});

describe('a zip', () => {
  const results = {
    'Pupil 1/one.json': 'one',
    'Pupil 2/deep/two.json.txt': 'two',
    'Pupil 2/photo.jpg': 'x',
    '__MACOSX/._one.json': 'x',
  };

  test('gives the results in it, chosen or in a folder, by whatever name it is chosen', async () => {
    const found = [
      without('._one.json', 'passed-over'),
      text('one.json', 'one'),
      without('photo.jpg', 'passed-over'),
      text('two.json.txt', 'two'),
    ];
    for (const entry of [
      file('all.zip', zipped(results)),
      file('download', zipped(results)),
      folder('sticks', folder('of zips', file('ALL.ZIP', zipped(results)))),
    ]) {
      const sources = await read(entry);
      expect(sources).toHaveLength(found.length);
      expect(sources).toEqual(expect.arrayContaining(found));
    }
  });

  test('may have files of one name in many folders', async () => {
    const same = { 'a/result.json': '1', 'b/result.json': '2' };
    expect(await read(file('all.zip', zipped(same)))).toEqual([text('result.json', '1'), text('result.json', '2')]);
  });

  test('in a zip is opened as well, but not without end', async () => {
    let inner = zipped({ 'one.json': 'one' });
    for (let nth = 1; nth < 3; nth += 1) inner = zipped({ [`${nth}.zip`]: inner });
    expect(await read(file('all.zip', inner))).toEqual([text('one.json', 'one')]);
    expect(await read(file('all.zip', zipped({ '3.zip': inner })))).toEqual([without('1.zip', 'zip')]);
  });

  test('that is none, leads out, or holds too much is told of', async () => {
    expect(await read(file('none.zip', 'PK but no zip'), file('ok.json'))).toEqual([
      without('none.zip', 'zip'),
      text('ok.json'),
    ]);
    expect(await read(file('out.zip', zipped({ '../../a.json': '{}' })))).toEqual([without('out.zip', 'zip')]);
    const crowd = Object.fromEntries(
      Array.from({ length: SOURCE_LIMITS.entries + 1 }, (_, nth) => [`${nth}.json`, '']),
    );
    expect(await read(file('crowd.zip', zipped(crowd)))).toEqual([without('crowd.zip', 'zip')]);
    const bomb = zipped({ 'large.json': new Uint8Array(SOURCE_LIMITS.fileBytes + 1) });
    expect(await read(file('bomb.zip', bomb))).toEqual([without('large.json', 'too-large')]);
  });

  test('with a damaged file gives the others', async () => {
    const whole = zipSync({ 'a.json': strToU8('damaged'), 'b.json': strToU8('sound') }, { level: 0 });
    const at = new TextDecoder('latin1').decode(whole).indexOf('damaged');
    whole[at] = 0x44;
    expect(await read(file('all.zip', whole))).toEqual([without('a.json', 'unreadable'), text('b.json', 'sound')]);
  });
});

test('what is empty is never opened: a pipe says that it is, and would never end', async () => {
  const pipe: SourceEntry = {
    kind: 'file',
    name: 'pipe.json',
    size: () => Promise.resolve(0),
    read: () => new Promise<never>(() => undefined),
  };
  expect(await read(pipe, folder('f', pipe))).toEqual([text('pipe.json', ''), text('pipe.json', '')]);
});
