import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import { App } from '../../../renderer/app/app.tsx';
import { boot } from '../../../renderer/app/boot.ts';
import { createBrowserBridge } from '../../../renderer/bridge/browser/browser-bridge.ts';
import { makePack } from '../../game/fixtures.ts';
import teaching from '../../../content/teaching/en.json?raw';

type Method = Exclude<keyof Bridge, 'edition'>;

const SCREENS = [
  'settings',
  'practice',
  'class-setup',
  'teach',
  'measure',
  'merge',
  'packs',
  'concepts',
  'about',
] as const;

let database = '';

afterEach(async () => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'secondLook');
  await deleteDB(database, { blocked: () => undefined });
});

/** The program as it starts, over real IndexedDB, with a bridge of which one call after another can be made to reject. */
async function started() {
  database = `second-look-${crypto.randomUUID()}`;
  const pack = ok({ packJson: JSON.stringify(makePack()), digest: 'a'.repeat(64), mediaBase: '/nowhere/' });
  const real: Bridge = {
    ...createBrowserBridge({
      database,
      packs: '/nowhere/',
      served: 'none',
      fetchFile: () => Promise.resolve(null),
      beside: [],
      erased: () => undefined,
    }),
    openPack: () => Promise.resolve(pack),
    edition: 'desktop',
  };
  const armed = new Set<string | symbol>();
  const bridge = new Proxy(real, {
    get(target, name) {
      if (!armed.delete(name)) return Reflect.get(target, name) as unknown;
      return () => Promise.reject(new TypeError('made by a test'));
    },
  });
  Object.defineProperty(window, 'secondLook', { value: bridge, configurable: true });
  vi.spyOn(window, 'fetch').mockImplementation(() => Promise.resolve(new Response(teaching)));
  const program = await boot();
  await render(<App program={program} />);
  const methods = Object.keys(real).filter((name): name is Method => name !== 'edition');
  return { ...program, real, methods, arm: (method: Method) => armed.add(method), disarm: () => armed.clear() };
}

const heading = () => page.getByRole('heading', { level: 1 });

test.for(SCREENS)('%s lives on, whichever call rejects while it is there', { timeout: 120_000 }, async (name) => {
  const { actions, arm, disarm, methods } = await started();
  expect(methods).toHaveLength(28);
  for (const method of methods) {
    arm(method);
    actions.go({ name });
    await expect.element(heading()).toBeInTheDocument();
    await userEvent.keyboard('m');
    await actions.home();
    await expect.element(page.getByRole('button', { name: /^Start the lesson/ })).toBeVisible();
    disarm();
  }
});

test(
  'a round is played on, whichever call rejects in it, and its journal says what was done',
  { timeout: 120_000 },
  async () => {
    const { actions, app, arm, disarm, methods, real } = await started();
    for (const method of methods) {
      arm(method);
      await actions.begin({ mode: 'practice', theme: 1, media: 'texts' });
      if (app.getState().screen.name !== 'session') await actions.openAgain();
      const { screen } = app.getState();
      if (screen.name !== 'session') throw new Error(`${method}: ${screen.name}`);
      const { session } = screen;
      await session.getState().dispatch({ type: 'begin' });
      for (let exhibit = 1; exhibit <= 2; exhibit += 1) {
        // Armed anew, a call rejects in the middle as well.
        arm(method);
        await session.getState().dispatch({ type: 'answer', level: 2 });
        await session.getState().dispatch({ type: 'lock' });
        expect(session.getState().view.name).toBe('reveal');
        disarm();
        await session.getState().dispatch({ type: 'next' });
      }
      await expect.element(heading()).toBeInTheDocument();
      const stored = await real.readSession(session.getState().id);
      const commands = stored.ok ? stored.value.log.map(({ command }) => command.type) : [];
      expect(commands.filter((type) => type !== 'machine-guess')).toEqual([
        'begin',
        'answer',
        'lock',
        'next',
        'answer',
        'lock',
        'next',
      ]);
      expect(session.getState().unsaved).toBeNull();
      await actions.home();
    }
  },
);
