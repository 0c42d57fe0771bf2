/** A small sound pack, made in memory: the same for files, zips and the browser. */
export interface FixturePack {
  readonly id: string;
  readonly packJson: string;
  /** Pictures by their names below the pack. */
  readonly media: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A lossless WebP picture of one colour, of 64 bytes whatever its size: real, and drawn by every program that draws WebP (RFC 9649). */
export function webpBytes(width: number, height: number, green: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF'), 0);
  view.setUint32(4, bytes.length - 8, true);
  bytes.set(new TextEncoder().encode('WEBPVP8L'), 8);
  view.setUint32(16, bytes.length - 20, true);
  view.setUint8(20, 0x2f);
  let bit = 21 * 8;
  const put = (value: number, count: number): void => {
    for (let n = 0; n < count; n += 1, bit += 1)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (((value >> n) & 1) << (bit & 7));
  };
  put(width - 1, 14);
  put(height - 1, 14);
  // No alpha, version 0; no transform, no colour cache, no meta codes.
  put(0, 7);
  // Five codes of one symbol each (green, red, blue, alpha, distance): with nothing to choose from, a pixel takes no bits.
  for (const symbol of [green & 0xff, 90, 60, 255, 0]) {
    put(0b101, 3);
    put(symbol, 8);
  }
  return bytes;
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const common = (id: string, truth: 'real' | 'generated') => ({
  id,
  truth,
  genre: 'landscape',
  topic: 'hills',
  title: 'A view over some hills',
  language: 'en',
  family: `family ${id}`,
  difficulty: 2,
  reviewQuestions: [1, 2],
  digitalSourceType: truth === 'real' ? 'digitalCapture' : 'trainedAlgorithmicMedia',
  alt: { before: 'Hills under a pale sky.', after: 'Hills under a pale sky, explained.' },
  card: {
    found: 'On a walking club’s page',
    caption: 'The hills in spring.',
    sourceSays: 'The club says a member took it.',
    credentials: 'None attached.',
    stance: 'silent',
  },
  credit: { maker: 'A maker', date: '2020', licence: 'CC0', source: 'a place' },
  asOf: '2026-01-01',
});

async function picture(name: string, media: Map<string, Uint8Array<ArrayBuffer>>, filling: number): Promise<object> {
  const bytes = webpBytes(640, 480, filling);
  const file = `media/${name}.webp`;
  media.set(file, bytes);
  return { file, width: 640, height: 480, bytes: bytes.length, sha256: await sha256(bytes) };
}

const boxes = [
  { box: [0.1, 0.1, 0.2, 0.2], says: 'The ridge is one ridge.', clue: 'edges' },
  { box: [0.5, 0.5, 0.2, 0.2], says: 'The shadows agree.', clue: 'light' },
];
const spans = [
  { span: [0, 8], says: 'A plain opening.', clue: 'voice' },
  { span: [9, 20], says: 'A plain end.', clue: 'rhythm' },
];

/** Two images (one with the photograph it grew from) and two texts. */
export async function makeFixturePack(id = 'fixture'): Promise<FixturePack> {
  const media = new Map<string, Uint8Array<ArrayBuffer>>();
  const exhibits = [
    {
      ...common('aaaaaaaaa1', 'real'),
      origin: 'photograph',
      medium: 'image',
      picture: await picture('pppppppp01', media, 1),
      evidence: boxes,
    },
    {
      ...common('aaaaaaaaa2', 'generated'),
      origin: 'patch-model',
      medium: 'image',
      picture: await picture('pppppppp02', media, 2),
      original: {
        picture: await picture('pppppppp03', media, 3),
        credit: { maker: 'A maker', date: '2020', licence: 'CC0', source: 'a place' },
        alt: 'The photograph.',
      },
      evidence: boxes,
      model: { name: 'a patch model', seed: 1, novelty: 0.5 },
    },
    {
      ...common('aaaaaaaaa3', 'real'),
      origin: 'human-text',
      medium: 'text',
      segments: [{ by: 'human', content: 'The hills lie quiet. Nobody walks there now.' }],
      evidence: spans,
    },
    {
      ...common('aaaaaaaaa4', 'generated'),
      origin: 'language-model',
      medium: 'text',
      segments: [{ by: 'model', content: 'The hills are silent. Few people go there.' }],
      evidence: spans,
      model: { name: 'a language model', care: 'careful' },
    },
  ];
  const pack = {
    format: 'second-look-pack',
    version: 1,
    id,
    title: 'A fixture',
    language: 'en',
    description: 'A pack for tests.',
    licence: 'CC0',
    asOf: '2026-01-01',
    exhibits,
  };
  return { id, packJson: JSON.stringify(pack), media };
}
