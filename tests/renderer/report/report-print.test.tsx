import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { goldenClass } from '../../game/results/golden-class.ts';
import { serveTeaching, showReport } from './report-stage.tsx';

/** What is used here of the DevTools protocol, whose types come with the provider and not with the page. */
interface Wire {
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string }): Promise<unknown>;
}

const medium = (media: string): Promise<unknown> =>
  (cdp() as unknown as Wire).send('Emulation.setEmulatedMedia', { media });

beforeEach(async () => {
  serveTeaching();
  await medium('print');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await medium('');
});

test.for(['table', 'darkroom'])(
  'paper has every drawing beside its table, ink on white, and no page cuts one: %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { container } = await showReport(goldenClass());
    const figures = [...container.querySelectorAll('.figure')];
    expect(figures.length).toBeGreaterThan(12);
    for (const figure of figures) {
      const drawing = figure.querySelector('.figure__drawing')?.getBoundingClientRect();
      const table = figure.querySelector('.figure__table')?.getBoundingClientRect();
      expect(drawing?.height).toBeGreaterThan(20);
      expect(table?.height).toBeGreaterThan(30);
      expect(table?.left).toBeGreaterThanOrEqual(drawing?.right ?? Infinity);
      expect(getComputedStyle(figure).breakInside).toBe('avoid');
      // A page of A4 between its margins, at 96 px to the inch.
      expect(figure.getBoundingClientRect().height).toBeLessThan(269 * (96 / 25.4));
    }
    const controls = [...container.querySelectorAll('button, a')].filter(
      (each) => each.getBoundingClientRect().height > 0,
    );
    expect(controls).toEqual([]);
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
    for (const bar of container.querySelectorAll('.lined__count b'))
      expect(getComputedStyle(bar).color).toBe('rgb(0, 0, 0)');
  },
);
