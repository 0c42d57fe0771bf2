import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { useReflection } from '../../../renderer/reflection/use-reflection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Field({ keep }: { readonly keep: (text: string) => void }) {
  const { text, set } = useReflection('', keep);
  return <textarea aria-label="Field" value={text} onChange={(event) => set(event.currentTarget.value)} />;
}

/** A field under the test's own clock; `kept` is what was handed on to be kept. */
async function field() {
  const kept: string[] = [];
  const screen = await render(<Field keep={(text) => kept.push(text)} />);
  const area = screen.container.querySelector('textarea');
  // React hears of a value only that was set past its own setter.
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  const type = (text: string): void => {
    value?.set?.call(area, text);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  };
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
