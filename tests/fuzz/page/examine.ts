import { controls } from './controls.ts';
import { differences, pressedAnswers } from './differences.ts';
import type { FaultyBridge } from './faulty-bridge.ts';
import type { Examined } from './fuzzed-page.ts';
import { keptView } from './kept-view.ts';
import { pressesApart } from './presses.ts';

/** Pages that are no screen of a session, by what their main part is called. */
const PAGES = [
  'home__main',
  'settings',
  'practice',
  'packs',
  'class-setup',
  'teach',
  'merge',
  'measure',
  'concepts',
  'paper',
  'about',
] as const;

const FIELD = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select';

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** An empty window, or one that a person cannot get out of. */
function emptiness(): readonly string[] {
  if (document.querySelector('dialog[open]') !== null) return [];
  const main = document.querySelector('main');
  if (main === null || !isShown(main)) return ['the window is empty: it has no main part'];
  if (main.textContent.trim() === '' && main.querySelector('img') === null) return ['the window is empty: no words'];
  const ways = [...document.querySelectorAll('button:enabled, a[href]')].filter(isShown);
  if (ways.length === 0 && main.getAttribute('aria-busy') !== 'true') return ['there is no way out of the window'];
  return [];
}

const pageShown = (): string | null => PAGES.find((name) => document.querySelector(`main.${name}`) !== null) ?? null;

/** Whether it was told that an answer is not kept. */
let told = false;

/** What is wrong with a session's screen beside its journal, and which screen it is. */
async function beside(faulty: FaultyBridge): Promise<Pick<Examined, 'faults' | 'screen' | 'kept'>> {
  const page = pageShown();
  if (page !== null) return { faults: [], screen: page, kept: null };
  const stored = await faulty.stored();
  if (stored === null) return { faults: [], screen: 'unknown', kept: null };
  const kept = { id: stored.id, types: stored.log.map(({ command }) => command.type) };
  const view = await keptView(faulty.real, stored);
  if (view === null) return { faults: ['the journal cannot be replayed'], screen: 'unknown', kept };
  if (!faulty.isBehind()) {
    told = false;
    return { faults: differences(view), screen: view.name, kept };
  }
  // Dismissed, it was told all the same, and is not told again as long as it lasts.
  told ||= document.querySelector('[role="status"] li') !== null;
  // What comes into the journal next is what was not kept before, whatever the next step is.
  return { faults: told ? [] : ['an answer is not kept, and nothing says so'], screen: view.name, kept: null };
}

/**
 * Looks at the page as it is now: whether there is a window at all, whether every control can be reached, and whether the screen says what
 * the journal says.
 */
async function examine(faulty: FaultyBridge): Promise<Examined> {
  const found = await beside(faulty);
  const { targets, covered } = controls();
  return {
    ...found,
    faults: [...emptiness(), ...covered, ...found.faults],
    busy: faulty.underWay() > 0 || document.querySelector('[aria-busy="true"]') !== null,
    targets,
    taken: document.querySelector('dialog[open]') !== null || document.activeElement?.matches(FIELD) === true,
    apart: pressesApart(),
    pressed: pressedAnswers(),
  };
}

/** Between two looks, ms: long enough for the page to do what it is about to do. */
const AGAIN = 15;
/** So many looks at least, however long they take: a machine with no time to spare gives the page none either. */
const LOOKS = 200;

/** The page once nothing is on its way and nothing is wrong, or as it is after `patience` ms and `LOOKS` looks. */
export async function settle(faulty: FaultyBridge, patience: number): Promise<Examined> {
  const until = performance.now() + patience;
  for (let looks = 1; ; looks += 1) {
    const now = await examine(faulty);
    if (!now.busy && now.faults.length === 0) return now;
    if (performance.now() > until && looks >= LOOKS)
      return now.busy ? { ...now, faults: [...now.faults, 'something never ends'] } : now;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}
