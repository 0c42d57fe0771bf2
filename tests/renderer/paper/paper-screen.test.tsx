import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import papersJson from '../../../content/teaching/papers-en.json';
import teachingJson from '../../../content/teaching/en.json';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { bestExhibits } from '../../../game/paper/best-exhibits.ts';
import { err, ok } from '../../../game/result.ts';
import { announcement } from '../../../renderer/announce/channel.ts';
import { PaperScreen } from '../../../renderer/screens/paper/paper-screen.tsx';
import { webpBytes } from '../../contract/fixture-pack.ts';
import { makePack, packOf } from '../../game/fixtures.ts';
import { held } from '../../renderer-unit/program-double.ts';
import { complaints, stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';

const PACK = packOf(
  makePack().exhibits.map((exhibit, at) =>
    at % 5 === 0 ? { ...exhibit, title: 'Of a form', form: 'A' as const } : exhibit,
  ),
);

beforeEach(() => {
  const answer = (address: string) =>
    Promise.resolve(new Response(JSON.stringify(address.includes('papers') ? papersJson : teachingJson)));
  vi.stubGlobal('fetch', answer);
});
afterEach(() => vi.unstubAllGlobals());

/** The screen on a bridge that opens the made-up pack and prints nothing. */
async function show(change: Partial<Bridge> = {}) {
  const program = recordedProgram();
  const savePdf = vi.fn<Bridge['savePdf']>(() => Promise.resolve(ok({ saved: true })));
  const openPack = vi.fn<Bridge['openPack']>(() =>
    Promise.resolve(ok({ packJson: JSON.stringify(PACK), digest: '0'.repeat(64) })),
  );
  const readPicture = () => Promise.resolve(ok(webpBytes(720, 480, 7)));
  const bridge: Bridge = { ...program.bridge, savePdf, openPack, readPicture, ...change };
  const screen = await stage(<PaperScreen />, { ...program, bridge });
  return { ...program, savePdf, openPack, screen, container: screen.container };
}

const choose = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name }).click();
const sheet = page.getByRole('article').first();
const titles = (container: Element): readonly string[] =>
  [...container.querySelectorAll('.xcard h2')].map((each) => each.lastChild?.textContent?.trim() ?? '');

test('shows every paper as a document with headings and tables, each as it was written', async () => {
  const { container } = await show();
  for (const [name, id] of [
    [/^Guide: 20/, 'guide-20'],
    [/^Guide: 50/, 'guide-50'],
    [/^Data sheet/, 'data-sheet'],
    [/^Two-minute check/, 'quick-check'],
    [/^Glossary/, 'glossary'],
    [/^Worksheet/, 'worksheet'],
    [/^Letter to parents/, 'parents-letter'],
    [/^Opening slides/, 'slides'],
  ] as const) {
    await choose(name);
    const paper = papersJson.papers.find((each) => each.id === id);
    await expect.element(sheet.getByRole('heading', { level: 1, name: paper?.title ?? '' })).toBeInTheDocument();
    for (const { heading } of paper?.sections ?? [])
      await expect.element(sheet.getByRole('heading', { level: 2, name: heading })).toBeInTheDocument();
    const kinds = (paper?.sections ?? []).flatMap(({ blocks }) => blocks.map((block) => block.kind));
    const tables = kinds.filter((kind) => kind === 'table' || kind === 'steps');
    expect(container.querySelectorAll('.doc table')).toHaveLength(tables.length);
    expect(document.title).toBe(paper?.title);
  }
  await choose(/^Safeguarding card/);
  await expect.element(sheet.getByRole('heading', { level: 2, name: 'Do not' })).toBeInTheDocument();
  for (const line of papersJson.safeguarding.now) await expect.element(sheet.getByText(line)).toBeInTheDocument();
});

