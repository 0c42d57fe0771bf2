import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import { placeIn } from '../../../renderer/screens/session/place-in.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from '../session/live-session.tsx';
import { controls, HERE, pressAt as press } from './hasty.ts';
import { found } from './orders.ts';

const LONG = 600_000;
/** A screen may still have to be loaded. */
const WAIT = { timeout: 20_000 };

/** What goes on from where one is. */
const onwards = (): HTMLElement => found('.asks__row[aria-disabled=false], main .button--primary:not(:disabled)');

type Live = Awaited<ReturnType<typeof liveSession>>;

/** What has to be done before one can go on. */
const NEEDED: Readonly<Record<string, Command>> = {
  look: { type: 'answer', level: 2 },
  vote: { type: 'answer', level: 5 },
};

/** Where one is, as the screen shows it: a screen may have two parts. */
const shown = ({ view }: Live): string => `${placeIn(view())} ${document.querySelector('h1')?.textContent ?? ''}`;

/**
 * Goes on from screen to screen until one of this name, always by a press at the same place, and on each new screen presses
 * everything there too soon after it came. Returns the pairs of screens that followed each other.
 */
async function walk(live: Live, end: string): Promise<ReadonlySet<string>> {
  const pairs = new Set<string>();
  let clock = performance.now();
  let turned = clock;
  live.session.subscribe((now, before) => {
    if (placeIn(now.view) !== placeIn(before.view)) turned = performance.now();
  });
  while (live.view().name !== end) {
    const from = live.view().name;
    const needed = NEEDED[from];
    if (needed !== undefined) await live.session.getState().dispatch(needed);
    const before = shown(live);
    await expect
      .poll(() => document.querySelector('.asks__row, main .button--primary:not(:disabled)'), WAIT)
      .not.toBeNull();
    clock = Math.max(clock, performance.now()) + 501;
    press(onwards(), clock);
    await expect.poll(() => shown(live), WAIT).not.toBe(before);
    await expect.poll(() => document.querySelector('main'), WAIT).not.toBeNull();
    const place = shown(live);
    const kept = live.log.length;
    clock = Math.max(clock, turned);
    for (const control of controls()) press(control, clock + 450);
    clock += 450;
    await userEvent.keyboard('{Shift}');
    expect({ place: shown(live), kept: live.log.length }, `${before} to ${place}`).toEqual({ place, kept });
    expect(document.querySelector('dialog[open]')).toBeNull();
    expect(live.homes).toEqual([]);
    pairs.add(`${from} ${live.view().name}`);
  }
  return pairs;
}

test(
  'alone: on no screen does a second press do anything that the first one brought there',
  { timeout: LONG },
  async () => {
    const live = await liveSession({ mode: 'lesson', theme: null, trust: true });
    expect([...(await walk(live, 'debrief'))].toSorted()).toEqual([
      'briefing look',
      'look reveal',
      'question round-result',
      'reveal look',
      'reveal question',
      'round-result briefing',
      'round-result trust',
      'trust briefing',
      'trust debrief',
      'trust trust',
    ]);
  },
);

test('a class by hands, with its trust check and discussion', { timeout: LONG }, async () => {
  const live = await liveSession({
    mode: 'class',
    theme: null,
    media: 'texts',
    trust: true,
    room: makeRoom({ themes: [1], length: 4 }),
  });
  expect([...(await walk(live, 'room-debrief'))].toSorted()).toEqual([
    'briefing vote',
    'discuss discuss',
    'discuss room-result',
    'room-result trust',
    'room-reveal discuss',
    'room-reveal vote',
    'talk vote',
    'trust briefing',
    'trust room-debrief',
    'trust trust',
    'vote room-reveal',
    'vote talk',
  ]);
});

test('teams, from curtain to curtain', { timeout: LONG }, async () => {
  const voting = { way: 'teams', teams: ['heron', 'otter'] } as const;
  const room = makeRoom({ themes: [1], length: 4, voting: { ...voting, teams: [...voting.teams] } });
  const live = await liveSession({ mode: 'class', theme: null, media: 'texts', room });
  const pairs = await walk(live, 'discuss');
  expect(pairs).toContain('vote vote');
  expect(pairs).toContain('vote talk');
});

test('the deck, from a question back to the deck', { timeout: LONG }, async () => {
  const live = await liveSession({ mode: 'deck', theme: null, media: 'texts' });
  expect(await walk(live, 'discuss')).toEqual(new Set(['deck discuss']));
  expect([...(await walk(live, 'deck'))].toSorted()).toEqual(['discuss deck', 'discuss discuss']);
});

