import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useKeys } from '../../../renderer/keys/use-keys.ts';
import type { Actions, Meaning } from '../../../renderer/keys/meanings.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

interface ScreenProps {
  readonly actions: Actions;
  readonly open?: boolean;
  readonly inDialogs?: boolean;
}

function Screen({ actions, open = false, inDialogs = false }: ScreenProps) {
  useKeys(actions, { inDialogs });
  return (
    <main>
      <h1 tabIndex={-1}>A screen</h1>
      <button type="button">A button</button>
      <button type="button" data-yields>
        A choice
      </button>
      <a href="#here">A link</a>
      <input aria-label="Words" />
      <input aria-label="Hands" inputMode="numeric" />
      <textarea aria-label="Lines" />
      <input type="checkbox" aria-label="Tick" />
      <input type="radio" aria-label="One of two" />
      <input type="range" aria-label="Slide" />
      <select aria-label="Pick">
        <option>n</option>
      </select>
      <div role="group" aria-label="Scrolls" tabIndex={0} />
      <div
        role="group"
        aria-label="Scrolls sideways"
        tabIndex={0}
        style={{ inlineSize: '40px', overflow: 'auto', whiteSpace: 'nowrap' }}
      >
        Wider than it has room for
      </div>
      <dialog open={open} aria-label="Question">
        <p>Wait.</p>
      </dialog>
    </main>
  );
}

/** What a player alone has, and what whoever stands before a class has. */
const ALONE: readonly Meaning[] = ['note', 'go', 'check', 'up', 'leave'];
const CLASS: readonly Meaning[] = ['onward', 'back', 'hide', 'black', 'still'];

async function pressable(meanings: readonly Meaning[], more: Partial<ScreenProps> = {}, letterKeys = true) {
  const fired: string[] = [];
  const actions: Actions = {
    ...Object.fromEntries(meanings.map((meaning) => [meaning, () => void fired.push(meaning)])),
    pick: { of: 4, choose: (place) => void fired.push(String(place + 1)) },
  };
  const program = recordedProgram({ letterKeys });
  const screen = await stage(<Screen actions={actions} {...more} />, program);
  focus('heading', 'A screen');
  return { fired, screen, program };
}

const ALL = 'n3{Enter} {ArrowUp}{Escape}';

type Role = 'heading' | 'button' | 'link' | 'textbox' | 'checkbox' | 'radio' | 'slider' | 'combobox' | 'group';

function focus(role: Role, name: string): void {
  const element = page.getByRole(role, { name, exact: true }).element();
  if (element instanceof HTMLElement) element.focus();
}

