import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { err, ok } from '../../game/result.ts';
import type { View } from '../../game/session/view.ts';
import { viewFor } from '../../game/session/view-for.ts';
import { createPictures } from '../../renderer/stores/pictures.ts';
import { makePack, makeRoom, makeSetup } from '../game/fixtures.ts';
import { after, begun } from '../game/play.ts';

let made: string[];
let revoked: string[];

beforeEach(() => {
  made = [];
  revoked = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    made.push(`blob:${made.length}`);
    return made.at(-1) ?? '';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const IMAGES = { realTexts: 0, generatedTexts: 0, partTexts: 0 };

/** A practice round of images, on its first exhibit. */
function looking() {
  const setup = makeSetup({ mode: 'practice', theme: 1, media: 'images' });
  return after(begun({ ...setup, pack: makePack(IMAGES) }), { type: 'begin' });
}

const filesIn = (view: View): readonly string[] =>
  [...new Set(JSON.stringify(view).match(/media\/[a-z0-9]{10}\.webp/g) ?? [])].sort();

function library() {
  const readPicture = vi.fn<Bridge['readPicture']>(() => Promise.resolve(ok(new Uint8Array([1, 2, 3]))));
  return { readPicture, show: createPictures({ readPicture }, 'mine') };
}

it('pictures of a view are read, and no others, and every name becomes an address', async () => {
  const { readPicture, show } = library();
  const view = viewFor(looking());
  const shown = await show(view);
  expect(filesIn(view)).toHaveLength(2);
  expect(readPicture.mock.calls.map(([pack, file]) => `${pack} ${file}`).sort()).toEqual(
    filesIn(view).map((file) => `mine ${file}`),
  );
  expect(filesIn(shown)).toEqual([]);
  expect(shown).toMatchObject({ name: 'look', face: { picture: { file: 'blob:0' } }, ahead: 'blob:1' });
});

it('what the next view still shows is kept, the rest is let go', async () => {
  const { show, readPicture } = library();
  const state = looking();
  await show(viewFor(state));
  const reveal = after(state, { type: 'answer', level: 5 }, { type: 'lock' });
  const shown = await show(viewFor(reveal));
  expect(shown).toMatchObject({ name: 'reveal', exhibit: { face: { picture: { file: 'blob:0' } } }, ahead: 'blob:1' });
  expect(revoked).toEqual([]);
  const before = readPicture.mock.calls.length;
  const next = await show(viewFor(after(reveal, { type: 'next' })));
  expect(next).toMatchObject({ face: { picture: { file: 'blob:1' } } });
  expect(revoked).toContain('blob:0');
  expect(readPicture.mock.calls.length - before).toBe(1);
});

it('the photograph behind a picture, and its twin, have addresses too', async () => {
  const { show } = library();
  const state = looking();
  let reveal = after(state, { type: 'answer', level: 5 }, { type: 'lock' });
  for (;;) {
    const view = viewFor(reveal);
    if (view.name === 'reveal' && view.exhibit.original !== null) break;
    reveal = after(reveal, { type: 'next' }, { type: 'answer', level: 5 }, { type: 'lock' });
  }
  const shown = await show(viewFor(reveal));
  expect(filesIn(shown)).toEqual([]);
});

it('so have those of a class: voting, talking, at the reveal and in the discussion', async () => {
  const { show } = library();
  const setup = makeSetup({ mode: 'class', room: makeRoom(), media: 'images' });
  let state = after(begun({ ...setup, pack: makePack(IMAGES) }), { type: 'begin' });
  const names = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    const view = viewFor(state);
    if (view.name === 'room-result') break;
    names.add(view.name);
    const shown = await show(view);
    expect(filesIn(view).length > 0).toBe(JSON.stringify(shown).includes('blob:'));
    expect(filesIn(shown)).toEqual([]);
    state = after(state, { type: 'next' });
  }
  expect([...names]).toEqual(['vote', 'talk', 'room-reveal', 'discuss']);
});

it('a view without pictures stays as it is, and lets go of all', async () => {
  const { show } = library();
  await show(viewFor(looking()));
  const briefing = viewFor({ ...looking(), phase: { name: 'briefing', round: 0 } });
  expect(await show(briefing)).toBe(briefing);
  expect(revoked.toSorted()).toEqual(['blob:0', 'blob:1']);
});

it('a picture that cannot be read keeps its name', async () => {
  const readPicture = () => Promise.resolve(err({ code: 'unreadable', where: 'x', says: 'Gone.' } as const));
  const view = viewFor(looking());
  expect(await createPictures({ readPicture }, 'mine')(view)).toEqual(view);
});
