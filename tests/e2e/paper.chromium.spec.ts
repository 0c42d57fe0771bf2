import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/game.ts';
import { countTags, readPdf } from './support/pdf.ts';

test('the browser’s dialog gets a page that is made for the paper chosen, with numbers in its margin', async ({
  game,
  userData,
}) => {
  await game.getByRole('button', { name: /^For teachers/ }).click();
  await game.getByRole('button', { name: /^On paper/ }).click();
  await game
    .getByRole('navigation')
    .getByRole('button', { name: /^Exhibit cards/ })
    .click();
  await game.locator('.doc[data-kind="cards"]').waitFor();
  // The dialog itself is the browser's own; what it is given can be printed without it.
  await game.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', document.title);
  });
  for (const [paper, width, height] of [
    ['Letter', 216, 279],
    ['A4', 210, 297],
  ] as const) {
    await game.getByRole('radio', { name: paper, exact: true }).check({ force: true });
    await game.getByRole('button', { name: 'Print or save as PDF' }).click();
    await expect(game.locator('.paper__go .mono')).toHaveText('Handed to the browser’s print dialog.');
    await expect(game.locator('html')).toHaveAttribute('data-printed', /^Exhibit cards, set/);
    const path = join(userData, `${paper}.pdf`);
    writeFileSync(path, await game.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
    const pdf = await readPdf(path);
    expect({ width: pdf.pages[0]?.width, height: pdf.pages[0]?.height }).toEqual({ width, height });
    expect(pdf.pages.findIndex(({ text }) => text.includes('Answer key'))).toBe(4);
    expect(countTags(pdf, 'H1')).toBe(1);
    // Chromium writes what stands in the margin first.
    for (const [index, { text }] of pdf.pages.entries())
      expect(text.slice(0, 20)).toContain(`${index + 1} / ${pdf.pages.length} `);
  }
});