/** On the reveal of the first exhibit. */
async function revealed() {
  const live = await liveSession({ media: 'images' });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  for (const command of [{ type: 'begin' }, { type: 'answer', level: 2 }, { type: 'lock' }] as const)
    await dispatch(command);
  await expect.element(page.getByRole('button', { name: 'Next exhibit' })).toBeVisible();
  return live;
}
async function looked(live: Live): Promise<void> {
  await expect.poll(() => live.view().name).toBe('look');
}
const levelOf = ({ view }: Live): unknown => {
  const now = view();
  return now.name === 'look' ? now.level : now.name;
};
const answer = (level: number): HTMLElement => found(`.answer[aria-keyshortcuts="${level}"]`);

test.for(['mouse', 'touch', 'pen'])(
  '%s: presses that follow in haste count for nothing, until there was a pause',
  async (by) => {
    const live = await revealed();
    const at = performance.now();
    press(onwards(), at, HERE, by);
    await looked(live);
    for (const later of [60, 200, 450, 800, 1200]) press(answer(6), at + later, HERE, by);
    // Whatever was asked of the rules has been done by then.
    await live.session.getState().dispatch({ type: 'drop-clue', clue: 'none' });
    expect(levelOf(live)).toBeNull();
    press(answer(6), performance.now() + 1800, HERE, by);
    await expect.poll(() => levelOf(live)).toBe(6);
  },
);

test('elsewhere, by key, and by a click without a pointer all works at once', async () => {
  const live = await revealed();
  press(onwards(), performance.now());
  await looked(live);
  press(answer(6), performance.now(), { clientX: HERE.clientX + 60, clientY: HERE.clientY });
  await expect.poll(() => levelOf(live)).toBe(6);
  await live.screen.unmount();
  const second = await revealed();
  press(onwards(), performance.now());
  await looked(second);
  answer(5).click();
  await expect.poll(() => levelOf(second)).toBe(5);
  await second.screen.unmount();
  const third = await revealed();
  press(onwards(), performance.now());
  await looked(third);
  await userEvent.keyboard('4');
  await expect.poll(() => levelOf(third)).toBe(4);
});

test('where the disk is slow, from when the next screen comes; and what is pressed again meanwhile leads no further', async () => {
  const voting = { way: 'hands', scale: 'six' } as const;
  const live = await liveSession({ mode: 'class', theme: null, media: 'texts', room: makeRoom({ voting }) });
  const rules = live.session.getState();
  const dispatch = (command: Command): Promise<void> => rules.dispatch(command);
  await dispatch({ type: 'begin' });
  await expect.element(page.getByRole('button', { name: 'Talk' })).toBeVisible();
  const disk = Promise.withResolvers<void>();
  live.holdDisk(disk.promise);
  const at = performance.now();
  press(onwards(), at);
  press(onwards(), at + 300);
  await userEvent.keyboard('{PageDown}');
  press(onwards(), at + 4000);
  disk.resolve();
  await expect.poll(() => live.view().name).toBe('talk');
  press(onwards(), Math.max(at + 4000, performance.now()) + 450);
  await userEvent.keyboard('{Shift}');
  expect(live.view().name).toBe('talk');
});

test('a dialog that comes under the pointer is not answered by the same hand', async () => {
  const live = await revealed();
  const at = performance.now();
  press(onwards(), at);
  await looked(live);
  const note = found('.look__tools [aria-haspopup]');
  const { left, top } = note.getBoundingClientRect();
  const place = { clientX: left + 5, clientY: top + 5 };
  press(note, at + 2000, place);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const tick = page.getByRole('checkbox').first();
  press(tick.element(), at + 2300, place);
  await expect.element(tick).not.toBeChecked();
  press(tick.element(), at + 2900, place);
  await expect.element(tick).toBeChecked();
});

test('what stays where it is can be pressed as quickly as one likes', async () => {
  const live = await liveSession({ mode: 'class', theme: null, media: 'texts', room: makeRoom() });
  await live.session.getState().dispatch({ type: 'begin' });
  await expect.element(page.getByText('0 hands')).toBeVisible();
  const more = found('.count__step:last-child');
  const { left, top } = more.getBoundingClientRect();
  const at = performance.now() + 1000;
  for (const nth of [0, 1, 2, 3]) press(more, at + nth * 60, { clientX: left + 5, clientY: top + 5 });
  await expect.element(page.getByText('4 hands')).toBeVisible();
});