test('the best exhibits for an age: a list, a key of its own, and other exhibits for another age', async () => {
  const { container, savePdf } = await show();
  await choose(/^The best exhibits/);
  await expect
    .element(sheet.getByRole('heading', { level: 1, name: 'The best exhibits from age 14 on' }))
    .toBeInTheDocument();
  const rows = (): readonly string[] =>
    [...container.querySelectorAll('.doc section:not(.key) tbody tr td:nth-child(2)')].map((cell) => cell.textContent);
  const from14 = rows();
  expect(from14).toEqual(bestExhibits(PACK, 14).map(({ title }) => title));
  expect(container.querySelectorAll('.key tbody tr')).toHaveLength(from14.length);
  const words = container.querySelector('.doc section:not(.key)')?.textContent;
  expect(words).not.toMatch(/generated|real\b/i);
  await page.getByText('from 11', { exact: true }).click();
  await expect.element(sheet.getByRole('heading', { level: 1, name: /from age 11 on/ })).toBeInTheDocument();
  expect(rows()).toEqual(bestExhibits(PACK, 11).map(({ title }) => title));
  expect(await complaints()).toEqual([]);
  await userEvent.keyboard('p');
  expect(savePdf.mock.calls).toEqual([[{ name: 'second-look-best.pdf', paper: 'Letter' }]]);
});

test('the chosen document is marked in the list and announced', async () => {
  await show();
  await expect.element(page.getByRole('button', { name: /^Guide: 20/ })).toHaveAttribute('aria-current', 'true');
  await choose(/^Ethics deck/);
  await expect.element(page.getByRole('button', { name: /^Ethics deck/ })).toHaveAttribute('aria-current', 'true');
  await expect.element(page.getByRole('button', { name: /^Guide: 20/ })).not.toHaveAttribute('aria-current');
  await expect.poll(() => announcement.getState().text).toBe('Shown: Ethics deck.');
});

test('cards are drawn without those of the parallel forms, and drawn anew when asked', async () => {
  const { container, openPack } = await show();
  await choose(/^Exhibit cards/);
  await expect.poll(() => titles(container)).toHaveLength(10);
  const first = titles(container);
  await userEvent.keyboard('d');
  await expect.poll(() => titles(container).filter((title) => first.includes(title))).toEqual([]);
  await page.getByText('20', { exact: true }).click();
  await expect.poll(() => titles(container)).toHaveLength(20);
  expect(titles(container)).not.toContain('Of a form');
  expect(container.querySelectorAll('.xpage')).toHaveLength(5);
  await page.getByText('two', { exact: true }).click();
  await expect.poll(() => container.querySelectorAll('.xpage')).toHaveLength(10);
  expect(openPack).toHaveBeenCalledOnce();
});

test('a card tells nothing before the answer; the key tells truth, evidence and credit of each', async () => {
  const { container } = await show();
  await choose(/^Exhibit cards/);
  await expect.poll(() => titles(container)).toHaveLength(10);
  for (const card of container.querySelectorAll('.xcard')) expect(card.outerHTML).not.toContain('hidden-');
  expect(container.querySelectorAll('.entry')).toHaveLength(10);
  for (const entry of container.querySelectorAll('.entry')) {
    expect(entry.textContent).toMatch(/evidence one.*evidence two.*maker.*licence/s);
    expect(entry.querySelector('.truth svg')).not.toBeNull();
  }
});

test('a round’s questions can be printed alone', async () => {
  const { container } = await show();
  await choose(/^Ethics deck/);
  const cards = () => container.querySelectorAll('.fold').length;
  await expect.poll(() => cards()).toBe(teachingJson.questions.length);
  await page.getByText('round 3').click();
  await expect.poll(() => cards()).toBe(teachingJson.questions.filter(({ theme }) => theme === 3).length);
});

test('prints once at a time, on the paper chosen, and says how it went', async () => {
  const printing = held<Awaited<ReturnType<Bridge['savePdf']>>>();
  const savePdf = vi.fn<Bridge['savePdf']>(() => printing.promise);
  await show({ edition: 'desktop', savePdf });
  await page.getByText('Letter', { exact: true }).click();
  await page.getByText('A4', { exact: true }).click();
  const button = page.getByRole('button', { name: 'Save as PDF' });
  await button.click();
  await expect.poll(() => savePdf).toHaveBeenCalledOnce();
  expect(savePdf.mock.calls).toEqual([[{ name: 'second-look-guide-20.pdf', paper: 'A4' }]]);
  const busy = page.getByRole('button', { name: 'Making the PDF…' });
  await expect.element(busy).toHaveAttribute('aria-busy', 'true');
  await userEvent.keyboard('p');
  await busy.click({ force: true });
  printing.give(ok({ saved: true }));
  await expect.element(button).toBeVisible();
  expect(savePdf).toHaveBeenCalledOnce();
  expect(announcement.getState().text).toMatch(/^Saved as PDF: Teacher/);
});

