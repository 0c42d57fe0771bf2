import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { err, ok } from '../../../game/result.ts';
import type { Screen } from '../../../renderer/stores/app-store.ts';
import { makePackWithForms } from '../../game/fixtures.ts';
import { settled, startFailing, tidyUp } from '../defence/failing-program.tsx';
import { CARD } from '../packs/sample-packs.ts';
import { controls, pressAt } from './hasty.ts';
import { found } from './orders.ts';
import type { Outside } from './screens.ts';

/** Dozens of screens, on whatever machine. */
const LONG = 600_000;
/** A screen may still have to be loaded. */
const WAIT = { timeout: 20_000 };

afterEach(tidyUp);

const PROBLEMS = [{ code: 'missing-file', where: 'media/a.webp', says: 'It is not there.' }] as const;

/** What is pressed, and where that leads. */
type Ways = readonly (readonly [selector: string, to: Screen['name']])[];
const row = (nth: number): string => `.home__list li:nth-child(${nth}) .home__row`;
const way = (nth: number): string => `.teach__list li:nth-child(${nth}) button`;
const start = 'main .button--primary';
const home = ['.bar__brand', 'home'] as const;

/** Where one is, and what leads on from there. */
const WAYS: { readonly [Name in Outside]: readonly [Extract<Screen, { readonly name: Name }>, Ways] } = {
  home: [
    { name: 'home' },
    [
      ['.bar .link:nth-of-type(2)', 'about'],
      ['.bar .link:nth-of-type(3)', 'settings'],
      ['.home__start', 'session'],
      ['.home__class', 'class-setup'],
      [row(1), 'session'],
      [row(2), 'teach'],
      [row(3), 'packs'],
      [row(4), 'practice'],
      [row(5), 'concepts'],
    ],
  ],
  about: [{ name: 'about' }, [home]],
  settings: [{ name: 'settings' }, [home]],
  packs: [{ name: 'packs' }, [home]],
  concepts: [{ name: 'concepts' }, [home]],
  merge: [{ name: 'merge' }, [home]],
  paper: [{ name: 'paper' }, [home]],
  practice: [{ name: 'practice' }, [[start, 'session'], home]],
  measure: [{ name: 'measure' }, [[start, 'session'], home]],
  'class-setup': [{ name: 'class-setup' }, [[start, 'session'], home]],
  teach: [
    { name: 'teach' },
    [[way(1), 'class-setup'], [way(2), 'session'], [way(3), 'measure'], [way(4), 'merge'], [way(6), 'paper'], home],
  ],
  'not-opened': [
    { name: 'not-opened', error: new TypeError('made by a test') },
    [
      [start, 'session'],
      ['.fault__buttons .button:last-child', 'home'],
    ],
  ],
  'pack-trouble': [
    { name: 'pack-trouble', pack: 'our-town', problems: PROBLEMS },
    [
      [start, 'home'],
      ['.about__buttons .button:nth-child(2)', 'session'],
      ['.about__buttons .button:nth-child(3)', 'packs'],
    ],
  ],
};

const PACK = ok({ packJson: JSON.stringify(makePackWithForms()), digest: 'a'.repeat(64) });
const BRIDGE: Partial<Bridge> = {
  openPack: () => Promise.resolve(PACK),
  listPacks: () => Promise.resolve({ packs: [CARD], notices: [] }),
};

type Running = Awaited<ReturnType<typeof startFailing>>;

/** All that a press may have changed. */
function state({ app, called, settings }: Running): unknown {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, select')];
  return {
    screen: app.getState().screen,
    called: called(),
    settings: settings.getState().settings,
    dialogs: document.querySelectorAll('dialog[open]').length,
    marked: [...document.querySelectorAll('[aria-current], [aria-expanded=true], [data-on=true]')],
    fields: fields.map((field) => [field.value, field.checked]),
  };
}

