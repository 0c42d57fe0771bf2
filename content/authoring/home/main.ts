import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parsePack } from '../../../game/pack/parse.ts';

/**
 * Makes the three prints of the home screen from exhibits of the built pack: `node content/authoring/home/main.ts`. They are files of
 * the program, because the home screen is there before any pack is opened.
 */
const PRINTS = { first: 'zwqoqup83m', second: '1ryxi4wx6p', third: '3hryjyx8r8' };
const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, 'out/packs/first-look');
const OUT = join(ROOT, 'assets/home');

const pack = parsePack(readFileSync(join(BUILT, 'pack.json'), 'utf8'));
if (!pack.ok) throw new Error('The built pack cannot be read: run npm run content:build.');
mkdirSync(OUT, { recursive: true });
for (const [name, id] of Object.entries(PRINTS)) {
  const exhibit = pack.value.exhibits.find((each) => each.id === id);
  if (exhibit?.medium !== 'image') throw new Error(`The pack has no picture ${id}.`);
  await sharp(join(BUILT, exhibit.picture.file))
    .resize(480, 320)
    .webp({ quality: 80 })
    .toFile(join(OUT, `${name}.webp`));
}
