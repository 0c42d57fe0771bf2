import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { SessionSummary } from '../../../game/bridge/contract.ts';
import { App } from '../../../renderer/app/app.tsx';
import { Boundary } from '../../../renderer/app/boundary.tsx';
import { announce } from '../../../renderer/announce/channel.ts';
import { TroublePage } from '../../../renderer/components/trouble-page.tsx';
import { day, percentRange, weekday, weekdayAndTime } from '../../../renderer/i18n/numbers.ts';
import { longDate } from '../../../renderer/i18n/long-date.ts';
import { late } from '../../../renderer/late/late.tsx';
import type { SessionStore } from '../../../renderer/stores/session-store.ts';
import { makeSetup } from '../../game/fixtures.ts';
import { complaints } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

/** What React writes down of an error that a boundary holds is wanted here, and nowhere else. */
function quiet(): void {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}

test('a screen that throws says so; messages, announcer and mute live on, and home is one press away', async () => {
  quiet();
  const program = recordedProgram();
  await render(<App program={program} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A session without anything in it: whatever is on its screen throws.
  program.app.setState({ screen: { name: 'session', session: {} as SessionStore } });
  await expect.element(page.getByRole('heading', { name: 'This screen cannot be shown' })).toHaveFocus();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/What was saved is safe\. \(TypeError\)/);
  expect(await complaints()).toEqual([]);
  program.app.setState({ notices: [{ code: 'journal-torn', where: 'x.jsonl' }] });
  await expect.element(page.getByRole('status', { name: 'Messages' })).toMatchTextContent(/power cut/);
  announce('Still here.');
  await expect.element(page.getByText('Still here.')).toBeInTheDocument();
  await userEvent.keyboard('m');
  await expect.poll(() => program.settings.getState().settings.muted).toBe(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'This screen cannot be shown' })).toBeVisible();
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  expect(program.actions.home).toHaveBeenCalledOnce();
  program.app.setState({ screen: { name: 'home' } });
  await expect.element(page.getByRole('button', { name: /^Start the lesson/ })).toBeVisible();
});

test('home itself is no exception, and is there again once what broke it is gone', async () => {
  quiet();
  const program = recordedProgram();
  program.app.setState({ resumable: [{} as SessionSummary] });
  await render(<App program={program} />);
  await expect.element(page.getByRole('heading', { name: 'This screen cannot be shown' })).toBeVisible();
  program.app.setState({ resumable: [] });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('button', { name: /^Start the lesson/ })).toBeVisible();
});

test.for([8.64e15 + 1, Number.NaN, Infinity, -8.64e15 - 1, Number.MAX_SAFE_INTEGER])(
  'a moment that no calendar has (%s) is a dash, and home with such a session is no empty window',
  async (at) => {
    for (const words of [day(at), weekday(at), weekdayAndTime(at)]) expect(words).toBe('–');
    const program = recordedProgram();
    const setup = makeSetup().record;
    program.app.setState({
      resumable: [{ id: 'x', startedAt: at, updatedAt: at, setup, entries: 3, finished: false }],
      boosterDue: { step: 2, lessonAt: at, days: 3 },
    });
    await render(<App program={program} />);
    await expect.element(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Start the lesson/ })).toBeVisible();
  },
);

test('days and ranges that are none are dashes, too', () => {
  for (const date of ['', '2026-02-31T', 'soon', '99999-01-01']) expect(longDate(date)).toBe('–');
  expect(percentRange(Number.NaN, 1)).toBe('–');
  expect(percentRange(0, Number.NaN)).toBe('–');
  expect(day(0)).toContain('1970');
});

test('a part that cannot be fetched is asked for three times, said, and asked for again when somebody says so', async () => {
  quiet();
  let asked = 0;
  let there = false;
  const Part = late(async () => {
    asked += 1;
    if (!there) throw new TypeError('Failed to fetch dynamically imported module');
    return () => <p>The part.</p>;
  });
  await render(
    <Boundary of={null} renderInstead={(error, again) => <TroublePage what="screen" error={error} again={again} />}>
      <Part />
    </Boundary>,
  );
  await expect.element(page.getByRole('heading', { name: 'A part of the program is missing' })).toBeVisible();
  expect(asked).toBe(3);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked).toBe(6);
  await expect.element(page.getByRole('heading', { name: 'A part of the program is missing' })).toBeVisible();
  there = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('The part.')).toBeVisible();
});

test('what threw is tried again by itself when something else is to be shown', async () => {
  quiet();
  function Fragile({ breaks }: { readonly breaks: boolean }) {
    if (breaks) throw new RangeError('broken');
    return <p>Whole.</p>;
  }
  function Shown() {
    const [breaks, setBreaks] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setBreaks(false)}>
          Mend
        </button>
        <Boundary of={breaks} renderInstead={() => <p>Broken.</p>}>
          <Fragile breaks={breaks} />
        </Boundary>
      </>
    );
  }
  await render(<Shown />);
  await expect.element(page.getByText('Broken.')).toBeVisible();
  await page.getByRole('button', { name: 'Mend' }).click();
  await expect.element(page.getByText('Whole.')).toBeVisible();
});