/** A key as the browser reports it; returns whether the browser's own doing was stopped. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

test('a key does what the screen says by its meaning, in either case; others do nothing', async () => {
  const { fired } = await pressable(ALONE);
  await userEvent.keyboard(`${ALL}x9`);
  expect(fired).toEqual(['note', '3', 'go', 'check', 'up', 'leave']);
  await userEvent.keyboard('N');
  expect(fired.slice(6)).toEqual(['note']);
});

test('on a keyboard of another script by the place of the key', async () => {
  const { fired } = await pressable(ALONE);
  expect(press('т', { code: 'KeyN' })).toBe(true);
  expect(press('"', { code: 'Digit3' })).toBe(true);
  expect(press('٢', { code: 'Digit2' })).toBe(true);
  expect(press('Enter', { code: 'NumpadEnter' })).toBe(true);
  expect(fired).toEqual(['note', '3', '2', 'go']);
});

test.for(['Control', 'Alt', 'Meta'])('nothing is done while %s is held', async (modifier) => {
  const { fired } = await pressable(ALONE);
  await userEvent.keyboard(`{${modifier}>}n3{Enter}{/${modifier}}`);
  expect(fired).toEqual([]);
});

test('a key that is held down acts once, and does not scroll meanwhile', async () => {
  const { fired } = await pressable(ALONE);
  for (const repeat of [false, true, true]) expect(press(' ', { repeat })).toBe(true);
  expect(fired).toEqual(['check']);
});

test('a key that was taken presses nothing when it is let go', async () => {
  const { fired } = await pressable(ALONE);
  const letGo = (code: string): boolean =>
    !document.body.dispatchEvent(new KeyboardEvent('keyup', { code, bubbles: true, cancelable: true }));
  press(' ', { code: 'Space' });
  expect([letGo('Space'), letGo('Space'), letGo('KeyX')]).toEqual([true, false, false]);
  expect(fired).toEqual(['check']);
});

test.for([
  ['Words', 'textbox'],
  ['Lines', 'textbox'],
] as const)('in %s every key is its own, but the one that would load the page anew', async ([name, role]) => {
  for (const meanings of [ALONE, CLASS]) {
    const { fired, screen } = await pressable(meanings);
    focus(role, name);
    for (const key of ['n', '3', 'Enter', ' ', 'ArrowUp', 'Escape', 'PageDown', 'h', '.'])
      expect(press(key)).toBe(false);
    expect(press('F5')).toBe(meanings === CLASS);
    expect(fired).toEqual(meanings === CLASS ? ['still'] : []);
    await screen.unmount();
  }
});

test('a list keeps what looks for its entries; Enter and Escape are the screen’s, but while it is open', async () => {
  const { fired } = await pressable(ALONE);
  focus('combobox', 'Pick');
  for (const key of ['n', '3', ' ', 'ArrowUp']) expect(press(key)).toBe(false);
  expect(fired).toEqual([]);
  await userEvent.keyboard('{Enter}{Escape}');
  expect(fired).toEqual(['go', 'leave']);
  await userEvent.keyboard(' {Enter}');
  await userEvent.keyboard(' {Escape}');
  expect(fired).toEqual(['go', 'leave']);
  await userEvent.keyboard('{Enter}');
  expect(fired).toEqual(['go', 'leave', 'go']);
});

test('in a field of digits what edits it stays there, and all else is the screen’s', async () => {
  const { fired } = await pressable(CLASS);
  focus('textbox', 'Hands');
  for (const key of ['ArrowLeft', 'ArrowRight', 'Enter', 'Backspace', '4', '٤']) expect(press(key)).toBe(false);
  for (const key of [' ', 'PageDown', 'PageUp', 'h', 'b', '.']) expect(press(key)).toBe(true);
  expect(fired).toEqual(['onward', 'onward', 'back', 'hide', 'black', 'black']);
});

test.for([
  ['A button', 'button', ['note', '3', 'up', 'leave']],
  ['A choice', 'button', ['note', '3', 'go', 'check', 'up', 'leave']],
  ['A link', 'link', ['note', '3', 'check', 'up', 'leave']],
  ['Tick', 'checkbox', ['note', '3', 'go', 'up', 'leave']],
  ['One of two', 'radio', ['note', '3', 'go', 'leave']],
  ['Slide', 'slider', ['note', '3', 'go', 'check', 'leave']],
  ['Scrolls', 'group', ['note', '3', 'go', 'leave']],
] as const)('%s keeps what it does something with, once it was reached by key', async ([name, role, expected]) => {
  const { fired } = await pressable(ALONE);
  focus(role, name);
  await userEvent.keyboard(ALL);
  expect(fired).toEqual(expected);
});

test.for([
  ['A button', 'button', ['note', '3', 'go', 'check', 'up', 'leave']],
  ['Tick', 'checkbox', ['note', '3', 'go', 'check', 'up', 'leave']],
  ['One of two', 'radio', ['note', '3', 'go', 'check', 'leave']],
  ['Slide', 'slider', ['note', '3', 'go', 'check', 'leave']],
  ['Scrolls sideways', 'group', ['note', '3', 'go', 'check', 'up', 'leave']],
] as const)('%s keeps no space and no Enter that a click left the focus for', async ([name, role, expected]) => {
  const { fired } = await pressable(ALONE);
  await page.getByRole(role, { name, exact: true }).click();
  await userEvent.keyboard(ALL);
  expect(fired).toEqual(expected);
});

test('a click anywhere takes space and Enter from what Tab had reached, and Tab gives them back', async () => {
  const { fired } = await pressable(ALONE);
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'A button' })).toHaveFocus();
  await page.getByRole('button', { name: 'A choice' }).click();
  await userEvent.keyboard('{Enter} ');
  expect(fired).toEqual(['go', 'check']);
  await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('button', { name: 'A button' })).toHaveFocus();
  await userEvent.keyboard('{Enter} ');
  expect(fired).toHaveLength(2);
});

test('a button that a click left behind is not pressed by a key, even where the key does nothing', async () => {
  const { fired } = await pressable(CLASS.slice(1));
  const pressed = vi.fn<() => void>();
  page.getByRole('button', { name: 'A button' }).element().addEventListener('click', pressed);
  await userEvent.keyboard('{Tab}');
  await page.getByRole('button', { name: 'A button' }).click();
  expect(pressed).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Enter} ');
  expect(pressed).toHaveBeenCalledOnce();
  expect(fired).toEqual([]);
});

test('a part that scrolls sideways keeps those arrows; the presenter has space, page keys and the others', async () => {
  const { fired } = await pressable(CLASS);
  focus('group', 'Scrolls');
  expect(['ArrowRight', ' ', 'PageDown', 'ArrowLeft', 'PageUp'].map((key) => press(key))).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  expect(fired).toEqual(['onward', 'onward', 'onward', 'back', 'back']);
  focus('group', 'Scrolls sideways');
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown'].map((key) => press(key))).toEqual([false, false, false]);
  expect(press('PageDown')).toBe(true);
  expect(fired).toHaveLength(6);
});

test('a clicker goes on even from a slider', async () => {
  const { fired } = await pressable(CLASS);
  focus('slider', 'Slide');
  expect(press('ArrowRight')).toBe(false);
  expect(press('PageDown')).toBe(true);
  expect(fired).toEqual(['onward']);
});

test('nothing is done while a dialog is open, but by what says so', async () => {
  const { fired, screen } = await pressable(ALONE, { open: true });
  await userEvent.keyboard(ALL);
  expect(fired).toEqual([]);
  await screen.unmount();
  const second = await pressable(ALONE, { open: true, inDialogs: true });
  await userEvent.keyboard('n');
  expect(second.fired).toEqual(['note']);
});

test('nothing is done by a key that something else took', async () => {
  const { fired } = await pressable(ALONE);
  const take = (event: Event): void => event.preventDefault();
  document.body.addEventListener('keydown', take);
  await userEvent.keyboard(ALL);
  document.body.removeEventListener('keydown', take);
  expect(fired).toEqual([]);
});

test('letters can be switched off, at once; digits, Enter, space and arrows stay', async () => {
  const { fired, program } = await pressable([...ALONE, 'black'], {}, false);
  await userEvent.keyboard(`${ALL}b.`);
  expect(fired).toEqual(['3', 'go', 'check', 'up', 'leave']);
  await program.settings.getState().change({ letterKeys: true });
  await userEvent.keyboard('n.');
  expect(fired.slice(5)).toEqual(['note', 'black']);
  await program.settings.getState().change({ letterKeys: false });
  expect(press('n')).toBe(false);
});

test('the youngest screen is asked first; what it has no meaning for goes to the one below', async () => {
  const below: string[] = [];
  const above: string[] = [];
  const program = recordedProgram();
  const both = (upper: boolean) => (
    <>
      <Screen actions={{ leave: () => below.push('leave'), go: () => below.push('go') }} />
      {upper ? <Upper leave={() => above.push('leave')} /> : null}
    </>
  );
  const screen = await stage(both(false), program);
  await screen.unmount();
  await stage(both(true), program);
  await userEvent.keyboard('{Escape}{Enter}');
  expect([below, above]).toEqual([['go'], ['leave']]);
});

function Upper({ leave }: { readonly leave: () => void }) {
  useKeys({ leave });
  return null;
}

test('does what the latest rendering says, and nothing once the screen is gone', async () => {
  const first = vi.fn<() => void>();
  const second = vi.fn<() => void>();
  let does = first;
  const screen = await stage(<Screen actions={{ note: () => does() }} />, recordedProgram());
  does = second;
  await userEvent.keyboard('n');
  await screen.unmount();
  await userEvent.keyboard('n');
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});
