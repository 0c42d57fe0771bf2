import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { useReflection, type Reflection } from '../../../renderer/reflection/use-reflection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A field under the test's own clock; `kept` is what was handed on to be kept. */
async function field() {
  const kept: string[] = [];
  const held: { reflection: Reflection | null } = { reflection: null };
  function Field() {
    held.reflection = useReflection('', (text) => kept.push(text));
    return <p>{held.reflection.text}</p>;
  }
  const screen = await render(<Field />);
  const type = (text: string): void => held.reflection?.set(text);
  return { kept, type, screen };
}

test('words are kept at a pause, and at the latest after two seconds of typing without one', async () => {
  const { kept, type } = await field();
  type('one');
  vi.advanceTimersByTime(500);
  expect(kept).toEqual(['one']);
  for (let letters = 1; letters <= 60; letters += 1) {
    type('x'.repeat(letters));
    vi.advanceTimersByTime(100);
  }
  // Six seconds without a pause: never more than two of them are kept back.
  const longest = Math.max(...kept.slice(1).map((text) => text.length));
  expect(kept.length).toBeGreaterThanOrEqual(3);
  expect(longest).toBeGreaterThanOrEqual(40);
});

test.for([
  ['hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['closed', () => window.dispatchEvent(new Event('pagehide'))],
] as const)('words are kept when the window is %s, without a pause', async ([, leave]) => {
  const { kept, type } = await field();
  type('not yet paused');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  leave();
  expect(kept).toEqual(['not yet paused']);
  vi.advanceTimersByTime(5000);
  expect(kept).toEqual(['not yet paused']);
});

test('words are kept when the screen is left, without a pause', async () => {
  const { kept, type, screen } = await field();
  type('left at once');
  await screen.unmount();
  expect(kept).toEqual(['left at once']);
});
