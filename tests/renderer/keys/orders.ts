import type { CDPSession } from '@vitest/browser-playwright';
import { expect } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { liveSession } from '../session/live-session.tsx';

/** The longest order of which every one is played. */
const LENGTH = 4;

/** A click or a key, and what it is to do. */
export interface Step<State> {
  readonly name: string;
  readonly act: () => Promise<void>;
  /** What it says: the state after it, and what is asked of the rules. */
  readonly says: (state: State) => readonly [State, ...Command[]];
}

/** A key, as `userEvent.keyboard` has it. */
export const key = (keys: string) => (): Promise<void> => userEvent.keyboard(keys);

/** A real click, in the middle of what a selector finds first. */
export const click = (selector: string) => async (): Promise<void> => {
  const element = found(selector);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(x, y);
  if (!element.contains(hit)) throw new Error(`At ${x}, ${y} lies ${hit?.outerHTML.slice(0, 200) ?? 'nothing'}.`);
  await clickAt(x, y);
};

/** A real click by the mouse at a place of the window. */
export async function clickAt(x: number, y: number): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'] as const) await mouse(type, x, y);
}

async function mouse(type: 'mousePressed' | 'mouseReleased', x: number, y: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width === 0 ? 1 : frame.width / window.innerWidth;
  const page: CDPSession = cdp();
  await page.send('Input.dispatchMouseEvent', {
    type,
    x: frame.left + x * scale,
    y: frame.top + y * scale,
    button: 'left',
    clickCount: 1,
  });
}

export function found(selector: string): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`Nothing is ${selector}.`);
  return element;
}

/** Tab, from what stands before. */
export const tabTo = (selector: string) => async (): Promise<void> => {
  const all = [...document.querySelectorAll<HTMLElement>('button:not(:disabled), input, summary, [tabindex="0"]')];
  all[all.indexOf(found(selector)) - 1]?.focus({ preventScroll: true });
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(found(selector));
};

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

/** Takes down what a session is asked and lets it do that, but for what would lead away from the screen. */
export function stayHere({ session }: Awaited<ReturnType<typeof liveSession>>, ...away: readonly Command['type'][]) {
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

/** Plays every order of up to four of these steps, one after the other, and holds each to what it says. */
export async function playEveryOrder<State>(
  asked: readonly Command[],
  start: State,
  steps: readonly Step<State>[],
): Promise<void> {
  let state = start;
  const played: string[] = [];
  for (const number of everyOrder(steps.length)) {
    const step = steps[number];
    if (step === undefined) throw new Error(`There is no step ${number}.`);
    const before = asked.length;
    const [next, ...commands] = step.says(state);
    await step.act();
    played.push(step.name);
    const last = played.slice(-LENGTH - 1).join(', then ');
    await expect.poll(() => asked.slice(before), { message: last, interval: 10 }).toEqual(commands);
    state = next;
  }
}