test('what went wrong becomes a notice; in the browser its own dialog takes over', async () => {
  const trouble = { code: 'print-failed', where: 'second-look-guide-20.pdf' } as const;
  const savePdf = vi.fn<Bridge['savePdf']>(() => Promise.resolve(err(trouble)));
  const { actions } = await show({ savePdf });
  const button = page.getByRole('button', { name: 'Print or save as PDF' });
  await button.click();
  await expect.poll(() => actions.tell.mock.calls).toEqual([[[trouble]]]);
  savePdf.mockImplementation(() => Promise.resolve(ok({ saved: false })));
  await button.click();
  await expect.poll(() => announcement.getState().text).toBe('Handed to the browser’s print dialog.');
});

test('a pack that cannot be opened, or has too few exhibits, is told of in plain words', async () => {
  const says = 'The pack made-up is not on this machine any more.';
  const { actions } = await show({
    openPack: () => Promise.resolve(err([{ code: 'pack-missing', where: 'made-up', says }])),
  });
  await choose(/^Exhibit cards/);
  await expect.element(page.getByRole('alert')).toMatchTextContent(says);
  await userEvent.keyboard('{Escape}');
  expect(actions.go.mock.calls).toEqual([[{ name: 'teach' }]]);
});

test('a small pack is refused', async () => {
  const small = makePack({ realImages: 1, generatedImages: 0, realTexts: 0, generatedTexts: 0, partTexts: 0 });
  await show({
    openPack: () => Promise.resolve(ok({ packJson: JSON.stringify(small), digest: '' })),
  });
  await choose(/^Exhibit cards/);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/too few exhibits/);
});

test.for(['table', 'darkroom'])('axe finds nothing, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await show();
  for (const name of [
    /^Guide: 20/,
    /^Exhibit cards/,
    /^Ethics deck/,
    /^Worksheet/,
    /^Opening slides/,
    /^Safeguarding/,
  ]) {
    await choose(name);
    await expect.element(sheet).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  }
});

/** The made-up pack with pictures of four million pixels each, which are read one by one. */
function large() {
  const exhibits = PACK.exhibits.map((exhibit) =>
    exhibit.medium === 'image' ? { ...exhibit, picture: { ...exhibit.picture, width: 2000, height: 2000 } } : exhibit,
  );
  const openPack = () => Promise.resolve(ok({ packJson: JSON.stringify(packOf(exhibits)), digest: '' }));
  return { openPack, picture: ok(webpBytes(2000, 2000, 7)) };
}

test('pictures are made ready one after the other, no larger than a card shows them, in the card and in the key', async () => {
  const { openPack, picture } = large();
  let reading = 0;
  let together = 0;
  const readPicture = async () => {
    reading += 1;
    together = Math.max(together, reading);
    await Promise.resolve();
    reading -= 1;
    return picture;
  };
  const { container } = await show({ openPack, readPicture });
  await choose(/^Exhibit cards/);
  await expect.poll(() => titles(container)).toHaveLength(10);
  const images = [...container.querySelectorAll<HTMLImageElement>('.xcard__picture, .entry__picture img')];
  expect(images.length).toBeGreaterThan(4);
  for (const image of images) {
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).toEqual([1200, 1200]);
  }
  expect(together).toBe(1);
});

test('tells how many pictures are ready, stops when asked, and lays the pages out after all', async () => {
  const { openPack, picture } = large();
  const gates = Array.from({ length: 3 }, () => held<typeof picture>());
  let asked = 0;
  const readPicture = vi.fn<Bridge['readPicture']>(() => {
    asked += 1;
    return gates[asked - 1]?.promise ?? Promise.resolve(picture);
  });
  const { container } = await show({ openPack, readPicture });
  await choose(/^Exhibit cards/);
  await expect.element(page.getByText(/^0 of \d+ pictures made ready$/)).toBeVisible();
  gates[0]?.give(picture);
  await expect.element(page.getByText(/^1 of \d+ pictures made ready$/)).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: /^Laying out/ })).toHaveAttribute('value', '1');
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: 'Stop' }).click();
  gates[1]?.give(picture);
  await expect.element(page.getByText('Stopped. Nothing was laid out.')).toBeVisible();
  expect(readPicture).toHaveBeenCalledTimes(2);
  expect(titles(container)).toEqual([]);
  await page.getByRole('button', { name: 'Lay the pages out' }).click();
  gates[2]?.give(picture);
  await expect.poll(() => titles(container)).toHaveLength(10);
});
