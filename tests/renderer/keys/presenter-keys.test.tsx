import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announcement } from '../../../renderer/announce/channel.ts';
import { BlackCover } from '../../../renderer/components/black-cover.tsx';
import { blackScreen, setBlack } from '../../../renderer/keys/black-screen.ts';
import { usePresenterKeys } from '../../../renderer/keys/use-presenter-keys.ts';
import { complaints, stage } from '../figures/stage.tsx';

afterEach(() => setBlack(false));

function Screen({ fired, on, arrows }: { readonly fired: string[]; readonly on: boolean; readonly arrows: boolean }) {
  const does = (what: string) => (): void => void fired.push(what);
  usePresenterKeys(on ? { next: does('next'), back: does('back'), hide: does('hide'), arrows } : null);
  return (
    <main>
      <h1 tabIndex={-1}>A screen</h1>
      <button type="button" onClick={does('button')}>
        A button
      </button>
      <input aria-label="Hands" inputMode="numeric" />
      <input aria-label="Words" />
      <textarea aria-label="Lines" />
      <input type="checkbox" aria-label="Tick" />
      <BlackCover />
    </main>
  );
}

async function presented({ on = true, arrows = true } = {}) {
  const fired: string[] = [];
  const screen = await stage(<Screen fired={fired} on={on} arrows={arrows} />);
  focus('heading', 'A screen');
  return { fired, screen };
}

function focus(role: 'heading' | 'button' | 'textbox' | 'checkbox', name: string): void {
  const element = page.getByRole(role, { name, exact: true }).element();
  if (element instanceof HTMLElement) element.focus();
}

/** A key as the browser reports it; returns whether the browser's own doing was stopped. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

test('space, Enter, → and PageDown go on, ← and PageUp back, H hides; nothing scrolls by them', async () => {
  const { fired } = await presented();
  for (const key of [' ', 'Enter', 'ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'h', 'H']) {
    expect(press(key)).toBe(true);
  }
  expect(fired).toEqual(['next', 'next', 'next', 'next', 'back', 'back', 'hide', 'hide']);
  expect(press('x')).toBe(false);
});

test('a held key goes on once, yet does not scroll; keys with Control are the browser’s; F5 does not load anew', async () => {
  const { fired } = await presented();
  expect(press(' ')).toBe(true);
  expect(press(' ', { repeat: true })).toBe(true);
  expect(press('PageDown', { ctrlKey: true })).toBe(false);
  expect(press('F5')).toBe(true);
  expect(fired).toEqual(['next']);
});

test('a button that was reached by Tab is pressed by space, once, and nothing else happens', async () => {
  const { fired } = await presented();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'A button' })).toHaveFocus();
  await userEvent.keyboard(' {Enter}');
  expect(fired).toEqual(['button', 'button']);
  await userEvent.keyboard('{PageDown}');
  expect(fired.at(-1)).toBe('next');
});

test('a button that was clicked has not taken the focus: space goes on', async () => {
  const { fired } = await presented();
  await page.getByRole('button', { name: 'A button' }).click();
  await expect.element(page.getByRole('heading', { name: 'A screen' })).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(fired).toEqual(['button', 'next']);
});

test('in a field of digits only what edits it stays there', async () => {
  const { fired } = await presented();
  focus('textbox', 'Hands');
  for (const key of ['ArrowLeft', 'ArrowRight', 'Enter', '4']) expect(press(key)).toBe(false);
  for (const key of [' ', 'PageDown', 'PageUp', 'h']) expect(press(key)).toBe(true);
  expect(fired).toEqual(['next', 'next', 'back', 'hide']);
});

test('where words are written every key is theirs, and a tick keeps its own', async () => {
  const { fired } = await presented();
  for (const name of ['Words', 'Lines']) {
    focus('textbox', name);
    for (const key of [' ', 'b', 'h', '.', 'Enter', 'PageDown']) expect(press(key)).toBe(false);
  }
  focus('checkbox', 'Tick');
  expect(press(' ')).toBe(false);
  expect(fired).toEqual([]);
  expect(blackScreen.getState().black).toBe(false);
});

test('arrows can be left to something else', async () => {
  const { fired } = await presented({ arrows: false });
  expect(press('ArrowRight')).toBe(false);
  expect(press('ArrowLeft')).toBe(false);
  press('PageDown');
  expect(fired).toEqual(['next']);
});

test('a screen for one player has none of them', async () => {
  const { fired } = await presented({ on: false });
  for (const key of [' ', 'PageDown', 'b', 'F5']) expect(press(key)).toBe(false);
  expect(fired).toEqual([]);
  expect(blackScreen.getState().black).toBe(false);
});

test.for(['b', '.', 'Escape', ' ', 'PageDown', 'ArrowLeft', 'click'])(
  'B blacks the whole screen; %s shows it again and does no more',
  async (lift) => {
    const { fired } = await presented();
    await userEvent.keyboard(lift === '.' ? '.' : 'b');
    const cover = page.getByRole('dialog', { name: /^The screen is black\./ });
    await expect.element(cover).toBeVisible();
    const box = cover.element().getBoundingClientRect();
    expect([box.width, box.height]).toEqual([window.innerWidth, window.innerHeight]);
    expect(getComputedStyle(cover.element()).backgroundColor).toBe('rgb(0, 0, 0)');
    expect(await complaints()).toEqual([]);
    if (lift === 'click') await cover.click();
    else await userEvent.keyboard(lift.length === 1 ? lift : `{${lift}}`);
    await expect.element(cover).not.toBeInTheDocument();
    expect(fired).toEqual([]);
    expect(announcement.getState().text).toBe('The screen is shown again.');
    await expect.element(page.getByRole('heading', { name: 'A screen' })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(fired).toEqual(['next']);
  },
);

test('while it is black other keys do nothing, and leaving the class shows the screen again', async () => {
  const { fired, screen } = await presented();
  await userEvent.keyboard('b');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('x5{Tab}');
  expect(fired).toEqual([]);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await screen.unmount();
  expect(blackScreen.getState().black).toBe(false);
});
