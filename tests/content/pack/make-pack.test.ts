import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FolderError, idFrom, opaqueName } from '../../../content/authoring/pack/fill-in.ts';
import { makePack } from '../../../content/authoring/pack/make-pack.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { textOf, turnSentence } from '../../../game/pack/text.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

type Json = Record<string, unknown>;

const TODAY = '2026-11-24';
let root: string;
let folder: string;
let zip: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'second-look-'));
  folder = join(root, 'museum');
  zip = join(root, 'museum.zip');
  await cp(join(ROOT, 'content/packs-example/museum'), folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const source = async (): Promise<Json & { exhibits: Json[] }> =>
  JSON.parse(await readFile(join(folder, 'pack.json'), 'utf8'));
async function change(edit: (pack: Json & { exhibits: Json[] }) => unknown): Promise<void> {
  await writeFile(join(folder, 'pack.json'), JSON.stringify(edit(await source())));
}
const onFirst = (patch: Json) =>
  change((pack) => ({ ...pack, exhibits: pack.exhibits.map((each, n) => (n === 0 ? { ...each, ...patch } : each)) }));

async function packIn(path: string): Promise<Pack> {
  const files = unzipSync(await readFile(path));
  const pack = parsePack(new TextDecoder().decode(files['pack.json']));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

async function complaint(): Promise<readonly string[]> {
  const error: unknown = await makePack(folder, zip, TODAY).catch((thrown: unknown) => thrown);
  if (!(error instanceof FolderError))
    throw new Error(`It was made, or something else broke: ${JSON.stringify(error)}`);
  expect(await readdir(root)).toEqual(['museum']);
  return error.says;
}

test('the example of the guide becomes a sound pack, the same on every day', async () => {
  expect(await makePack(folder, zip, TODAY)).toMatchObject({ title: 'A small museum', exhibits: 6, pictures: 5 });
  const pack = await packIn(zip);
  expect(pack).toMatchObject({ id: 'small-museum', asOf: '2026-11-24' });
  expect(pack.exhibits.map(({ truth }) => truth)).toEqual([
    'real',
    'real',
    'real',
    'generated',
    'generated',
    'generated',
  ]);
  const again = join(root, 'again.zip');
  await makePack(folder, again, '2027-01-01');
  expect(await readFile(again)).toEqual(await readFile(zip));
});

test('every picture is coded alike, upright, and without what a camera hides in it', async () => {
  const hidden = await sharp({ create: { width: 2400, height: 1000, channels: 3, background: '#456' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'somebody', Make: 'a camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await writeFile(join(folder, 'river.jpg'), hidden);
  await makePack(folder, zip, TODAY);
  const [first] = (await packIn(zip)).exhibits;
  if (first?.medium !== 'image') throw new Error('The first exhibit is no picture.');
  expect(first.picture).toMatchObject({ width: 500, height: 1200 });
  const packed = unzipSync(await readFile(zip))[first.picture.file];
  const metadata = await sharp(packed).metadata();
  expect([metadata.format, metadata.exif, metadata.orientation]).toEqual(['webp', undefined, undefined]);
});

test('what need not be said is filled in', async () => {
  await change(() => ({
    format: 'second-look-pack-source',
    title: 'Größe & Würde!',
    description: 'Two.',
    licence: 'CC0',
    credit: { maker: 'A class', licence: 'CC0' },
    exhibits: [
      {
        picture: 'stem.jpg',
        truth: 'real',
        title: 'A stem',
        before: 'A stem.',
        evidence: [1, 2].map((n) => ({ box: [0, 0, n / 2, 1], says: 'It grows.', clue: 'detail' })),
      },
      {
        text: 'A person wrote this. ',
        continued: 'A model went on.',
        truth: 'part',
        title: 'Words',
        before: 'Words.',
        evidence: [
          { quote: 'A person', says: 'One.', clue: 'voice' },
          { quote: 'went on', says: 'Two.', clue: 'tidy' },
        ],
        twin: 'A stem',
      },
    ],
  }));
  await makePack(folder, zip, TODAY);
  const pack = await packIn(zip);
  const [picture, words] = pack.exhibits;
  expect(pack).toMatchObject({ id: 'grosse-wurde', language: 'en', asOf: TODAY });
  expect(picture).toMatchObject({
    origin: 'photograph',
    digitalSourceType: 'digitalCapture',
    difficulty: 3,
    reviewQuestions: [1, 2, 3],
    alt: { before: 'A stem.', after: 'A stem.' },
    card: { caption: 'A stem', claim: { kind: 'silent', towards: 'nothing' }, checks: {} },
    credit: { maker: 'A class', date: 'undated' },
  });
  expect(words).toMatchObject({
    origin: 'human-and-language-model',
    twin: picture?.id,
    segments: [{ by: 'human' }, { by: 'model' }],
  });
  if (words?.medium !== 'text') throw new Error('The second exhibit is no text.');
  expect(words.evidence.map(({ span: [start, end] }) => textOf(words).slice(start, end))).toEqual([
    'A person',
    'went on',
  ]);
});

describe('a text in whatever script', () => {
  const half = async (
    text: string,
    continued: string,
    quotes: readonly string[] = [text.trim().slice(0, 4), continued.trim().slice(0, 4)],
  ) => {
    await change((pack) => ({
      ...pack,
      language: 'HI',
      exhibits: [
        {
          text,
          continued,
          truth: 'part',
          title: 'Words',
          before: 'Words.',
          evidence: quotes.map((quote) => ({ quote, says: 'So.', clue: 'voice' })),
        },
      ],
    }));
    await makePack(folder, zip, TODAY);
    const { language, exhibits } = await packIn(zip);
    expect(language).toBe('hi');
    const [exhibit] = exhibits;
    if (exhibit?.medium !== 'text') throw new Error('It is no text.');
    return exhibit;
  };

  test.each([
    ['Hindi', 'वह बाज़ार गया।', 'फिर वह घर लौटा।', ' '],
    ['Arabic', 'هل جاء أحمد؟', 'نعم، جاء.', ' '],
    ['Urdu', 'وہ بازار گیا۔', 'پھر گھر لوٹا۔', ' '],
    ['Amharic', 'ወደ ገበያ ሄደ።', 'ከዚያ ተመለሰ።', ' '],
    ['Armenian', 'Նա գնաց շուկա։', 'Հետո վերադարձավ։', ' '],
    ['Georgian', 'ის ბაზარში წავიდა.', 'მერე დაბრუნდა.', ' '],
    ['Khmer', 'គាត់ទៅផ្សារ។', 'បន្ទាប់មកត្រឡប់មកវិញ។', ' '],
    ['Thai', 'เขาไปตลาด', 'แล้วเขากลับบ้าน', ' '],
    ['Japanese', '彼は市場へ行った。', 'そして帰った。', ''],
    ['Chinese, with a quotation', '他说：「去市场。」', '然后回家了。', ''],
    ['a script with nothing, by an empty line', 'ꦗꦮꦭꦤ꧀\r\n\r\n', 'ꦥꦱꦂꦲꦤ', '\n\n'],
    ['a poem, by an empty line', 'Roses are red\nviolets are\n\n', 'blue as the sea', '\n\n'],
  ])('in %s has its turn', async (_, text, continued, gap) => {
    const exhibit = await half(text, continued);
    expect(exhibit.segments.map(({ content }) => content)).toEqual([
      text.trim().replaceAll('\r\n', '\n') + gap,
      continued,
    ]);
    expect(turnSentence(exhibit)).toBeGreaterThan(0);
  });

  test('whose half ends in the middle of a sentence is told how to end it', async () => {
    await expect(half('He went to the', 'market.')).rejects.toThrow(
      /Exhibit 1, “Words”: "continued" must begin with a new sentence.*End "text" with a full stop, in whatever script.*or end "text" with an empty line/,
    );
  });

  test('has its quotes found however they are spelt, at their place in the text as it is', async () => {
    const exhibit = await half('Die Brücke “über” die Mur\u00a0steht.', 'Sie ist schön.', [
      'Bru\u0308cke "u\u0308ber" die',
      'Mur steht',
    ]);
    const whole = textOf(exhibit);
    expect(exhibit.evidence.map(({ span: [start, end] }) => whole.slice(start, end))).toEqual([
      'Brücke “über” die',
      'Mur\u00a0steht',
    ]);
  });

  test('names every quote that is not found, or found twice, and what is nearest', async () => {
    await expect(
      half('The mill burnt down. The mill stood.', 'Nobody knew who.', ['The mill', 'burned down', 'zebra']),
    ).rejects.toHaveProperty('says', [
      'Exhibit 1, “Words”: the quote “The mill” (evidence 1) stands in the text 2 times: quote some words before or behind it as well, so that it stands there once.',
      'Exhibit 1, “Words”: a piece of evidence needs a "quote" of words that stand in the text, and “burned down” (evidence 2) does not. The nearest there is “mill burnt down”.',
      'Exhibit 1, “Words”: a piece of evidence needs a "quote" of words that stand in the text, and “zebra” (evidence 3) does not.',
    ]);
  });
});

describe('a picture as people have them', () => {
  // One picture is quicker to code than five.
  beforeEach(() => change((pack) => ({ ...pack, exhibits: pack.exhibits.slice(0, 1) })));

  type Made = ReturnType<typeof sharp>;
  const make = (width: number, height: number, background: string | object, channels: 3 | 4 = 3): Made =>
    sharp({ create: { width, height, channels, background: background as string } });
  const put = async (image: Made | Uint8Array) =>
    writeFile(join(folder, 'river.jpg'), image instanceof Uint8Array ? image : await image.toBuffer());
  const first = async () => {
    await makePack(folder, zip, TODAY);
    const [exhibit] = (await packIn(zip)).exhibits;
    if (exhibit?.medium !== 'image') throw new Error('The first exhibit is no picture.');
    const packed = sharp(unzipSync(await readFile(zip))[exhibit.picture.file]);
    return {
      size: [exhibit.picture.width, exhibit.picture.height],
      pixels: await packed.clone().raw().toBuffer(),
      metadata: await packed.metadata(),
    };
  };
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };

  test.each<[string, (image: Made) => Made]>([
    ['PNG', (image) => image.png()],
    ['PNG with a palette', (image) => image.png({ palette: true })],
    ['PNG in greys', (image) => image.toColourspace('b-w').png()],
    ['PNG of 16 bits', (image) => image.toColourspace('rgb16').png()],
    ['WebP', (image) => image.webp({ lossless: true })],
  ])('with transparency, as %s, lies on paper', async (_, as) => {
    const mark = await make(50, 100, '#000').png().toBuffer();
    await put(as(make(200, 100, clear, 4).composite([{ input: mark, left: 150, top: 0 }])));
    const { pixels, metadata } = await first();
    expect(metadata).toMatchObject({ hasAlpha: false, channels: 3 });
    const paper = [0xff, 0xfd, 0xf8];
    for (const [nth, value] of paper.entries()) expect(Math.abs((pixels[nth] ?? 0) - value)).toBeLessThan(8);
  });

  test('in the inks of a printer, of 16 bits, or turned by a camera is upright and in colours of a screen', async () => {
    await put(make(200, 100, '#c02040').toColourspace('cmyk').jpeg());
    expect((await first()).metadata).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
    await put(make(200, 100, '#c02040').toColourspace('rgb16').png());
    expect((await first()).metadata).toMatchObject({ space: 'srgb', depth: 'uchar' });
    await put(make(400, 100, '#c02040').jpeg().withMetadata({ orientation: 8 }));
    expect((await first()).size).toEqual([100, 400]);
  });

  test('that is wide is scaled, and one that is too thin is told its own size and what is needed', async () => {
    await put(make(4000, 300, '#456').jpeg());
    expect((await first()).size).toEqual([1200, 90]);
    await rm(zip);
    const says = async (image: Made | Uint8Array) => {
      await put(image);
      return (await complaint()).join('\n');
    };
    expect(await says(make(4000, 150, '#456').jpeg())).toBe(
      'Exhibit 1, “Boat on a river between cliffs”: The picture “river.jpg” is 4000 by 150 pixels, which is too thin: scaled to 1200 pixels its shorter side would have 45, and needs 64. Crop its longer side to 2812 pixels or fewer.',
    );
    expect(await says(make(4000, 150, '#456').jpeg().withMetadata({ orientation: 6 }))).toMatch(
      /is 150 by 4000 pixels/,
    );
    expect(await says(make(63, 4000, '#456').png())).toMatch(/is 63 by 4000 pixels: each side needs at least 64/);
    await put(make(1200, 64, '#456').jpeg());
    expect((await first()).size).toEqual([1200, 64]);
    await put(make(2812, 150, '#456').jpeg());
    expect((await first()).size).toEqual([1200, 64]);
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      'nothing on paper',
      () => make(100, 100, { r: 255, g: 255, b: 255, alpha: 0.01 }, 4).png().toBuffer(),
      /is transparent, and on white paper nothing/,
    ],
    ['a GIF', () => make(90, 90, '#fff').gif().toBuffer(), /but a GIF: save one frame of it as PNG\.$/],
    ['a TIFF', () => make(90, 90, '#fff').tiff().toBuffer(), /but a TIFF or a camera’s raw picture/],
    ['an AVIF', () => make(90, 90, '#fff').avif({ effort: 0 }).toBuffer(), /but an AVIF picture/],
    [
      'a HEIC',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      /but a HEIC photograph from a telephone: share or export it as JPEG/,
    ],
    ['a film', () => Buffer.from('\0\0\0\x18ftypisom', 'latin1'), /but a film/],
    ['a BMP', () => Buffer.from('BM6\0\0\0'), /but a BMP picture/],
    [
      'a drawing',
      () => Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /but a drawing \(SVG\)/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7'), /but a PDF/],
    ['a web page', () => Buffer.from('<!DOCTYPE html><html>'), /but a web page/],
    ['an animated WebP', () => animated(), /but an animation/],
    ['an animated PNG', () => Buffer.from('\x89PNG\r\n\x1a\nIHDR acTL IDAT', 'latin1'), /but an animation/],
    [
      'half a JPEG',
      async () => (await make(300, 300, '#456').jpeg().toBuffer()).subarray(0, 700),
      /is no JPEG, PNG or WebP picture, or it is damaged/,
    ],
    ['nothing', () => new Uint8Array(), /is no JPEG, PNG or WebP picture, or it is damaged/],
  ])('that is %s says so', async (_, bytes, says) => {
    await put(await bytes());
    expect((await complaint()).join()).toMatch(says);
  });

  const animated = async (): Promise<Uint8Array> => {
    const frames = await Promise.all(['#f00', '#0f0'].map((colour) => make(100, 100, colour).png().toBuffer()));
    return sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
  };
});

describe('what is wrong is said in plain words, and nothing is written', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['no pack.json', () => rm(join(folder, 'pack.json')), /There is no pack\.json in the folder/],
    ['no JSON', () => writeFile(join(folder, 'pack.json'), '{"format": "x",}'), /is not JSON; a comma/],
    ['not UTF-8', () => writeFile(join(folder, 'pack.json'), Buffer.from([0xff])), /not written in UTF-8/],
    ['another format', () => change((pack) => ({ ...pack, format: 'x' })), /must have "format"/],
    ['an unknown field', () => onFirst({ licence: 'CC0' }), /exhibits\[0\]\.licence is not a field/],
    ['a missing picture', () => rm(join(folder, 'river.jpg')), /“river\.jpg” is not in the folder/],
    ['a picture elsewhere', () => onFirst({ picture: '../river.jpg' }), /cannot be read by every system/],
    ['a picture that is none', () => writeFile(join(folder, 'river.jpg'), 'x'), /is no JPEG, PNG or WebP picture/],
    [
      'a tiny picture',
      async () =>
        writeFile(
          join(folder, 'river.jpg'),
          await sharp({ create: { width: 30, height: 30, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
        ),
      /30 by 30 pixels/,
    ],
    [
      'a GIF',
      async () =>
        writeFile(
          join(folder, 'river.jpg'),
          await sharp({ create: { width: 90, height: 90, channels: 3, background: '#fff' } })
            .gif()
            .toBuffer(),
        ),
      /is no JPEG, PNG or WebP picture/,
    ],
    ['neither picture nor text', () => onFirst({ picture: undefined }), /either a "picture" or a "text"/],
    ['both', () => onFirst({ text: 'x' }), /either a "picture" or a "text"/],
    ['evidence without a place', () => onFirst({ evidence: [{ says: 'x', clue: 'light' }] }), /needs a "box"/],
    [
      'too little evidence',
      () => onFirst({ evidence: [{ box: [0, 0, 1, 1], says: 'x', clue: 'light' }] }),
      /Exhibit 1, “.*”: evidence must be at least 2 long/,
    ],
    [
      'words that are not in the text',
      () =>
        change((pack) => ({
          ...pack,
          exhibits: pack.exhibits.map((each, n) =>
            n === 4 ? { ...each, evidence: [{ quote: 'nowhere', says: 'x', clue: 'tidy' }] } : each,
          ),
        })),
      /“The keeper’s books”: a piece of evidence needs a "quote"/,
    ],
    ['nobody who made it', () => change((pack) => ({ ...pack, credit: undefined })), /who made it is missing/],
    ['a twin that is nobody', () => onFirst({ twin: 'Nobody' }), /no exhibit of the pack has that title/],
    ['two of one title', () => onFirst({ title: 'The market cross' }), /Two exhibits have the same title/],
    ['the id of our own pack', () => change((pack) => ({ ...pack, id: 'first-look' })), /is the program's own/],
  ])('%s', async (_, spoil, says) => {
    await spoil();
    expect((await complaint()).join('\n')).toMatch(says);
  });

  test('everything at once, so that nobody has to mend one thing after another', async () => {
    await rm(join(folder, 'river.jpg'));
    await rm(join(folder, 'stem.jpg'));
    expect(await complaint()).toHaveLength(2);
  });
});

test('ids say nothing and stay the same', () => {
  expect(opaqueName('a', 'b')).toMatch(/^[a-z0-9]{10}$/);
  expect(opaqueName('a', 'b')).toBe(opaqueName('a', 'b'));
  expect(opaqueName('a', 'b')).not.toBe(opaqueName('ab'));
  expect(idFrom('Our town, real or not?')).toBe('our-town-real-or-not');
  expect(idFrom('町')).toMatch(/^pack-[a-z0-9]{10}$/);
});
