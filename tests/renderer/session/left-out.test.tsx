import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draws } from '../../../renderer/stores/draws.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from './live-session.tsx';

/** The smallest picture there is, and what remains of one when a disk has lost most of it. */
async function pictures() {
  const canvas = new OffscreenCanvas(40, 30);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, 20, 20);
  const whole = await canvas.convertToBlob({ type: 'image/webp' });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const urls = [whole, new Blob([bytes.slice(0, 20)]), new Blob([bytes.map((byte) => 255 - byte)]), new Blob([])];
  return urls.map((blob) => URL.createObjectURL(new Blob([blob], { type: 'image/webp' })));
}

/** Draws every picture but the one that is read as the nth, however often that is tried. */
function allButThe(nth: number): (address: string) => Promise<boolean> {
  const read: string[] = [];
  return (address) => {
    if (!read.includes(address)) read.push(address);
    return Promise.resolve(read.indexOf(address) !== nth - 1);
  };
}

test('what draws is told from what does not: cut off, changed, empty, or not there', async () => {
  const [whole = '', ...others] = await pictures();
  expect(await draws(whole)).toBe(true);
  for (const address of [...others, '/nowhere/picture.webp', 'blob:gone', 'no address'])
    expect(await draws(address)).toBe(false);
  URL.revokeObjectURL(whole);
  expect(await draws(whole)).toBe(false);
});

test('a player is told of each picture that was left out, once, and plays on with the next', async () => {
  const { session, screen, log, told } = await liveSession({ media: 'images' }, allButThe(2));
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('5{Enter}');
  await expect.poll(() => session.getState().view.name).toBe('reveal');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.getState().view).toMatchObject({ name: 'look', face: { label: '1-03' } });
  expect(told.filter(({ code }) => code !== 'part-missing')).toEqual([
    { code: 'picture-left-out', where: '1-02', detail: 'wrong-type' },
  ]);
  expect(log.map(({ command }) => command.type)).toEqual(['begin', 'answer', 'lock', 'next', 'skip']);
});

test('a class votes on no picture that cannot be shown', async () => {
  const { session } = await liveSession(
    { mode: 'class', theme: null, media: 'images', room: makeRoom() },
    allButThe(1),
  );
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.getState().view).toMatchObject({ name: 'vote', face: { label: '1-02' } });
});

test('one that is lost while it is looked at can be left out by hand', async () => {
  const { session, log } = await liveSession({ media: 'images' });
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect.poll(() => session.getState().view).toMatchObject({ name: 'look', face: { label: '1-02' } });
  expect(log.map(({ command }) => command.type)).toEqual(['begin', 'skip']);
});

test('a round in which nothing could be shown says so', async () => {
  const { session, screen } = await liveSession({ media: 'images' }, () => Promise.resolve(false));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => session.getState().view.name).toBe('round-result');
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Nothing was answered in this round.');
  await expect.element(screen.getByText(/10.? pictures could not be shown and were left out/)).toBeVisible();
});
