import type { MeasuredApp } from './electron-app.ts';

/** The part of Element Timing (W3C draft) that is read here; TypeScript's library does not have it. */
interface ElementPaint extends PerformanceEntry {
  readonly renderTime: number;
}

type StopwatchWindow = Window & { stopwatch?: Promise<number | null> };

/**
 * Presses Enter and tells how long it took from then until the exhibit or reveal that it leads to was on the screen, in milliseconds.
 * The clock starts with the key event's own time stamp and stops when the frame was presented that shows the new heading and the
 * decoded picture. Null where Enter led to neither.
 */
export async function timeEnter(app: MeasuredApp): Promise<number | null> {
  await app.evaluate(startStopwatch);
  app.press('Enter');
  return app.evaluate(readStopwatch);
}

/** In the page. Told before the key is pressed, because input and scripts come by different ways. */
function startStopwatch(): void {
  const before = document.querySelector('main h1');
  let pressedAt = Number.NaN;
  window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { capture: true, once: true });

  // Chromium tells of a text when the frame with its first paint was presented. Pictures of an own scheme get no such time, so a mark is
  // put into the frame that shows them: at once where they are loaded and shown together with everything else (HTML's
  // `decoding="sync"`), else when they are decoded.
  const mark = document.createElement('p');
  mark.textContent = '•';
  mark.setAttribute('elementtiming', 'stopwatch');
  Object.assign(mark.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0' });

  const { promise, resolve } = Promise.withResolvers<number | null>();
  const paints = new PerformanceObserver((list) => {
    const [paint] = list.getEntries() as ElementPaint[];
    if (paint === undefined) return;
    paints.disconnect();
    mark.remove();
    resolve(paint.renderTime - pressedAt);
  });
  const changes = new MutationObserver(() => {
    const heading = document.querySelector('main h1');
    if (heading === null || heading === before) return;
    changes.disconnect();
    if (heading.closest('.look__main, .reveal__main') === null) return resolve(null);
    paints.observe({ type: 'element' });
    const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
    const late = pictures.filter(({ complete, decoding }) => !complete || decoding !== 'sync');
    if (late.length === 0) return document.body.append(mark);
    void Promise.all(late.map((picture) => picture.decode())).then(() => document.body.append(mark));
  });
  changes.observe(document, { childList: true, subtree: true });
  (window as StopwatchWindow).stopwatch = promise;
}

/** In the page. */
function readStopwatch(): Promise<number | null> {
  return (window as StopwatchWindow).stopwatch ?? Promise.resolve(null);
}
