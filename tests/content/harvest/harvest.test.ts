import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harvest } from '../../../content/authoring/harvest/harvest.ts';
import { writeHarvest } from '../../../content/authoring/harvest/write.ts';
import { makeScene, writeSource } from './synthetic.ts';

let scene: Awaited<ReturnType<typeof makeScene>>;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => rm(scene.root, { recursive: true, force: true }));

const grownFrom = { width: 720, seed: 5, minSide: 16, noise: 1 };
const real = (id: string, recipe: object) => ({
  id,
  medium: 'image',
  origin: 'photograph',
  title: 'A pattern',
  recipe,
});
const generated = (id: string, recipe: object) => ({
  id,
  medium: 'image',
  origin: 'patch-model',
  title: 'Grown',
  recipe,
});

async function run() {
  const made = await harvest(scene.pack, scene.tools);
  return { ...made, removed: await writeHarvest(scene.pack, made) };
}

async function everything(): Promise<Record<string, string>> {
  const names = await readdir(scene.pack, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return Object.fromEntries(files.map((file, at) => [file, contents[at] ?? '']));
}

describe('harvesting a pack', () => {
  it('writes a picture under an opaque name and lists it with size and hash', async () => {
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', scene.recipe)]);
    await run();
    const list = JSON.parse(await readFile(join(scene.pack, 'source/media.json'), 'utf8'));
    const { picture } = list['aaaaaaaaaa'];
    expect(picture.file).toMatch(/^media\/[a-z0-9]{10}\.webp$/);
    expect(picture).toMatchObject({ width: 720, height: 480 });
    expect((await readFile(join(scene.pack, picture.file))).length).toBe(picture.bytes);
  });

  it('refuses a photograph with another hash, and writes nothing at all', async () => {
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', scene.recipe)]);
    await writeFile(join(scene.folder, 'photos/one.jpg'), 'something else');
    const before = await everything();
    await expect(run()).rejects.toThrow('not the one expected');
    expect(await everything()).toEqual(before);
  });

  it('refuses a recipe that disagrees with the list of photographs', async () => {
    await writeSource(scene.pack, 'images-real.json', [
      real('aaaaaaaaaa', { ...scene.recipe, sha256: 'f'.repeat(64) }),
    ]);
    await expect(run()).rejects.toThrow('disagree on the SHA-256');
    await writeSource(scene.pack, 'images-real.json', [
      real('aaaaaaaaaa', { ...scene.recipe, path: 'photos/two.jpg' }),
    ]);
    await expect(run()).rejects.toThrow('not in the list of photographs');
  });

  it('never reads outside the package', async () => {
    const path = '../pack/source/images-real.json';
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', { ...scene.recipe, path })]);
    const photographs = scene.tools.photographs.map((photograph) => Object.assign({}, photograph, { path }));
    const tools = { ...scene.tools, photographs };
    await expect(harvest(scene.pack, tools)).rejects.toThrow('leaves its folder');
  });

  it('keeps what is current, without asking for the package again', async () => {
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', scene.recipe)]);
    await run();
    const before = await everything();
    scene.asked.length = 0;
    const again = await run();
    expect([again.files.size, again.kept, scene.asked]).toEqual([0, 1, []]);
    expect(await everything()).toEqual(before);
  });

  it('makes a picture anew that was damaged, and removes one that no exhibit shows', async () => {
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', scene.recipe)]);
    await run();
    const before = await everything();
    const [picture = ''] = await readdir(join(scene.pack, 'media'));
    await writeFile(join(scene.pack, 'media', picture), 'damaged');
    expect((await run()).files.size).toBe(1);
    expect(await everything()).toEqual(before);

    await writeSource(scene.pack, 'images-real.json', []);
    expect((await run()).removed).toBe(1);
    expect(await readdir(join(scene.pack, 'media'))).toEqual([]);
  });

  it('gives a generated image its photograph, shared with the real exhibit of the same cut', async () => {
    await writeSource(scene.pack, 'images-real.json', [real('aaaaaaaaaa', scene.recipe)]);
    await writeSource(scene.pack, 'images-generated.json', [
      generated('bbbbbbbbbb', { ...scene.recipe, ...grownFrom }),
    ]);
    const { media } = await run();
    expect(media['bbbbbbbbbb']?.original?.picture).toEqual(media['aaaaaaaaaa']?.picture);
    expect(media['bbbbbbbbbb']?.picture.file).not.toBe(media['aaaaaaaaaa']?.picture.file);
    expect(media['bbbbbbbbbb']?.original).toMatchObject({
      alt: expect.stringContaining('A pattern'),
      credit: { maker: 'Nobody', licence: 'CC0-1.0', source: 'photos@1.0.0/photos/one.jpg; https://example.org/one' },
    });
    expect(scene.asked).toContain('grow 5');
  });

  it('names pictures after everything that shapes them', async () => {
    const crop = { left: 0.1, top: 0.1, width: 0.6, height: 0.6 };
    await writeSource(scene.pack, 'images-generated.json', [
      generated('aaaaaaaaaa', { ...scene.recipe, ...grownFrom }),
      generated('bbbbbbbbbb', { ...scene.recipe, ...grownFrom, seed: 6 }),
      generated('cccccccccc', { ...scene.recipe, ...grownFrom, crop }),
    ]);
    const { media } = await run();
    expect(new Set(Object.values(media).map((entry) => entry.picture.file)).size).toBe(3);
    expect(new Set(Object.values(media).map((entry) => entry.original?.picture.file)).size).toBe(2);
  });

  it('says which part of a source file does not fit', async () => {
    await writeSource(scene.pack, 'images-real.json', [{ ...real('aaaaaaaaaa', scene.recipe), id: 'Label' }]);
    await expect(run()).rejects.toThrow(/images-real\.json does not fit: at 0\.id/);
    await writeFile(join(scene.pack, 'source/images-real.json'), '[');
    await expect(run()).rejects.toThrow('is not JSON');
  });
});
