import { axeFindings } from './support/axe.ts';
import { tooWide } from './support/cut-off.ts';
import { expect, test } from './support/game.ts';
import { lostControls } from './support/lost-controls.ts';
import { tour } from './support/tour.ts';

for (const theme of ['table', 'darkroom'] as const) {
  test(`axe finds nothing on any screen (${theme})`, async ({ game, watch }) => {
    test.setTimeout(240_000);
    await game.getByRole('button', { name: 'Settings' }).click();
    await game.getByRole('radio', { name: theme === 'table' ? 'Light table' : 'Darkroom' }).check();
    await game.keyboard.press('Escape');
    const visited: string[] = [];
    const found: string[] = [];
    await tour(game, async (name) => {
      visited.push(name);
      for (const finding of await axeFindings(game)) found.push(`${name}: ${finding}`);
    });
    expect(found).toEqual([]);
    expect(visited.length).toBeGreaterThanOrEqual(22);
    expect(watch.consoleErrors).toEqual([]);
  });
}

for (const [name, size] of [
  ['at 1024×640', { width: 1024, height: 640 }],
  // Zooming to 200 % halves the layout's pixels.
  ['at 200 % of 1366×768', { width: 683, height: 384 }],
] as const) {
  test(`no control is lost ${name}`, async ({ game }) => {
    test.setTimeout(240_000);
    await game.setViewportSize(size);
    const found: string[] = [];
    await tour(game, async (screen) => {
      for (const each of await lostControls(game)) found.push(`${screen}: ${each}`);
      const wide = await tooWide(game);
      if (wide > 0) found.push(`${screen}: ${wide} px too wide`);
    });
    expect(found).toEqual([]);
  });
}

test('the play screen needs no scrolling at 1366×768', async ({ game }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  await tour(game, async (screen) => {
    if (!/^(look|loupe|turn|gut|context-card|reveal|compare)/.test(screen)) return;
    const over = await game.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    const text = await game.evaluate(() => {
      const block = document.querySelector('.look__text');
      return block === null ? 0 : block.scrollHeight - block.clientHeight;
    });
    if (over > 0) found.push(`${screen}: ${over} px`);
    if (text > 0 && screen.startsWith('look')) found.push(`${screen}: the text needs ${text} px more`);
  });
  expect(found).toEqual([]);
});
