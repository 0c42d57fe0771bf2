import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Problem } from '../../../game/pack/problem.ts';
import { visible } from '../../../game/plain-text.ts';
import { Notices } from '../../../renderer/app/notices.tsx';
import { HomeScreen } from '../../../renderer/screens/home/home-screen.tsx';
import { MergeScreen } from '../../../renderer/screens/merge/merge-screen.tsx';
import { PackTrouble } from '../../../renderer/screens/pack-trouble/pack-trouble.tsx';
import { PacksScreen } from '../../../renderer/screens/packs/packs-screen.tsx';
import { madeAnswer, madeExhibit, madeResult } from '../../game/results/made.ts';
import { drop } from '../merge/choosing.ts';
import { CARD, IMPORTED } from '../packs/sample-packs.ts';
import { serveTeaching } from '../report/report-stage.tsx';
import { short } from './hostile.ts';
import { wrongWords } from './wrong.ts';
import { ALL, LONG, each, show, wrong } from './window.tsx';

beforeEach(serveTeaching);
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.viewport(1366, 768);
});

const PROBLEMS: readonly Problem[] = ALL.map((words) => ({
  code: 'missing-file',
  where: words,
  says: `exhibits[4]: the file “${visible(words)}” is not there: add it.`,
}));

test('the strip of messages', { timeout: LONG }, async () => {
  const program = await show(<main className="column">Here</main>, {}, <Notices />);
  const codes = ['pack-unwritable', 'export-failed', 'exhibits-left-out', 'picture-left-out'] as const;
  program.app.setState({
    notices: ALL.map((words, at) => ({ code: codes[at % codes.length] ?? codes[0], where: words, detail: words })),
  });
  await page.getByRole('button', { name: 'and 7 more' }).click();
  expect(await wrong()).toEqual([]);
});

test('results, their lists and their report', { timeout: LONG }, async () => {
  await show(<MergeScreen />);
  const result = (at: number): string =>
    JSON.stringify(
      madeResult(at, {
        pack: { id: `q${'-w'.repeat(19)}`, digest: '0'.repeat(64) },
        exhibits: ALL.map((words, number) =>
          madeExhibit(number, number % 2 === 0 ? 'real' : 'generated', { title: short(words) }),
        ),
        answers: ALL.map((words, number) => madeAnswer(number, { clues: [short(words)] })),
      }),
    );
  // Inside a zip, what is no result by its name is passed over.
  const beside = ALL.map((words) => [`${words.replaceAll('/', '-').slice(0, 100)}.txt`, strToU8('-')] as const);
  drop(
    new File([zipSync(Object.fromEntries(beside))], 'beside.zip'),
    ...ALL.flatMap((words, at) => [
      new File([result(at)], `${words}.json`),
      new File([result(at)], `copy of ${words}.json`),
      new File(['{"photo":1}'], `${words} Qhoto.json`),
    ]),
  );
  await expect.poll(() => document.querySelector('.merge__sum')?.textContent).toMatch(/^8 results/);
  const lists = [...document.querySelectorAll<HTMLDetailsElement>('.merge > details')];
  // What could not be used, what was there twice, what was passed over, and all.
  expect(lists).toHaveLength(4);
  for (const list of lists) list.open = true;
  await expect.poll(() => document.querySelectorAll('.merge__list--files li').length).toBeGreaterThan(20);
  const found = [...(await wrong())];
  for (const turn of document.querySelectorAll<HTMLElement>('.figure__turn')) turn.click();
  found.push(...(await wrong()));
  document.querySelector<HTMLElement>('.merge__list--files .link')?.click();
  await expect.poll(() => document.querySelector('.merge__undo')).not.toBeNull();
  found.push(...(await wrong()));
  expect(found).toEqual([]);
});

test('packs, and how an import ended', { timeout: LONG }, async () => {
  const cards = ALL.map((words, at) => ({
    ...CARD,
    id: `pack-${at}`,
    title: short(words),
    description: words.repeat(2),
  }));
  const program = await show(<PacksScreen />, { pack: 'pack-1' });
  const list = { list: cards, importing: false, removed: null };
  const found: string[] = [];
  for (const [at, card] of cards.entries()) {
    const leftOut = [{ nth: 3, title: card.title, problems: PROBLEMS.slice(at, at + 1) }];
    const imported = { ...IMPORTED, card, left: 2, leftOut, mended: PROBLEMS, passed: 9, passedOver: ALL };
    const outcome = {
      name: at % 2 === 0 ? ('imported' as const) : ('asks' as const),
      imported: { ...imported, replaces: card },
    };
    program.app.setState({ packs: { ...list, outcome } });
    await expect.poll(() => document.querySelector('.packs__passed')).not.toBeNull();
    document.querySelector('.packs__passed')?.setAttribute('open', '');
    if (at < 2) found.push(...(await wrong()));
    else found.push(...wrongWords());
    program.app.setState({ packs: { ...list, outcome: null, removed: { card, wasChosen: true } } });
    await expect.poll(() => document.querySelector('.packs__removed')).not.toBeNull();
    found.push(...wrongWords());
  }
  program.app.setState({ packs: { ...list, outcome: { name: 'failed', problems: PROBLEMS } } });
  await expect.poll(() => document.querySelector('.packs__outcome')).not.toBeNull();
  found.push(...(await wrong()));
  for (const remove of document.querySelectorAll<HTMLElement>('.packs__row > .link')) {
    remove.click();
    found.push(...wrongWords());
    await userEvent.keyboard('{Escape}');
  }
  expect(found).toEqual([]);
});

test('a pack that cannot be played, and the one that is', { timeout: LONG }, async () => {
  const program = await show(
    <>
      <HomeScreen />
      <PackTrouble pack="our-town" problems={PROBLEMS} again={() => undefined} />
    </>,
    { pack: 'pack' },
  );
  const played = each(async (words) => {
    program.app.setState(({ packs }) => ({
      packs: { ...packs, list: [{ ...CARD, id: 'pack', title: short(words) }] },
    }));
    await expect.poll(() => document.querySelector('.home')?.textContent).toContain(short(words));
  });
  expect(await wrong(played)).toEqual([]);
});
