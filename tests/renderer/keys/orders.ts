import { expect } from 'vitest';
import type { Command } from '../../../game/session/command.ts';
import type { View } from '../../../game/session/view.ts';
import type { liveSession } from '../session/live-session.tsx';
import { clickInputs, found, placeOf, press, strokeInputs } from './hand.ts';
import type { Input } from './inputs.ts';

export { found } from './hand.ts';

/** The longest order of which every one is played. */
const LENGTH = 4;
/** So many steps come as one hasty hand has them, before it is looked at what they did. */
const AT_ONCE = 20;

/** A key, a click on what a selector finds first, or anything else; what follows on such a thing waits for it. */
export type Act = { readonly keys: readonly string[] } | { readonly clicks: string } | (() => Promise<void>);

/** A click or a key, and what it is to do. */
export interface Step<State, Asked = Command> {
  readonly name: string;
  readonly act: Act;
  /** What it says: the state after it, and what is asked of the rules. */
  readonly says: (state: State) => readonly [State, ...Asked[]];
}

/** Keys, by their names. */
export const key = (...keys: readonly string[]): Act => ({ keys });

/** A real click, in the middle of what a selector finds first. */
export const click = (selector: string): Act => ({ clicks: selector });

/** Tab, from what stands before. */
export const tabTo = (selector: string) => async (): Promise<void> => {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input, select, summary, [tabindex="0"]'),
  ];
  all[all.indexOf(found(selector)) - 1]?.focus({ preventScroll: true });
  await press(strokeInputs('Tab'));
  expect(document.activeElement).toBe(found(selector));
};

/** Does one thing by itself. */
export async function doIt(act: Act): Promise<void> {
  if (typeof act === 'function') return act();
  if ('keys' in act) return press(act.keys.flatMap(strokeInputs));
  return press(clickInputs(seen(act.clicks)));
}

/** Where a click hits what a selector finds, which is scrolled to if need be. */
function seen(selector: string): { readonly x: number; readonly y: number } {
  const place = placeOf(selector);
  if (place !== null) return place;
  found(selector).scrollIntoView({ block: 'center', behavior: 'instant' });
  const scrolled = placeOf(selector);
  if (scrolled === null) throw new Error(`Something lies over ${selector}.`);
  return scrolled;
}

/** Opens the menu that saves results by a click, and closes it by Escape. */
export async function saveMenu(): Promise<void> {
  await doIt(click('.save > .link'));
  await expect.poll(() => document.querySelector('.save__way')).not.toBeNull();
  await doIt(key('Escape'));
  await expect.poll(() => document.querySelector('.save__way')).toBeNull();
}

/**
 * The shortest sequence of numbers below `of` that has every order of `LENGTH` of them in it (de Bruijn, by Lyndon words), with its
 * beginning once more at its end.
 */
function everyOrder(of: number): readonly number[] {
  const sequence: number[] = [];
  const word = Array.from({ length: of * LENGTH }, () => 0);
  const grow = (at: number, period: number): void => {
    if (at > LENGTH) {
      if (LENGTH % period === 0) sequence.push(...word.slice(1, period + 1));
      return;
    }
    const least = word[at - period] ?? 0;
    word[at] = least;
    grow(at + 1, period);
    for (let each = least + 1; each < of; each += 1) {
      word[at] = each;
      grow(at + 1, at);
    }
  };
  grow(1, 1);
  return [...sequence, ...sequence.slice(0, LENGTH - 1)];
}

/** The views of a session whose orders have been played. */
export const playedViews = new Set<View['name']>();

/** Takes down what a session is asked and lets it do that, but for what would lead away from the screen. */
export function stayHere(
  { session, view }: Awaited<ReturnType<typeof liveSession>>,
  ...away: readonly Command['type'][]
) {
  playedViews.add(view().name);
  const rules = session.getState();
  const asked: Command[] = [];
  const leads = new Set<Command['type']>(['begin', 'lock', 'next', 'back', 'check', 'take-question', ...away]);
  session.setState({
    dispatch: async (command) => {
      if (command.type === 'machine-guess') return;
      asked.push(command);
      if (!leads.has(command.type)) await rules.dispatch(command);
    },
  });
  return asked;
}

/** Plays every order of up to four of these steps, one after the other, and holds all to what they say. */
export async function playEveryOrder<State, Asked = Command>(
  asked: readonly Asked[],
  start: State,
  steps: readonly Step<State, Asked>[],
): Promise<void> {
  await playOrder(
    asked,
    start,
    everyOrder(steps.length).map((number) => stepOf(steps, number)),
  );
}

function stepOf<State, Asked>(steps: readonly Step<State, Asked>[], number: number): Step<State, Asked> {
  const step = steps[number];
  if (step === undefined) throw new Error(`There is no step ${number}.`);
  return step;
}

/** Plays these steps in this order, and holds all to what they say. */
export async function playOrder<State, Asked>(
  asked: readonly Asked[],
  start: State,
  steps: readonly Step<State, Asked>[],
): Promise<void> {
  let state = start;
  let [said, played]: [Asked[], string[]] = [[], []];
  let before = asked.length;
  let waiting: Input[] = [];
  /** What the clicks under way are to hit, and what was wrong with them. */
  const clicks: string[] = [];
  const missed: string[] = [];
  const hit = ({ target }: Event): void => {
    const selector = clicks.shift();
    if (selector === undefined || (target instanceof Node && found(selector).contains(target))) return;
    missed.push(`${selector}: ${target instanceof Element ? target.outerHTML.slice(0, 120) : 'nothing'}`);
  };
  const flush = async (): Promise<void> => {
    await press(waiting);
    waiting = [];
    expect({ missed, left: clicks }, played.join(', then ')).toEqual({ missed: [], left: [] });
  };
  const check = async (): Promise<void> => {
    await flush();
    await expect.poll(() => asked.slice(before), { message: played.join(', then '), interval: 10 }).toEqual(said);
    before = asked.length;
    said = [];
    played = played.slice(-LENGTH);
  };
  window.addEventListener('pointerdown', hit, true);
  try {
    for (const [at, { name, act, says }] of steps.entries()) {
      const [next, ...commands] = says(state);
      played.push(name);
      said.push(...commands);
      if (typeof act === 'function') {
        await flush();
        await act();
      } else if ('keys' in act) waiting.push(...act.keys.flatMap(strokeInputs));
      else {
        // What has to be scrolled to is not where it was when the steps before are played.
        if (placeOf(act.clicks) === null) await flush();
        waiting.push(...clickInputs(seen(act.clicks)));
        clicks.push(act.clicks);
      }
      state = next;
      if (at % AT_ONCE === AT_ONCE - 1) await check();
    }
    await check();
  } finally {
    window.removeEventListener('pointerdown', hit, true);
  }
}
