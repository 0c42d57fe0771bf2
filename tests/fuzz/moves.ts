import type { Random } from '../../game/random.ts';
import type { Examined, Target } from './page/fuzzed-page.ts';

/** One step of a player, of the machine below the game, or of the network. */
export type Move =
  | { readonly do: 'click'; readonly target: Target }
  /** Twice at one place, so many ms apart. */
  | { readonly do: 'double-click'; readonly target: Target; readonly apart: number }
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'reload' }
  | { readonly do: 'resize'; readonly width: number; readonly height: number }
  /** A call of the bridge is rejected, or comes late by so many ms. */
  | { readonly do: 'reject'; readonly method: string; readonly slow: number | null }
  /** The server is slow or gone for so many steps. */
  | { readonly do: 'weather'; readonly gone: boolean; readonly steps: number };

export const SIZES = [
  [1366, 768],
  [800, 600],
  [1024, 640],
  [1920, 1080],
] as const;

const DIGITS = ['1', '2', '3', '4', '5', '6'];
const KEYS = [
  ...DIGITS,
  ...DIGITS,
  'Enter',
  'Enter',
  'Enter',
  'Space',
  'Space',
  'Escape',
  'Tab',
  'Shift+Tab',
  'Backspace',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageDown',
  'PageUp',
  'Shift+Digit1',
  'Shift+Digit4',
  'Home',
  'End',
  ...Array.from('lcznptvmbhfqeow.'),
];

const METHODS = [
  'appendEntry',
  'appendEntry',
  'appendEntry',
  'addSeen',
  'finishSession',
  'saveSettings',
  'createSession',
  'openPack',
  'loadSeen',
  'listSessions',
  'readSession',
  'listPacks',
  'discardSession',
  'clearSeen',
  'displays',
  'showNotes',
  '*',
] as const;

/** What opens a dialog of the system's, which no page can close again. */
const SYSTEM = /choose|print|pdf|zip|folder|files?\b|save/i;

/** What a player who wants to get on does on a screen: keys, or controls by their names or classes; more often what stands more often. */
type Onward = Readonly<Record<string, readonly (string | RegExp)[]>>;

const ONWARD: Onward = {
  'class-setup': [/^Start/, 'Enter', /^Start/, /.*/],
  briefing: ['Enter', 'Space', /button--primary/],
  trust: ['1', '3', '5', 'Space', 'Enter', /button--primary/],
  look: [...DIGITS, 'Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Space', /answer/, /button--primary/],
  vote: [...DIGITS, 'Space', 'Space', 'Enter', 'Enter', 'Enter', /button--primary/, /answer/, /count__step/],
  talk: ['Space', 'PageDown', /button--primary/],
  reveal: ['Enter', 'Enter', /button--primary/],
  'room-reveal': ['Space', /button--primary/],
  question: ['1', '4', 'Enter', 'Enter', /button--primary/],
  discuss: ['1', '2', '3', '4', 'Space', 'Space', 'PageDown', /button--primary/],
  'round-result': ['Enter', /button--primary/],
  'room-result': ['Space', /button--primary/],
  debrief: [/button--primary/, /bar__brand/],
  'room-debrief': ['Escape', /button--primary/],
};

/** What a player came for, who then takes these ways: each mode of the game, so that none is left to luck. */
const GOALS: readonly { readonly name: string; readonly ways: Onward }[] = [
  { name: 'lesson', ways: { home__main: ['Enter', /home__start/] } },
  { name: 'class by hands', ways: { home__main: [/home__class/] } },
  { name: 'class by teams', ways: { home__main: [/home__class/], 'class-setup': [/^In teams/, /^Start/] } },
  { name: 'deck', ways: { home__main: [/^For teachers/], teach: [/^Discussion/], deck: [/.*/] } },
  { name: 'forms', ways: { home__main: [/^For teachers/], teach: [/^Before and after|^Measure/], measure: [/.*/] } },
  { name: 'practice', ways: { home__main: [/^Practise/], practice: [/.*/] } },
  { name: 'booster', ways: { home__main: [/booster/] } },
  { name: 'going on', ways: { home__main: [/^Continue/, 'Enter', /home__class/] } },
];

/** The way of a player who started with a seed. */
export function goalOf(seed: number): (typeof GOALS)[number] {
  const goal = GOALS[seed % GOALS.length];
  if (goal === undefined) throw new Error('There is no goal.');
  return goal;
}

/** An entry of a list that is not empty. */
function one<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const found = list[random.integer(list.length)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

function press(random: Random, target: Target): Move {
  return random.integer(4) === 0
    ? { do: 'double-click', target, apart: 60 + random.integer(390) }
    : { do: 'click', target };
}

function anywhere(random: Random, targets: readonly Target[]): Move {
  return targets.length === 0 || random.integer(2) === 0
    ? { do: 'key', key: one(random, KEYS) }
    : press(random, one(random, targets));
}

function trouble(random: Random, fair: boolean): Move {
  const kind = random.integer(10);
  if (kind < 4) return { do: 'reject', method: one(random, METHODS), slow: null };
  if (kind < 6) return { do: 'reject', method: one(random, METHODS), slow: 20 + random.integer(300) };
  if (kind < 7 && fair) return { do: 'weather', gone: random.integer(2) === 0, steps: 1 + random.integer(8) };
  if (kind < 8 && fair) return { do: 'reload' };
  const [width, height] = one(random, SIZES);
  return { do: 'resize', width, height };
}

/**
 * Draws the next step: mostly what somebody would do who wants to get on, often enough something else, and now and then trouble.
 * @param ways what this player came for
 * @param fair whether the server answers as it should: without it a page cannot be loaded anew
 */
export function nextMove(random: Random, { screen, targets, taken }: Examined, ways: Onward, fair: boolean): Move {
  const chance = random.integer(100);
  if (chance < 7) return trouble(random, fair);
  const free = targets.filter(({ name }) => !SYSTEM.test(name));
  if (taken && chance < 20) return { do: 'write', text: one(random, ['ab', '12', 'because of the hands ', '7', 'ü']) };
  const onward = ways[screen] ?? ONWARD[screen];
  if (taken || onward === undefined || chance < 40) return anywhere(random, free);
  const wanted = one(random, onward);
  if (typeof wanted === 'string') return { do: 'key', key: wanted };
  const fitting = free.filter(({ classes, name }) => wanted.test(classes) || wanted.test(name));
  return fitting.length === 0 ? anywhere(random, free) : press(random, one(random, fitting));
}

/** A step in words, for the story of a failure. */
export function inWords(move: Move): string {
  switch (move.do) {
    case 'click':
      return `click "${move.target.name}" (${move.target.classes})`;
    case 'double-click':
      return `double click "${move.target.name}" (${move.target.classes}), ${move.apart} ms apart`;
    case 'key':
      return `key ${move.key}`;
    case 'write':
      return `write ${JSON.stringify(move.text)}`;
    case 'reload':
      return 'reload';
    case 'resize':
      return `window of ${move.width}×${move.height}`;
    case 'reject':
      return move.slow === null ? `next ${move.method} is rejected` : `next ${move.method} is ${move.slow} ms late`;
    case 'weather':
      return `server ${move.gone ? 'gone' : 'slow'} for ${move.steps} steps`;
    default:
      return move satisfies never;
  }
}
