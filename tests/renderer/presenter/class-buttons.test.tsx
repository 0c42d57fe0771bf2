import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import papers from '../../../content/teaching/papers-en.json?raw';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import type { View } from '../../../game/session/view.ts';
import { setBlack } from '../../../renderer/keys/black-screen.ts';
import { always } from '../../renderer-unit/program-double.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { complaints } from '../figures/stage.tsx';
import { liveSession } from '../session/live-session.tsx';

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(papers)));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  setBlack(false);
  await page.viewport(1366, 768);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** What whoever leads has at hand on every screen of a class. */
const AT_HAND = ['Safeguarding', 'Notes', 'Black'] as const;

async function lesson(letterKeys: boolean, displays = 2, voting = makeRoom().voting) {
  const showNotes = vi.fn<Bridge['showNotes']>(() => Promise.resolve(ok(null)));
  const live = await liveSession(
    { mode: 'class', theme: null, media: 'images', trust: true, room: makeRoom({ voting }) },
    always,
    { settings: { letterKeys }, bridge: { displays: () => Promise.resolve(displays), showNotes } },
  );
  live.screen.container.classList.add('screen');
  /** Goes on, and gives what is shown then. */
  const onward = async (): Promise<View['name']> => {
    await live.session.getState().dispatch({ type: live.view().name === 'briefing' ? 'begin' : 'next' });
    return live.view().name;
  };
  return { ...live, showNotes, onward };
}

/** Controls for letters that lie outside of the window, over one another, under something else, or have nothing to be seen on them. */
function hidden(): readonly string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('.bar button, button.barkey')];
  return controls.flatMap((control) => {
    const box = control.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const shown = [...control.children].some((part) => part.getBoundingClientRect().width > 4);
    const inside = box.left >= 0 && box.right <= window.innerWidth + 1 && box.top >= 0;
    return inside && control.contains(hit) && shown ? [] : [control.textContent];
  });
}

const SIZES = [
  [683, 384],
  [800, 600],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
] as const;

test('without letter keys every screen of a class has a button for each of them, at every size, and nothing lies over it', async () => {
  const { view, onward } = await lesson(false);
  const seen = new Set<string>();
  for (let step = 0; step < 60 && view().name !== 'room-debrief'; step += 1) {
    const { name } = view();
    if (!seen.has(name)) {
      seen.add(name);
      for (const each of AT_HAND) await expect.element(button(each)).toBeVisible();
      for (const [width, height] of SIZES) {
        await page.viewport(width, height);
        await expect.poll(hidden, { message: `${name} at ${width}×${height}` }).toEqual([]);
      }
      expect(document.querySelectorAll('.bar kbd')).toHaveLength(0);
    }
    await onward();
  }
  expect([...seen]).toEqual(['trust', 'briefing', 'vote', 'talk', 'room-reveal', 'discuss', 'room-result']);
  expect(button('Safeguarding').elements()).toHaveLength(0);
});

test('with letter keys the same buttons show their keys, and there is room for them', async () => {
  const { view, onward } = await lesson(true, 2, { way: 'teams', teams: ['heron', 'otter'] });
  for (const name of ['trust', 'briefing', 'vote']) {
    expect(view().name).toBe(name);
    for (const each of AT_HAND)
      await expect
        .element(button(each))
        .toHaveAttribute('aria-keyshortcuts', each === 'Notes' ? 'O' : each === 'Black' ? 'B' : 'G');
    for (const [width, height] of SIZES) {
      await page.viewport(width, height);
      await expect.poll(hidden, { message: `${name} at ${width}×${height}` }).toEqual([]);
    }
    await onward();
  }
});

test('the buttons do what the keys do: the card, the notes anew, the black screen', async () => {
  const { showNotes, onward } = await lesson(false);
  await onward();
  await button('Safeguarding').click();
  await expect.element(page.getByRole('dialog', { name: /./ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const before = showNotes.mock.calls.length;
  await button('Notes').click();
  await expect.poll(() => showNotes.mock.calls.slice(before).map(([notes]) => notes === null)).toEqual([true, false]);
  await button('Black').click();
  await expect.element(page.getByRole('dialog', { name: /^The screen is black\. Escape/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(await complaints()).toEqual([]);
});

test('where there is one display there are no notes to open', async () => {
  await lesson(false, 1);
  await expect.element(button('Safeguarding')).toBeVisible();
  expect(button('Notes').elements()).toHaveLength(0);
});

test('a player alone has none of them', async () => {
  const { session } = await liveSession({}, always, { settings: { letterKeys: false } });
  await session.getState().dispatch({ type: 'begin' });
  await expect.element(page.getByRole('button', { name: /Lock in/ })).toBeInTheDocument();
  for (const each of AT_HAND) expect(button(each).elements()).toHaveLength(0);
});