/** Waits until a screen that has just come has all that it shows. */
async function comeTo(program: Running, before: Element | null, to: Screen['name']): Promise<void> {
  const { app } = program;
  await expect.poll(() => app.getState().screen.name, WAIT).toBe(to);
  await expect.poll(() => [null, before].includes(document.querySelector('h1')), WAIT).toBe(false);
  let calls = -1;
  while (calls !== program.called().length) {
    calls = program.called().length;
    await settled();
  }
}

/** So long a screen may be on its way, in milliseconds. */
const SLOW = 1000;

/** Presses, and once more everything that has come by that, less than half a second after it came: however long it took. */
async function hasten(program: Running, selector: string, to: Screen['name']): Promise<void> {
  const before = document.querySelector('h1');
  let turned = 0;
  const stop = program.app.subscribe((now, old) => {
    if (now.screen !== old.screen) turned = performance.now();
  });
  // What was pressed before is over.
  await userEvent.keyboard('{Shift}');
  pressAt(found(selector), performance.now() - SLOW);
  await comeTo(program, before, to);
  stop();
  const kept = state(program);
  const all = controls();
  expect(all.length).toBeGreaterThan(0);
  for (const control of all) pressAt(control, turned + 450);
  await settled();
  expect(state(program)).toEqual(kept);
}

/** Goes to the screen from which something is pressed. */
async function arrive(program: Running, screen: Screen): Promise<void> {
  const { actions, app } = program;
  const show = async (to: Screen['name'], leave: () => unknown): Promise<void> => {
    const before = document.querySelector('h1');
    if (app.getState().screen.name === to) return;
    await leave();
    await comeTo(program, before, to);
  };
  // What "Try again" opens has been begun before.
  if (screen.name === 'not-opened' || screen.name === 'pack-trouble')
    await show('session', () => actions.begin({ mode: 'practice', theme: 1, media: 'texts' }));
  await show(screen.name, () => actions.go(screen));
}

test.for(Object.entries(WAYS))(
  '%s: on no screen that is reached from it does a second press do anything',
  { timeout: LONG },
  async ([, [screen, ways]]) => {
    vi.spyOn(window, 'print').mockImplementation(() => {
      throw new Error('Printed.');
    });
    const program = await startFailing(BRIDGE);
    await comeTo(program, null, 'home');
    for (const [selector, to] of ways) {
      await arrive(program, screen);
      await hasten(program, selector, to);
    }
  },
);

test(
  'a lesson that cannot be opened, and one whose pack is broken, are come to as well',
  { timeout: LONG },
  async () => {
    let broken = true;
    const program = await startFailing({
      openPack: () => Promise.resolve(broken ? err(PROBLEMS) : PACK),
    });
    await comeTo(program, null, 'home');
    await hasten(program, '.home__start', 'pack-trouble');
    await hasten(program, '.about__buttons .button:last-child', 'pack-trouble');
    broken = false;
    await hasten(program, '.about__buttons .button:last-child', 'session');
  },
);

test('concepts: what comes only when its teaching file does takes no second press either', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const program = await startFailing(BRIDGE);
  await comeTo(program, null, 'home');
  const answers = vi.mocked(window.fetch).getMockImplementation();
  if (answers === undefined) throw new Error('Nothing answers.');
  const file = Promise.withResolvers<null>();
  vi.mocked(window.fetch).mockImplementation(async (...asked) => {
    await file.promise;
    return answers(...asked);
  });
  let later = 0;
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + later);
  pressAt(found(row(5)), performance.now() - SLOW);
  await expect.poll(() => program.app.getState().screen.name, WAIT).toBe('concepts');
  await expect.poll(() => document.querySelector('.home'), WAIT).toBeNull();
  await settled();
  // The screen has stood there for long when the file comes.
  later = 10 * SLOW;
  const came = performance.now();
  file.resolve(null);
  await expect.poll(() => document.querySelector('.concepts'), WAIT).not.toBeNull();
  for (const control of controls()) pressAt(control, came + 450);
  await settled();
  expect(print).not.toHaveBeenCalled();
  expect(program.app.getState().screen.name).toBe('concepts');
  pressAt(found('.bar .link:not(.bar__brand)'), came + 10 * SLOW);
  expect(print).toHaveBeenCalledOnce();
});
