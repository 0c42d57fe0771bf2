import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { err, ok } from '../../game/result.ts';
import type { View } from '../../game/session/view.ts';
import { viewFor } from '../../game/session/view-for.ts';
import { createPictures } from '../../renderer/stores/pictures.ts';
import { makePack, makeRoom, makeSetup } from '../game/fixtures.ts';
import { after, begun } from '../game/play.ts';
import { held, settle } from './program-double.ts';

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
  const draws = vi.fn<(address: string) => Promise<boolean>>(() => Promise.resolve(true));
  const { show, shown } = createPictures({ readPicture }, draws, 'mine');
  /** A view as it comes on the screen. */
  const turnTo = async (view: View): Promise<View> => {
    const found = await show(view);
    shown(view);
    await settle();
    return found.view;
  };
  return { readPicture, draws, show, turnTo };
}

it('pictures of a view are read, then that of the next exhibit, and no others', async () => {
  const { readPicture, draws, show, turnTo } = library();
  const view = viewFor(looking());
  expect(filesIn(view)).toHaveLength(2);
  await show(view);
  expect(readPicture).toHaveBeenCalledTimes(1);
  const shown = await turnTo(view);
  expect(readPicture.mock.calls.map(([pack, file]) => `${pack} ${file}`).sort()).toEqual(
    filesIn(view).map((file) => `mine ${file}`),
  );
  expect(shown).toMatchObject({ name: 'look', face: { picture: { file: 'blob:0' } } });
  // What is to be judged is decoded before it is seen.
  expect(draws.mock.calls).toEqual([['blob:0'], ['blob:1']]);
});

it('what the next view still shows is kept, and so is what the view before it showed; the rest is let go', async () => {
  const { turnTo, readPicture } = library();
  const state = looking();
  await turnTo(viewFor(state));
  const reveal = after(state, { type: 'answer', level: 5 }, { type: 'lock' });
  const shown = await turnTo(viewFor(reveal));
  expect(shown).toMatchObject({ name: 'reveal', exhibit: { face: { picture: { file: 'blob:0' } } } });
  expect(revoked).toEqual([]);
  const before = readPicture.mock.calls.length;
  const second = after(reveal, { type: 'next' });
  const next = await turnTo(viewFor(second));
  expect(next).toMatchObject({ face: { picture: { file: 'blob:1' } } });
  // An element of the reveal may still fetch its picture while it goes.
  expect(revoked).not.toContain('blob:0');
  expect(readPicture.mock.calls.length - before).toBe(1);
  await turnTo(viewFor(after(second, { type: 'answer', level: 5 }, { type: 'lock' })));
  expect(revoked).toContain('blob:0');
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
  const { view } = await show(viewFor({ ...reveal }));
  expect(filesIn({ ...view, ahead: null } as View)).toEqual([]);
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
    const shown = { ...(await show(view)).view, ahead: null } as View;
    expect(filesIn({ ...view, ahead: null } as View).length > 0).toBe(JSON.stringify(shown).includes('blob:'));
    expect(filesIn(shown)).toEqual([]);
    state = after(state, { type: 'next' });
  }
  expect([...names]).toEqual(['vote', 'talk', 'room-reveal', 'discuss']);
});

it('views without pictures stay as they are, and let go of all', async () => {
  const { turnTo } = library();
  await turnTo(viewFor(looking()));
  const result = viewFor({ ...looking(), phase: { name: 'round-result', round: 0 } });
  expect(await turnTo(result)).toBe(result);
  expect(revoked).toEqual(['blob:1']);
  expect(await turnTo(result)).toBe(result);
  expect(revoked).toEqual(['blob:1', 'blob:0']);
});

it('a picture that cannot be read keeps its name, and it is said why', async () => {
  const readPicture = () => Promise.resolve(err({ code: 'missing-file', where: 'x', says: 'Gone.' } as const));
  const view = viewFor(looking());
  const { show } = createPictures({ readPicture }, () => Promise.resolve(true), 'mine');
  expect(await show(view)).toEqual({ view, lost: 'missing-file' });
});

it('what was read ahead and is not wanted after all is let go of once it is there', async () => {
  const coming = held<Awaited<ReturnType<Bridge['readPicture']>>>();
  const { readPicture, turnTo } = library();
  readPicture.mockResolvedValueOnce(ok(new Uint8Array([1]))).mockReturnValueOnce(coming.promise);
  await turnTo(viewFor(looking()));
  await turnTo(viewFor({ ...looking(), phase: { name: 'round-result', round: 0 } }));
  expect(revoked).toEqual([]);
  coming.give(ok(new Uint8Array([2])));
  await settle();
  expect(revoked).toEqual(['blob:1']);
});

it('what is still being decoded is let go of once that is done', async () => {
  const decoding = held<boolean>();
  const { turnTo, draws } = library();
  draws.mockResolvedValueOnce(true).mockReturnValueOnce(decoding.promise);
  await turnTo(viewFor(looking()));
  await settle();
  await turnTo(viewFor({ ...looking(), phase: { name: 'round-result', round: 0 } }));
  expect(draws).toHaveBeenCalledTimes(2);
  expect(revoked).toEqual([]);
  decoding.give(true);
  await settle();
  expect(revoked).toEqual(['blob:1']);
});
