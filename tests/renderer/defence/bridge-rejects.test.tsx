import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import type { Screen } from '../../../renderer/stores/app-store.ts';
import { makeSetup } from '../../game/fixtures.ts';
import type { Outside } from '../keys/screens.ts';
import { CARD, IMPORTED } from '../packs/sample-packs.ts';
import { settled, startFailing, tidyUp } from './failing-program.tsx';

/** Hundreds of screens each, on whatever machine. */
const LONG = 600_000;

afterEach(tidyUp);

type Method = Exclude<keyof Bridge, 'edition'>;

/** A screen, and what is pressed there that asks something of the machine and stays, as far as it is there. */
interface Scene {
  readonly screen: Screen;
  readonly presses: readonly string[];
  /** What is pressed at last, and leads away. */
  readonly leads?: readonly string[];
  /** What is asked by that, by the alphabet; nothing where it is left out. */
  readonly calls?: readonly Method[];
}

const dialogYes = (opener: string): readonly string[] => [opener, `${opener} + dialog .button--primary`];
const SCENES: Readonly<Record<Outside, Scene>> = {
  home: {
    screen: { name: 'home' },
    presses: dialogYes('.home__resume > .link'),
    calls: ['discardSession', 'listPacks', 'listSessions'],
  },
  settings: {
    screen: { name: 'settings' },
    presses: [
      '.switch input',
      'input[type=range]',
      '.choice label:last-child input',
      ...dialogYes('.settings__forget'),
    ],
    leads: dialogYes('.settings__forget ~ .settings__forget'),
    calls: ['clearSeen', 'forgetEverything', 'listPacks', 'listSessions', 'saveSettings'],
  },
  practice: { screen: { name: 'practice' }, presses: ['.choice label:last-child input'] },
  'class-setup': { screen: { name: 'class-setup' }, presses: ['.switch input'], calls: ['displays'] },
  teach: { screen: { name: 'teach' }, presses: ['.teach__list li:nth-child(5) button', '.guard .button--primary'] },
  measure: { screen: { name: 'measure' }, presses: [] },
  // What is read there is read beside the page.
  merge: { screen: { name: 'merge' }, presses: [] },
  packs: {
    screen: { name: 'packs' },
    presses: [
      '.packs__row input',
      ...dialogYes('.packs__row > .link'),
      '.packs__removed .button',
      '.packs__add .button:first-child',
      '.packs__import .button',
      '.packs__outcome .button--primary',
      '.packs__add .button:nth-child(2)',
    ],
    calls: [
      'cancelImport',
      'importPack',
      'importProgress',
      'listPacks',
      'openPack',
      'removePack',
      'restorePack',
      'saveSettings',
      'settleImport',
    ],
  },
  concepts: { screen: { name: 'concepts' }, presses: [] },
  paper: {
    screen: { name: 'paper' },
    presses: [
      '.paper__list li:nth-child(4) button',
      '.paper__go .button--primary',
      '.paper__list li:last-child button',
    ],
    calls: ['openPack', 'readPicture', 'savePdf'],
  },
  about: { screen: { name: 'about' }, presses: ['.about .link'], calls: ['showLog'] },
  'not-opened': { screen: { name: 'not-opened', error: new TypeError('made by a test') }, presses: [] },
  'pack-trouble': { screen: { name: 'pack-trouble', pack: 'our-town', problems: [] }, presses: [] },
};

const KEPT = {
  id: 'kept000000000000',
  startedAt: 1,
  updatedAt: 2,
  setup: makeSetup().record,
  entries: 3,
  finished: false,
};
/** The import that is under way. */
let under = { asked: 0, stopped: false };
const BRIDGE: Partial<Bridge> = {
  listPacks: () => Promise.resolve({ packs: [CARD], notices: [] }),
  // Goes on until it was asked how far it is and was stopped, or was asked twice.
  importPack: async () => {
    under = { asked: 0, stopped: false };
    while (under.asked < (under.stopped ? 1 : 2)) await settled();
    return ok({ ...IMPORTED, replaces: CARD });
  },
  importProgress: () => {
    under.asked += 1;
    return Promise.resolve({ done: 1, of: 4 });
  },
  cancelImport: () => {
    under.stopped = true;
    return Promise.resolve();
  },
  settleImport: () => Promise.resolve(ok(null)),
  removePack: () => Promise.resolve(ok(null)),
  restorePack: () => Promise.resolve(ok(null)),
  listSessions: () => Promise.resolve({ sessions: [KEPT], notices: [] }),
  discardSession: () => Promise.resolve(ok(null)),
};

const heading = () => page.getByRole('heading', { level: 1 });

/** Shows a screen; the one before stays until it can be shown. */
async function show(leave: () => unknown): Promise<void> {
  const before = document.querySelector('h1');
  leave();
  await expect.poll(() => [null, before].includes(document.querySelector('h1'))).toBe(false);
}

async function use(presses: readonly string[]): Promise<void> {
  for (const selector of presses) {
    const there = (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
    // What is not there by then does not come, because of the call that is made to fail.
    for (let wait = 0; wait < 30 && there() === null; wait += 1) await settled();
    there()?.click();
    await settled();
  }
}

test.for(Object.entries(SCENES))(
  '%s: each call rejects once, at its opening and while it is used, and the program lives on',
  { timeout: LONG },
  async ([, scene]) => {
    const { actions, app, called, reset, settings } = await startFailing(BRIDGE);
    for (let broken = 0; ; broken += 1) {
      reset((nth) => (nth === broken ? 'rejects' : 'answers'));
      if (scene.screen.name !== 'home') await show(() => actions.go(scene.screen));
      await use([...scene.presses, ...(scene.leads ?? [])]);
      // As long as there is such a call.
      if (broken >= called().length) {
        await expect.poll(() => [...new Set(called())].toSorted()).toEqual(scene.calls ?? []);
        break;
      }
      await actions.home();
      await expect.element(page.getByRole('button', { name: /^Start the lesson/ })).toBeVisible();
      reset();
      const { muted } = settings.getState().settings;
      await userEvent.keyboard('m');
      await expect.poll(() => settings.getState().settings.muted).toBe(!muted);
      expect(document.querySelectorAll('dialog[open]')).toHaveLength(0);
      expect(app.getState().screen.name).toBe('home');
    }
  },
);

test.for(Object.entries(SCENES))(
  '%s: what answers only after it was left changes nothing on the screen that is there by then',
  { timeout: LONG },
  async ([name, scene]) => {
    const { actions, app, release, reset } = await startFailing(BRIDGE);
    await expect.element(heading()).toBeInTheDocument();
    app.setState({ resumable: [KEPT] });
    const next: Screen = { name: name === 'about' ? 'measure' : 'about' };
    reset(() => 'waits');
    if (name === 'home') void actions.home();
    else await show(() => actions.go(scene.screen));
    await use(scene.presses);
    await show(() => actions.go(next));
    const words = heading().element().textContent;
    reset();
    release();
    await settled();
    await expect.poll(() => app.getState().packs.importing).toBe(false);
    await settled();
    expect([app.getState().screen.name, heading().element().textContent]).toEqual([next.name, words]);
  },
);
