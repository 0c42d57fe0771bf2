import type { Page } from '@playwright/test';
import { cutOffWords, widerBy } from './cut-off.ts';
import { lost } from './lost-controls.ts';
import { roomFaults } from './room-used.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Old beamers, the window of a small laptop, and 1366×768 at 200 %, which halves the layout's pixels. In CSS pixels. */
export const SMALL: readonly Size[] = [
  { width: 800, height: 600 },
  { width: 1024, height: 640 },
  { width: 683, height: 384 },
];
export const LARGE: readonly Size[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const USUAL: Size = { width: 1366, height: 768 };
const TYPES = ['normal', 'large', 'projector'] as const;

/** Screens that are played on, before a class or alone: what goes on is there without scrolling. */
const AT_ONCE =
  /^(look|loupe|turn|gut|context-card|reveal|compare|vote|talk|team|trust|room-hidden|room-reveal|class-briefing|(class-)?discuss-(before|after|pairs|silent|write|line))/;
/** Screens on which an exhibit is seen together with its answers. */
const ANSWERED = /^(look|loupe|turn|gut|context-card|vote|team-vote)/;

/** Runs in the page: how much of the window's height the exhibit and the answers leave each other. */
function togetherness(): readonly string[] {
  const exhibit = document.querySelector('.look__picture, .look__text')?.getBoundingClientRect();
  const answers = document.querySelector('.dock, .hands')?.getBoundingClientRect();
  if (exhibit === undefined || answers === undefined) return ['no exhibit beside answers'];
  const found: string[] = [];
  if (answers.bottom > window.innerHeight + 1) found.push(`answers end at ${answers.bottom}`);
  if (exhibit.top < 0 || exhibit.bottom > answers.top + 1) found.push('the exhibit is not above the answers');
  const share = exhibit.height / window.innerHeight;
  if (share < 0.28) found.push(`the exhibit has ${Math.round(share * 100)} % of the window's height`);
  return found;
}

/** What the page is examined by, as sources that it is given whole: a screen is looked at eighteen times, and asked once for each window. */
const EXAMINERS = Object.entries({ widerBy, roomFaults, togetherness, cutOffWords, lost })
  .map(([name, examine]) => `const ${name} = ${examine.toString()};`)
  .join('\n');

/** Runs in the page, beside the examiners: what is wrong in type of each size, one line each. Leaves the type that it found. */
async function wrongInEveryType(
  types: readonly string[],
  atOnce: boolean,
  answered: boolean,
): Promise<readonly string[]> {
  const root = document.documentElement;
  const own = root.dataset['size'] ?? 'normal';
  await document.fonts.ready;
  const found: string[] = [];
  for (const type of types) {
    root.dataset['size'] = type;
    // What is laid out only where it is seen (`content-visibility`) is laid out anew with the frame after the next.
    if (document.querySelector('.asks') !== null)
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const wide = widerBy();
    const wrong = [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...roomFaults(atOnce),
      ...(answered ? togetherness() : []),
      ...cutOffWords().map((each) => `cut off ${each}`),
      ...lost().map((each) => `lost ${each}`),
    ];
    for (const each of wrong) found.push(`${type} type: ${each}`);
  }
  root.dataset['size'] = own;
  return found;
}

/** What is wrong with the screen on show in windows of these sizes, in type of all three sizes; one line each. Leaves the usual window and the type that it found. */
export async function wrongAtSizes(page: Page, screen: string, sizes: readonly Size[]): Promise<readonly string[]> {
  const asked = JSON.stringify([TYPES, AT_ONCE.test(screen), ANSWERED.test(screen)]);
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const wrong = await page.evaluate<readonly string[]>(
      `(() => { ${EXAMINERS}\nreturn (${wrongInEveryType.toString()})(...${asked}); })()`,
    );
    for (const each of wrong) found.push(`${screen} at ${size.width}×${size.height}, ${each}`);
  }
  await page.setViewportSize(USUAL);
  return found;
}
