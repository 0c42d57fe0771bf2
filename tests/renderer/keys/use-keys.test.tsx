import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useKeys, type KeyMap } from '../../../renderer/keys/use-keys.ts';

function Screen({ keys, open }: { readonly keys: KeyMap; readonly open: boolean }) {
  useKeys(keys);
  return (
    <main>
      <button type="button">A button</button>
      <a href="#here">A link</a>
      <input aria-label="Words" />
      <textarea aria-label="Lines" />
      <input type="checkbox" aria-label="Tick" />
      <input type="range" aria-label="Slide" />
      <select aria-label="Pick">
        <option>n</option>
      </select>
      <div role="group" aria-label="Scrolls" tabIndex={0} />
      <dialog open={open} aria-label="Question">
        <p>Wait.</p>
      </dialog>
    </main>
  );
}

async function pressable(open = false) {
  const fired: string[] = [];
  const keys = Object.fromEntries(
    ['n', '3', 'Enter', ' ', 'ArrowUp', 'Escape'].map((key) => [key, () => void fired.push(key)]),
  );
  const screen = await render(<Screen keys={keys} open={open} />);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return { fired, screen };
}

const ALL = 'n3{Enter} {ArrowUp}{Escape}';
const focus = (
  name: string,
  role: 'button' | 'link' | 'textbox' | 'checkbox' | 'slider' | 'combobox' | 'group',
): void => {
  const element = page.getByRole(role, { name }).element();
  if (element instanceof HTMLElement) element.focus();
};

test('fires for its key, in either case, and for no other', async () => {
  const { fired } = await pressable();
  await userEvent.keyboard(`${ALL}x`);
  expect(fired).toEqual(['n', '3', 'Enter', ' ', 'ArrowUp', 'Escape']);
  await userEvent.keyboard('N');
  expect(fired.at(-1)).toBe('n');
  expect(fired).toHaveLength(7);
});

test.for(['Control', 'Alt', 'Meta'])('never fires while %s is held', async (modifier) => {
  const { fired } = await pressable();
  await userEvent.keyboard(`{${modifier}>}n3{Enter}{/${modifier}}`);
  expect(fired).toEqual([]);
});

test('fires once for a key that is held down', async () => {
  const { fired } = await pressable();
  for (const repeat of [false, true, true]) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', repeat }));
  expect(fired).toEqual(['n']);
});

test.for([
  ['Words', 'textbox'],
  ['Lines', 'textbox'],
  ['Pick', 'combobox'],
] as const)('never fires in %s, where every key has a meaning', async ([name, role]) => {
  const { fired } = await pressable();
  focus(name, role);
  await userEvent.keyboard(ALL);
  expect(fired).toEqual([]);
});

test.for([
  ['A button', 'button'],
  ['A link', 'link'],
  ['Tick', 'checkbox'],
  ['Slide', 'slider'],
] as const)('leaves Enter, space and arrows to %s, and takes letters and digits', async ([name, role]) => {
  const { fired } = await pressable();
  focus(name, role);
  await userEvent.keyboard(ALL);
  expect(fired).toEqual(['n', '3', 'Escape']);
});

test('leaves space and arrows to a region that scrolls', async () => {
  const { fired } = await pressable();
  focus('Scrolls', 'group');
  await userEvent.keyboard(ALL);
  expect(fired).toEqual(['n', '3', 'Enter', 'Escape']);
});

test('never fires while a dialog is open', async () => {
  const { fired } = await pressable(true);
  await userEvent.keyboard(ALL);
  expect(fired).toEqual([]);
});

test('never fires for a key that something else took', async () => {
  const { fired } = await pressable();
  const take = (event: Event): void => event.preventDefault();
  document.body.addEventListener('keydown', take);
  await userEvent.keyboard(ALL);
  document.body.removeEventListener('keydown', take);
  expect(fired).toEqual([]);
});

test('does what the latest rendering says, and nothing once the screen is gone', async () => {
  const first = vi.fn<() => void>();
  const second = vi.fn<() => void>();
  const screen = await render(<Screen keys={{ n: first }} open={false} />);
  await screen.rerender(<Screen keys={{ n: second }} open={false} />);
  await userEvent.keyboard('n');
  await screen.unmount();
  await userEvent.keyboard('n');
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});
