import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import papersJson from '../../../content/teaching/papers-en.json?raw';
import teachingJson from '../../../content/teaching/en.json?raw';
import { DOCUMENTS, type DocumentId } from '../../../renderer/screens/paper/documents.ts';
import { makeSetup } from '../../game/fixtures.ts';
import { answerDialogs } from '../merge/choosing.ts';
import { CARD } from '../packs/sample-packs.ts';
import { windowWith } from './asking.tsx';
import { button, clicked, enters, looksInto, play, spaces, strokes, tabbed, type Thing } from './focus-model.ts';
import { click, doIt, found, key } from './orders.ts';
import type { Outside } from './screens.ts';

/** Hundreds of real clicks and keys each, on whatever machine. */
const LONG = 600_000;

beforeEach(() => {
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(address.includes('papers') ? papersJson : teachingJson)),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens a dialog by a click and closes it by Escape. */
const into = (opener: string) => async (): Promise<void> => {
  await doIt(click(opener));
  expect(document.querySelector('dialog[open]')).not.toBeNull();
  await doIt(key('Escape'));
  await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
};

/** One of several that is chosen once: a second time it asks for nothing. */
const choice = <Own,>(name: string, selector: string, value: Own, ...asked: readonly string[]): Thing<Own> => ({
  name,
  selector,
  kind: 'radio',
  does: (own) => (own === value ? [own] : [value, ...asked]),
});
const radio = (group: number, option: number): string =>
  `.choice:nth-child(${group}) .choice__option:nth-of-type(${option}) input`;
const primary = 'main .button--primary';

const PLAYED: Readonly<Record<Outside, () => Promise<void>>> = {
  async home() {
    const resumable = [
      { id: 'kept', startedAt: 0, updatedAt: 0, setup: makeSetup().record, entries: 3, finished: false },
    ];
    const asked = await windowWith({ name: 'home' }, { app: { resumable } });
    const row = (nth: number): string => `.home__list li:nth-child(${nth}) .home__row`;
    const tab = tabbed(button<null>('the unfinished lesson', row(1), 'resume kept'));
    const lesson = enters<null>(() => [null, 'begin lesson']);
    await play(asked, null, [clicked(button('Practise', row(5), 'go practice')), tab, lesson, spaces()]);
    await play(asked, null, [looksInto('Discard', into('.home__resume > .link')), tab, lesson]);
  },

  async settings() {
    const asked = await windowWith({ name: 'settings' });
    const tick = (name: string, section: number, nth: number, what: string): Thing<null> => ({
      ...button<null>(name, `.settings__columns section:nth-child(${section}) .switch:nth-of-type(${nth}) input`, what),
      kind: 'tick',
    });
    await play(asked, null, [
      clicked(tick('captions', 2, 2, 'set captionsForSounds')),
      tabbed(tick('trust', 3, 2, 'set askTrust')),
      enters(),
      spaces(),
    ]);
    await play(asked, null, [
      strokes('m', 'set muted'),
      strokes('Escape', 'home'),
      looksInto('Forget', into('.settings__forget')),
    ]);
  },

  async practice() {
    const asked = await windowWith({ name: 'practice' });
    const goes: Thing<1 | 2>['does'] = (theme) => [theme, `begin practice ${theme}`];
    const second = clicked(choice<1 | 2>('round 2', radio(1, 2), 2));
    await play<1 | 2>(asked, 1, [
      second,
      clicked(choice<1 | 2>('round 1', radio(1, 1), 1)),
      tabbed({ name: 'Start', selector: primary, kind: 'button', does: goes }),
      enters(goes),
    ]);
    await doIt(click('.choice__option'));
    await play<1 | 2>(asked, 1, [second, spaces(), strokes('Escape', 'home')]);
  },

  async 'class-setup'() {
    const asked = await windowWith({ name: 'class-setup' });
    await doIt(click('.class-setup__group:nth-child(2) .choice__option:nth-of-type(3)'));
    await play(asked, null, [
      clicked({ name: 'trust', selector: '.switch:last-child input', kind: 'tick', does: () => [null] }),
      tabbed({ name: 'how many teams', selector: 'select', kind: 'list', does: () => [null] }),
      // Each lesson that is begun is kept as the one that is offered next time.
      enters(() => [null, 'set classLesson', 'begin class']),
      strokes('Escape', 'home'),
    ]);
  },

  async measure() {
    const asked = await windowWith({ name: 'measure' });
    const goes: Thing<'A' | 'B'>['does'] = (form) => [form, `begin form ${form}`];
    const after = clicked(choice<'A' | 'B'>('after', radio(1, 2), 'B'));
    await play<'A' | 'B'>(asked, 'A', [
      after,
      tabbed({ name: 'Start', selector: primary, kind: 'button', does: goes }),
      enters(goes),
      spaces(),
    ]);
    await play<'A' | 'B'>(asked, 'B', [enters(goes), after, strokes('Escape', 'go teach')]);
  },

  async teach() {
    const asked = await windowWith({ name: 'teach' });
    const way = (nth: number): string => `.teach__list li:nth-child(${nth}) button`;
    const deck = tabbed(button<null>('the deck', way(2), 'begin deck'));
    await play(asked, null, [clicked(button('merge', way(4), 'go merge')), deck, enters(), spaces()]);
    await play(asked, null, [looksInto('the safeguarding card', into(way(5))), deck, strokes('Escape', 'home')]);
  },

  async merge() {
    const dialogs = answerDialogs();
    const asked = await windowWith({ name: 'merge' });
    const add = (nth: number): string => `.merge__add .button:nth-child(${nth})`;
    await play(dialogs.asked, null, [
      clicked(button('files', add(1), 'files')),
      tabbed(button('a folder', add(2), 'folder')),
      enters(),
      spaces(),
    ]);
    await play(dialogs.asked, null, [strokes('f', 'files'), strokes('d', 'folder'), enters()]);
    await play(asked, null, [strokes('Escape', 'go teach'), strokes('1'), spaces()]);
  },

  async packs() {
    const packs = { list: [CARD], importing: false, outcome: null, removed: null };
    const asked = await windowWith({ name: 'packs' }, { app: { packs } });
    const add = (nth: number): string => `.packs__add .button:nth-child(${nth})`;
    const folder = tabbed(button<null>('a folder', add(2), 'importPack folder'));
    await play(asked, null, [clicked(button('a zip file', add(1), 'importPack zip')), folder, enters(), spaces()]);
    await play(asked, null, [looksInto('Remove', into('.packs__row > .link')), folder, enters()]);
    const town = button<null>('the town', '.packs__row .choice__option input', 'choosePack our-town');
    await play(asked, null, [clicked({ ...town, kind: 'radio' }), enters(), strokes('Escape', 'home')]);
  },

  async concepts() {
    const printed: string[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => void printed.push('print'));
    const asked = await windowWith({ name: 'concepts' });
    const print = button<null>('Print', '.bar .link', 'print');
    await play(printed, null, [clicked(print), tabbed(print), enters(), spaces()]);
    await play(asked, null, [strokes('Escape', 'home'), strokes('p'), spaces()]);
  },

  async paper() {
    const asked = await windowWith({ name: 'paper' });
    const shown: string[] = [];
    const row = (id: DocumentId): string => `.paper__list li:nth-child(${DOCUMENTS.indexOf(id) + 1}) .paper__row`;
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof Element && target.matches('[aria-current]'))
          shown.push(target.querySelector('b')?.textContent ?? '');
    }).observe(found('.paper__list'), { attributeFilter: ['aria-current'], subtree: true });
    const paper = (id: DocumentId): Thing<DocumentId> => ({
      name: id,
      selector: row(id),
      kind: 'button',
      does: (own) => (own === id ? [own] : [id, found(`${row(id)} b`).textContent ?? '']),
    });
    await play<DocumentId>(shown, 'guide-20', [
      clicked(paper('guide-50')),
      tabbed(paper('data-sheet')),
      enters(),
      spaces(),
    ]);
    await play(asked, null, [strokes('Escape', 'go teach'), strokes('d'), enters()]);
  },

  async about() {
    const asked = await windowWith({ name: 'about' }, { bridge: { edition: 'desktop' } });
    const log = button<null>('the log', 'main .link', 'showLog');
    await play(asked, null, [clicked(log), tabbed(log), enters(), spaces()]);
    await play(asked, null, [tabbed(log), enters(), strokes('Escape', 'home')]);
  },

  async 'not-opened'() {
    const asked = await windowWith({ name: 'not-opened', error: new TypeError('made by a test') });
    await play(asked, null, [
      clicked(button('Try again', primary, 'openAgain')),
      tabbed(button('Home', '.fault__buttons .button:last-child', 'home')),
      enters(),
      spaces(),
    ]);
  },

  async 'pack-trouble'() {
    const problems = [{ code: 'missing-file', where: 'media/a.webp', says: 'It is not there.' }] as const;
    const asked = await windowWith({ name: 'pack-trouble', pack: 'our-town', problems });
    await play(asked, null, [
      clicked(button('Back', primary, 'home')),
      tabbed(button('Packs', '.about__buttons .button:last-child', 'openPacks')),
      enters(),
      spaces(),
    ]);
  },
};

test.for(Object.entries(PLAYED))('%s', { timeout: LONG }, ([, playIt]) => playIt());
