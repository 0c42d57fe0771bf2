import type { MeasuredApp } from './electron-app.ts';

/** The screens of a lesson, by the first class of their `main`. */
type Place = 'home' | 'briefing' | 'look' | 'reveal' | 'question' | 'result' | 'debrief' | 'elsewhere';

const PLACES: ReadonlyMap<string, Place> = new Map([
  ['home__main', 'home'],
  ['briefing', 'briefing'],
  ['look__main', 'look'],
  ['reveal__main', 'reveal'],
  ['question', 'question'],
  ['result', 'result'],
  ['debrief', 'debrief'],
]);

/** A person looks before the next key; in that time the game fetches the picture to come. In milliseconds. */
const LOOK_MS = 200;

/** What a player does where the time it takes is of interest. */
export interface Moves {
  /** Locks in the answer that was given. */
  readonly lock: () => Promise<void>;
  /** Turns from a reveal to what comes next. */
  readonly next: () => Promise<void>;
}

/** Plain moves: a key, and no clock. */
export const plainMoves = (app: MeasuredApp): Moves => ({
  lock: () => leave(app, 'look'),
  next: () => leave(app, 'reveal'),
});

/**
 * Plays on by keyboard, from wherever the game is, through as many lessons as it takes.
 * @param until asked at each exhibit before it is answered; stops there when it says so
 */
export async function play(app: MeasuredApp, moves: Moves, until: () => boolean): Promise<void> {
  for (let step = 0; ; step += 1) {
    const place = await placeOf(app);
    if (place === 'look') {
      if (until()) return;
      await pause();
      app.press(String(1 + (step % 6)));
      await app.evaluate(untilFound, '.answer[aria-pressed="true"]');
      await moves.lock();
    } else if (place === 'reveal') {
      await pause();
      await moves.next();
      await app.evaluate(untilGone, 'main.reveal__main');
    } else if (place === 'debrief') {
      await app.evaluate(goHome);
      await app.evaluate(untilGone, 'main.debrief');
    } else if (place === 'elsewhere') {
      await app.evaluate(untilFound, [...PLACES.keys()].map((name) => `main.${name}`).join());
    } else {
      // A question wants a stand first; elsewhere the digit means nothing.
      app.press('1');
      await leave(app, place);
    }
  }
}

async function placeOf(app: MeasuredApp): Promise<Place> {
  const name = await app.evaluate(() => document.querySelector('main')?.classList.item(0) ?? '');
  return PLACES.get(name) ?? 'elsewhere';
}

/** Presses Enter and waits until the screen is another. */
async function leave(app: MeasuredApp, place: Place): Promise<void> {
  const name = [...PLACES].find(([, each]) => each === place)?.[0] ?? '';
  const gone = app.evaluate(untilGone, `main.${name}`);
  app.press('Enter');
  await gone;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** In the page: the name of the game leads home. */
function goHome(): void {
  document.querySelector<HTMLElement>('.bar__brand')?.click();
}

async function untilFound(selector: string): Promise<void> {
  while (document.querySelector(selector) === null) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function untilGone(selector: string): Promise<void> {
  while (document.querySelector(selector) !== null) await new Promise((resolve) => setTimeout(resolve, 5));
}
