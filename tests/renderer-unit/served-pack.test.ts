import { beforeEach, expect, it } from 'vitest';
import { createPackOpener } from '../../renderer/bridge/browser/open-pack.ts';
import { makeFixturePack, webpBytes, type FixturePack } from '../contract/fixture-pack.ts';
import { error, value } from '../contract/results.ts';
import { held } from './program-double.ts';

const PICTURE = 'media/pppppppp01.webp';
const OTHER = 'media/pppppppp02.webp';
type Bytes = Uint8Array<ArrayBuffer>;

let fixture: FixturePack;
/** What lies on the server. */
let files: Map<string, Bytes>;
let asked: string[];
/** How the server answers; null where it is gone. */
let answer: ((file: string) => Promise<Bytes | null>) | null;

beforeEach(async () => {
  fixture = await makeFixturePack();
  files = new Map([...fixture.media, ['pack.json', new TextEncoder().encode(fixture.packJson)]]);
  asked = [];
  answer = (file) => Promise.resolve(files.get(file) ?? null);
});

const opener = () =>
  createPackOpener('/packs/', async (address) => {
    const file = address.replace('/packs/fixture/', '');
    asked.push(file);
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer(file);
  });

it('opening a pack fetches its pack.json and no picture, whatever became of those', async () => {
  for (const file of fixture.media.keys()) files.delete(file);
  value(await opener().openPack('fixture'));
  expect(asked).toEqual(['pack.json']);
});

it('a picture is fetched once, when it is asked for, and kept when the server has gone', async () => {
  const packs = opener();
  value(await packs.openPack('fixture'));
  value(await packs.readPicture('fixture', PICTURE));
  answer = null;
  expect([...value(await packs.readPicture('fixture', PICTURE))]).toEqual([...(fixture.media.get(PICTURE) ?? [])]);
  expect(JSON.parse(value(await packs.openPack('fixture')).packJson)).toEqual(JSON.parse(fixture.packJson));
  expect(asked).toEqual(['pack.json', PICTURE, 'pack.json']);
  expect(error(await packs.readPicture('fixture', OTHER))).toMatchObject({ code: 'unreadable', exhibit: 'aaaaaaaaa2' });
  expect(error(await packs.readPicture('fixture', OTHER)).says).toMatch(/could not be fetched: check that the program/);
});

it('who asks for a picture that is under way waits for the same one', async () => {
  const packs = opener();
  value(await packs.openPack('fixture'));
  const coming = held<Bytes | null>();
  answer = () => coming.promise;
  const both = [packs.readPicture('fixture', PICTURE), packs.readPicture('fixture', PICTURE)];
  coming.give(files.get(PICTURE) ?? null);
  for (const read of await Promise.all(both)) expect(value(read)).toHaveLength(64);
  expect(asked.filter((file) => file === PICTURE)).toHaveLength(1);
});

it('one that did not come, or was damaged on the way, is fetched anew when it is asked for again', async () => {
  const packs = opener();
  value(await packs.openPack('fixture'));
  answer = null;
  expect((await packs.readPicture('fixture', PICTURE)).ok).toBe(false);
  answer = () => Promise.resolve(webpBytes(640, 480, 99));
  expect(error(await packs.readPicture('fixture', PICTURE))).toMatchObject({ code: 'wrong-hash', where: PICTURE });
  answer = () => Promise.resolve(null);
  expect(error(await packs.readPicture('fixture', PICTURE))).toMatchObject({ code: 'missing-file' });
  answer = (file) => Promise.resolve(files.get(file) ?? null);
  expect((await packs.readPicture('fixture', PICTURE)).ok).toBe(true);
});

it('a pack that was built anew meanwhile has its new pictures', async () => {
  const packs = opener();
  value(await packs.openPack('fixture'));
  value(await packs.readPicture('fixture', PICTURE));
  const other = fixture.packJson.replaceAll(PICTURE, 'media/swapped001.webp').replaceAll(OTHER, PICTURE);
  const swapped = other.replaceAll('media/swapped001.webp', OTHER);
  const [first = new Uint8Array(), second = new Uint8Array()] = fixture.media.values();
  files.set('pack.json', new TextEncoder().encode(swapped));
  files.set(PICTURE, second).set(OTHER, first);
  value(await packs.openPack('fixture'));
  expect([...value(await packs.readPicture('fixture', PICTURE))]).toEqual([...second]);
});
