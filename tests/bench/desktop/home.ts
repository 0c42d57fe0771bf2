import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { startApp, type MeasuredApp } from './electron-app.ts';

/** An app to measure: where it is, what shows that its first screen is there, and what shows that it took a key. */
export interface Subject {
  readonly folder: string;
  /** A selector for what fills the first screen. */
  readonly first: string;
  /** A selector for what is there only after Enter was answered. */
  readonly answered: string;
}

export const GAME: Subject = {
  folder: ROOT,
  first: '.home h1',
  answered: 'main:not(.home__main)',
};

export const BARE: Subject = {
  folder: join(ROOT, 'tests/bench/bare'),
  first: 'img',
  answered: 'body[data-key="Enter"]',
};

/** A started app whose first screen is painted: its window shown, its pictures and fonts there, and two frames gone by. */
export async function startToPainted(dist: string, subject: Subject, userData: string): Promise<MeasuredApp> {
  const app = startApp(dist, subject.folder, userData);
  try {
    await app.domReady;
    await Promise.all([app.shown, app.evaluate(untilThere, subject.first)]);
    await app.evaluate(untilPainted);
    return app;
  } catch (error) {
    await app.quit();
    throw error;
  }
}

/**
 * Presses Enter until it has an effect; more than once only where nobody listened yet.
 * @returns when the effect was there, in milliseconds since the Unix epoch, by the page's own clock: the answer's way back leads through
 * a process that is by then at work on what Enter started
 */
export async function pressUntilAnswered(app: MeasuredApp, subject: Subject): Promise<number> {
  const again = setInterval(() => app.press('Enter'), 25);
  try {
    const answered = app.evaluate(untilFound, subject.answered);
    app.press('Enter');
    return await answered;
  } finally {
    clearInterval(again);
  }
}

/** In the page: waits for an element, with every picture decoded and every font loaded that the page asked for. */
async function untilThere(selector: string): Promise<void> {
  while (document.querySelector(selector) === null) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await Promise.all([...document.images].map((image) => image.decode()));
  await document.fonts.ready;
}

/** In the page: a frame that begins after the next one is a frame after everything now there was painted. */
async function untilPainted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** In the page: waits for an element without waiting for a frame, and tells when it was there. */
function untilFound(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
