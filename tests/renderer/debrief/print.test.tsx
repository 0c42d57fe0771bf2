import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { DebriefScreen } from '../../../renderer/screens/debrief/debrief-screen.tsx';
import { debriefView } from '../figures/sample-views.ts';
import { stage } from '../figures/stage.tsx';

/** What is used here of the DevTools protocol, whose types come with the provider and not with the page. */
interface Wire {
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string }): Promise<unknown>;
}

const medium = (media: string): Promise<unknown> =>
  (cdp() as unknown as Wire).send('Emulation.setEmulatedMedia', { media });

beforeEach(() => medium('print'));
afterEach(() => medium(''));

test.for(['table', 'darkroom'])(
  'paper has every drawing and every table, ink on white, and no controls: %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { container } = await stage(
      <DebriefScreen view={debriefView()} origin={{ id: 'abcdefgh01234567', startedAt: 0 }} again={() => {}} />,
    );
    for (const figure of container.querySelectorAll('.figure')) {
      expect(figure.querySelector('[role="img"]')?.getBoundingClientRect().height).toBeGreaterThan(10);
      expect(figure.querySelector('table')?.getBoundingClientRect().height).toBeGreaterThan(30);
      expect(figure.querySelector('.figure__table')?.getBoundingClientRect().width).toBeGreaterThan(200);
    }
    const visible = [...container.querySelectorAll('main button, main a')].filter(
      (each) => each.getBoundingClientRect().height > 0,
    );
    expect(visible).toEqual([]);
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
    expect(getComputedStyle(container.querySelector('h1') ?? document.body).color).toBe('rgb(0, 0, 0)');
  },
);
