import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDesktopImporter } from '../../../electron/packs/import-packs.ts';
import { createLibrary } from '../../../electron/packs/library.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import { hereHelper } from '../../contract/here-helper.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';

const OWN = join(ROOT, 'out/packs/first-look');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The n-th id; ids tell exhibits apart and mean nothing. */
const idOf = (n: number): string =>
  Array.from({ length: 10 }, (_, place) => LETTERS.charAt(Math.floor(n / 36 ** place + place * 7) % 36)).join('');

/**
 * Makes a pack of so many exhibits out of our own, again and again under new names and each with a picture file of its own, and imports
 * it into `root` as the program does.
 */
export async function importLargePack(root: string, exhibits: number): Promise<void> {
  const own = parsePack(readFileSync(join(OWN, 'pack.json'), 'utf8'));
  if (!own.ok) throw new Error('The built pack cannot be read.');
  const source = join(root, 'source');
  await mkdir(join(source, 'media'), { recursive: true });
  const many: object[] = [];
  for (let n = 0; n < exhibits; n += 1) {
    const exhibit = own.value.exhibits[n % own.value.exhibits.length];
    if (exhibit === undefined) throw new Error('The built pack is empty.');
    const { twin: _twin, ...alone } = { ...exhibit, id: idOf(n), family: `f-${n}` };
    if (alone.medium === 'text') {
      many.push(alone);
      continue;
    }
    const { original: _original, ...image } = alone;
    const file = `media/${idOf(n)}.webp`;
    await writeFile(join(source, file), await readFile(join(OWN, alone.picture.file)));
    many.push({ ...image, picture: { ...alone.picture, file } });
  }
  await writeFile(join(source, 'pack.json'), JSON.stringify({ ...own.value, id: 'large', exhibits: many }));
  const library = createLibrary(join(root, 'packs'));
  const importer = createDesktopImporter(
    library,
    () => Promise.resolve(null),
    { startHelper: hereHelper, drawPicture: () => Promise.resolve(true) },
    () => 0,
  );
  const imported = await importer.importPack({ dropped: { path: source } });
  if (!imported.ok || imported.value?.left !== 0) throw new Error('The large pack was not imported whole.');
}
