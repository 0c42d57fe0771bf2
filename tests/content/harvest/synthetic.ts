import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Tools } from '../../../content/authoring/harvest/harvest.ts';
import type { Photograph } from '../../../content/authoring/harvest/photographs.ts';
import { sha256Of } from '../../../content/authoring/packages/verify-file.ts';

/** Raw pixels of a picture made by arithmetic, so that every run has the same. */
export function pattern(width: number, height: number, shift = 0): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set([(x + shift) % 256, y % 256, (x + y + shift) % 256], at * 3);
  }
  return data;
}

/** A JPEG with a camera's traces in it: EXIF with a place and a colour profile. */
export function photoBytes(width = 900, height = 600, shift = 0): Promise<Buffer> {
  return sharp(pattern(width, height, shift), { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Copyright: 'Somebody', Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withIccProfile('p3')
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A pack's folder, a package's folder with one photograph, and what the harvest needs, all below one temporary folder. */
export async function makeScene() {
  const root = await mkdtemp(join(tmpdir(), 'harvest-'));
  const [pack, folder] = [join(root, 'pack'), join(root, 'package')];
  await mkdir(join(pack, 'source'), { recursive: true });
  await mkdir(join(folder, 'photos'), { recursive: true });
  const bytes = await photoBytes();
  await writeFile(join(folder, 'photos/one.jpg'), bytes);
  const photograph: Photograph = {
    package: 'photos',
    version: '1.0.0',
    path: 'photos/one.jpg',
    sha256: sha256Of(bytes),
    subject: 'A pattern',
    maker: 'Nobody',
    date: '1999',
    licence: 'CC0-1.0',
    source: 'https://example.org/one',
  };
  const grown = await sharp(pattern(720, 480, 99), { raw: { width: 720, height: 480, channels: 3 } })
    .png()
    .toBuffer();
  const asked: string[] = [];
  const tools: Tools = {
    fetch: (name, version) => {
      asked.push(`${name}@${version}`);
      return Promise.resolve(folder);
    },
    grow: (orders) => {
      asked.push(...orders.map((order) => `grow ${order.recipe.seed}`));
      return Promise.resolve(orders.map(() => grown));
    },
    tiles: join(root, 'tiles'),
    photographs: [photograph],
    report: () => undefined,
  };
  const recipe = { package: 'photos', version: '1.0.0', path: 'photos/one.jpg', sha256: photograph.sha256 };
  return { root, pack, folder, tools, asked, recipe };
}

/** Writes one of a pack's source files. */
export function writeSource(pack: string, file: string, content: unknown): Promise<void> {
  return writeFile(join(pack, 'source', file), JSON.stringify(content));
}
