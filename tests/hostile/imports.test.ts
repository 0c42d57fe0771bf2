import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { readVetted } from '../../game/pack/vetted.ts';
import { bridgeOn, temporaryFolder, writePack } from '../contract/desktop-under-test.ts';
import { makeFixturePack } from '../contract/fixture-pack.ts';
import { value } from '../contract/results.ts';
import { exhibitsOf, type BrokenImport, type Json } from './breaking.ts';
import { BROKEN_CONTAINERS } from './broken-containers.ts';
import { BROKEN_EXHIBITS } from './broken-exhibits.ts';
import { BROKEN_FOLDERS } from './broken-folders.ts';
import { BROKEN_PACKS } from './broken-packs.ts';
import { digestFolder } from './folder-digest.ts';
import { writeZip, type ZipFile } from './zip-writer.ts';

let root: string;
let bridge: Bridge;
let sound: readonly ZipFile[];
let pack: Json;

beforeEach(async () => {
  root = await temporaryFolder();
  bridge = bridgeOn(join(root, 'data'), join(root, 'packs'));
  const fixture = await makeFixturePack();
  pack = JSON.parse(fixture.packJson) as Json;
  sound = [
    { name: 'pack.json', content: fixture.packJson, deflate: true },
    ...Array.from(fixture.media, ([name, content]) => ({ name, content })),
  ];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const keptFiles = async (): Promise<readonly string[]> =>
  Object.keys(await digestFolder(join(root, 'data', 'packs')).catch(() => ({})));

/** A sentence that a person can act on: it begins and ends as one, and no path of the machine is in it. */
const SENTENCE = /^[\p{Lu}\p{Ll}\d“‘./:_\\<%[].{10,}[.]$/su;

/** Imports, and holds the import to how it must end. */
async function importIt(path: string, { ends, code, says = /./ }: BrokenImport): Promise<void> {
  const imported = await bridge.importPack({ dropped: { path } });
  const all = exhibitsOf(pack).length;
  expect(JSON.stringify(imported)).not.toContain(root);
  expect(({} as Json)['polluted']).toBeUndefined();
  if (ends === 'refused') {
    if (imported.ok) throw new Error('It was imported.');
    expect(imported.error[0]).toMatchObject({ code, says: expect.stringMatching(SENTENCE) });
    expect(imported.error[0]?.says).toMatch(says);
    expect(await keptFiles()).toEqual([]);
    expect(await bridge.listPacks()).toEqual({ packs: [], notices: [] });
    return;
  }
  const result = value(imported);
  if (result === null) throw new Error('It was stopped.');
  const told = ends === 'mended' ? result.mended : result.leftOut.flatMap(({ problems }) => problems);
  expect(told[0]).toMatchObject({ code, says: expect.stringMatching(SENTENCE) });
  expect(told[0]?.says).toMatch(says);
  expect(result.left).toBe(ends === 'mended' ? 0 : 1);
  const opened = value(readVetted('fixture', value(await bridge.openPack('fixture')).packJson));
  expect(opened.exhibits).toHaveLength(ends === 'mended' ? all : all - 1);
  // What is kept is what is named, and nothing else.
  const named = JSON.stringify(opened).match(/media\/[a-z0-9]{10}\.webp/g) ?? [];
  expect(await keptFiles()).toEqual(
    ['fixture/card.json', ...named.map((file) => `fixture/${file}`), 'fixture/pack.json'].sort(),
  );
}

test('there are more than a hundred broken packs', () => {
  const here = BROKEN_CONTAINERS.length + BROKEN_EXHIBITS.length + BROKEN_FOLDERS.length + BROKEN_PACKS.length;
  // Those of pack-zips.test.ts and pack-folders.test.ts come on top.
  expect(here).toBeGreaterThanOrEqual(95);
});

test('a sound one is imported, also where its writer put the sizes behind the content', async () => {
  const path = join(root, 'pack.zip');
  await writeFile(path, writeZip(sound.map((file) => ({ ...file, descriptor: true }))));
  expect(value(await bridge.importPack({ dropped: { path } }))).toMatchObject({ left: 0, card: { id: 'fixture' } });
});

describe.each([
  ['a zip that is broken', BROKEN_CONTAINERS],
  ['a pack that is broken', BROKEN_PACKS],
  ['a pack with a broken exhibit', BROKEN_EXHIBITS],
])('%s is refused or reduced in plain words, and leaves nothing behind', (_, broken) => {
  test.each(broken)('$what: $ends', async ({ zip, ...how }) => {
    const path = join(root, 'pack.zip');
    const bytes = await zip(sound, pack);
    await writeFile(path, bytes);
    await importIt(path, how);
    expect(bytes.equals(await readFile(path))).toBe(true);
  });
});

describe('so is a folder', () => {
  test.each(BROKEN_FOLDERS)('$what: $ends', async ({ breakIt, ...how }) => {
    const folder = join(root, 'fixture');
    await writePack(folder, await makeFixturePack());
    await breakIt(folder);
    await importIt(folder, how);
  });
});
