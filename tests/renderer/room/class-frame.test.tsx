import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SessionScreen } from '../../../renderer/screens/session/session-screen.tsx';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';
import { liveSession } from '../session/live-session.tsx';
import { makeRoom } from '../../game/fixtures.ts';
import { classSession, NEXT } from './class-session.tsx';

const root = document.documentElement.dataset;

beforeEach(() => {
  root['size'] = 'normal';
});
afterEach(() => {
  delete root['size'];
});

const briefed = () => liveSession({ mode: 'class', theme: null, media: 'texts', room: makeRoom() });

test('a class has type for the back row from its briefing on, and leaves it behind', async () => {
  const live = await briefed();
  expect(root['size']).toBe('projector');
  expect(parseFloat(getComputedStyle(document.body).fontSize)).toBeGreaterThanOrEqual(28);
  await live.session.getState().dispatch({ type: 'begin' });
  await expect.element(page.getByText('0 hands')).toBeVisible();
  expect(root['size']).toBe('projector');
  await live.screen.unmount();
  expect(root['size']).toBe('normal');
});

test('not where that is switched off, and it follows the switch', async () => {
  const live = await classSession();
  await live.screen.unmount();
  const program = recordedProgram({ classProjector: false, textSize: 'large' });
  root['size'] = 'large';
  await stage(<SessionScreen session={live.session} />, program);
  expect(root['size']).toBe('large');
  await program.settings.getState().change({ classProjector: true });
  await expect.poll(() => root['size']).toBe('projector');
  // Any other change of the settings sets the document's size anew; the class keeps its own.
  root['size'] = 'large';
  await program.settings.getState().change({ muted: true });
  await expect.poll(() => root['size']).toBe('projector');
});

test('a player alone has the size that was chosen', async () => {
  await liveSession();
  expect(root['size']).toBe('normal');
});

test('the briefing of a class begins by a clicker, and B blacks it', async () => {
  const live = await briefed();
  await userEvent.keyboard('b');
  await expect.element(page.getByRole('dialog', { name: /black/ })).toBeVisible();
  await userEvent.keyboard('{PageDown}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(live.view().name).toBe('briefing');
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => live.view().name).toBe('vote');
});

/** Nothing of a session is left behind to push the next one down. */
async function leave({ screen }: Awaited<ReturnType<typeof classSession>>): Promise<void> {
  await screen.unmount();
  screen.container.remove();
}

/** What of a screen lies outside of the window, or is set smaller than the back row can read. */
function troubles(): readonly string[] {
  const { scrollHeight, scrollWidth } = document.documentElement;
  const found: string[] = [];
  if (scrollHeight > window.innerHeight + 1) found.push(`high: ${scrollHeight}`);
  if (scrollWidth > window.innerWidth + 1) found.push(`wide: ${scrollWidth}`);
  for (const each of document.querySelectorAll('main button, main input, main p, main h1, main h2, main li')) {
    const box = each.getBoundingClientRect();
    const unseen = each.matches('.visually-hidden, .figure__table *');
    if (!unseen && (box.bottom > window.innerHeight + 1 || box.right > window.innerWidth + 1))
      found.push(`outside: ${each.className || each.tagName} ${each.textContent}`);
  }
  for (const each of document.querySelectorAll(
    '.look__text p, .talk__prompts li, .roomstage h1, .roomstage__use, .count__name',
  )) {
    const size = parseFloat(getComputedStyle(each).fontSize);
    if (size < 28) found.push(`small: ${each.className || each.tagName} ${size}`);
  }
  return found;
}

test.for<[number, number]>([
  [1024, 768],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
])(
  'voting and talking fit a projector of %s×%s without scrolling, in type of 28 px and more',
  async ([width, height]) => {
    await page.viewport(width, height);
    for (const media of ['texts', 'images'] as const) {
      const live = await classSession({ themes: [2] }, { media });
      // As in the window: what the layouts ask for their width.
      live.screen.container.classList.add('screen');
      await expect.element(page.getByText('0 hands')).toBeVisible();
      expect(troubles()).toEqual([]);
      await live.dispatch(NEXT);
      await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
      expect(troubles()).toEqual([]);
      await live.dispatch(NEXT);
      await expect.element(page.getByRole('button', { name: 'To the talk' })).toBeInTheDocument();
      expect(troubles()).toEqual([]);
      await leave(live);
      const teams = await classSession({ voting: { way: 'teams', teams: ['heron', 'otter'] } }, { media });
      teams.screen.container.classList.add('screen');
      await expect.element(page.getByText('The others look away.')).toBeVisible();
      expect(troubles()).toEqual([]);
      await teams.dispatch(NEXT, { type: 'answer', level: 2 });
      await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeEnabled();
      expect(troubles()).toEqual([]);
      await leave(teams);
    }
    await page.viewport(1366, 768);
  },
);

/** Texts with less contrast than 7:1, or 4.5:1 where they are large. */
async function faint(): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map((each) => each.finished));
  const { violations } = await axe.run(document, { runOnly: ['color-contrast-enhanced'] });
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`));
}

test.for(['table', 'darkroom'])('in projector type every text has a contrast of 7:1, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const live = await classSession({ voting: { way: 'teams', teams: ['heron', 'otter'] }, themes: [2] });
  await expect.element(page.getByText('The others look away.')).toBeVisible();
  expect(await faint()).toEqual([]);
  await live.dispatch(NEXT, { type: 'answer', level: 2 });
  await expect.element(page.getByRole('button', { name: 'Lock in' })).toBeEnabled();
  expect(await faint()).toEqual([]);
  await leave(live);
  const hands = await classSession();
  await expect.element(page.getByText('0 hands')).toBeVisible();
  await userEvent.keyboard('1223');
  await expect.element(page.getByText('4 hands')).toBeVisible();
  expect(await faint()).toEqual([]);
  await hands.dispatch(NEXT);
  await expect.element(page.getByRole('button', { name: 'Vote again' })).toBeVisible();
  expect(await faint()).toEqual([]);
  await hands.dispatch(NEXT, NEXT);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  expect(await faint()).toEqual([]);
});
