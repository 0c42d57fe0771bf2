import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Clock } from '../../../renderer/screens/look/clock.tsx';
import { SilentTimer } from '../../../renderer/screens/discuss/silent-timer.tsx';
import { useElapsed } from '../../../renderer/time/use-elapsed.ts';
import { speakEnglish } from '../figures/english.ts';
import { stage } from '../figures/stage.tsx';

speakEnglish();

const HOUR = 3_600_000;

function Counter() {
  const [running, setRunning] = useState(true);
  return (
    <button type="button" aria-pressed={running} onClick={() => setRunning(!running)}>
      {useElapsed(running)}
    </button>
  );
}

const shown = () => page.getByRole('button');

/** A click by the test tool would let the fake clock run on while it waits. */
async function press(pressed: boolean): Promise<void> {
  const button = shown().element();
  if (button instanceof HTMLElement) button.click();
  await expect.element(shown()).toHaveAttribute('aria-pressed', String(pressed));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Time goes by and not one timer runs, as on a machine that sleeps: only the wall clock has gone on when it wakes. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

test('time that was slept through is counted at the first tick after it', async () => {
  await render(<Counter />);
  vi.advanceTimersByTime(3000);
  await expect.element(shown()).toHaveTextContent('3');
  sleep(10 * 60_000);
  vi.advanceTimersToNextTimer();
  await expect.element(shown()).toHaveTextContent('603');
});

test('it is right as soon as the page is seen again, without any tick', async () => {
  await render(<Counter />);
  await expect.element(shown()).toHaveTextContent('0');
  sleep(90_000);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(shown()).toHaveTextContent('90');
});

test('a tick that comes late, and one that comes often, count what the clock says', async () => {
  await render(<Counter />);
  // Chromium lets a hidden page's timers run once a minute.
  sleep(59_000);
  vi.advanceTimersToNextTimer();
  await expect.element(shown()).toHaveTextContent('59');
  for (let n = 0; n < 4; n += 1) vi.advanceTimersToNextTimer();
  await expect.element(shown()).toHaveTextContent('60');
});

test('a wall clock that is set back takes nothing away', async () => {
  await render(<Counter />);
  vi.advanceTimersByTime(30_000);
  vi.setSystemTime(Date.now() - HOUR);
  vi.advanceTimersByTime(5000);
  await expect.element(shown()).toHaveTextContent('35');
});

test('what goes by while it is stopped does not count, parts of seconds do', async () => {
  await render(<Counter />);
  vi.advanceTimersByTime(1600);
  await press(false);
  sleep(HOUR);
  await press(true);
  vi.advanceTimersByTime(400);
  await expect.element(shown()).toHaveTextContent('2');
});

test('the clock of an exhibit and the timers of talks wake at the right time', async () => {
  await stage(
    <>
      <Clock seconds={90} />
      <SilentTimer planned={120} />
    </>,
  );
  const [clock, talk] = [page.getByRole('timer').nth(0), page.getByRole('timer').nth(1)];
  await press(true);
  sleep(80_000);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  await expect.element(clock).toHaveTextContent('10 s');
  await expect.element(talk).toHaveTextContent('0:40');
  sleep(HOUR);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  await expect.element(clock).toHaveTextContent('Take the time you need');
});
