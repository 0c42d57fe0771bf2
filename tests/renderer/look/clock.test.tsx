import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { look, lookAtImage } from './sample-look.tsx';

afterEach(() => {
  vi.useRealTimers();
});

test('no clock unless one is switched on', async () => {
  await look(lookAtImage);
  await expect.element(page.getByRole('timer')).not.toBeInTheDocument();
});

test('the clock counts down, at zero says to take one’s time, and ends nothing', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  const { commands } = await look({ ...lookAtImage, clockSeconds: 30 });
  const timer = page.getByRole('timer');
  await expect.element(timer).toHaveTextContent('30 s');
  vi.advanceTimersByTime(10_000);
  await expect.element(timer).toHaveTextContent('20 s');
  vi.advanceTimersByTime(120_000);
  await expect.element(timer).toHaveTextContent('Take the time you need');
  expect(commands()).toEqual([]);
  await userEvent.keyboard('2');
  expect(commands()).toEqual([{ type: 'answer', level: 2 }]);
});

test('the clock is not read out while it runs', async () => {
  await look({ ...lookAtImage, clockSeconds: 30 });
  await expect.element(page.getByRole('timer')).toHaveAttribute('aria-live', 'off');
});
