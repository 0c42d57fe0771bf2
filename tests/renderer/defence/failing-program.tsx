import { deleteDB } from 'idb';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { ok } from '../../../game/result.ts';
import { App } from '../../../renderer/app/app.tsx';
import { boot } from '../../../renderer/app/boot.ts';
import { createBrowserBridge } from '../../../renderer/bridge/browser/browser-bridge.ts';
import { makePack } from '../../game/fixtures.ts';
import papers from '../../../content/teaching/papers-en.json?raw';
import teaching from '../../../content/teaching/en.json?raw';

/** What becomes of a call of the bridge, by its place among those since the last reset, from 0. */
export type Fate = 'answers' | 'rejects' | 'waits';

let database = '';
const faults: string[] = [];
const fault = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void faults.push(String('reason' in event ? event.reason : event.message));

const addressOf = (asked: RequestInfo | URL): string => (asked instanceof Request ? asked.url : asked.toString());

/** To be called after each test. Throws what nobody caught in it. */
export async function tidyUp(): Promise<void> {
  vi.restoreAllMocks();
  window.removeEventListener('error', fault);
  window.removeEventListener('unhandledrejection', fault);
  Reflect.deleteProperty(window, 'secondLook');
  await deleteDB(database, { blocked: () => undefined });
  const uncaught = faults.splice(0);
  if (uncaught.length > 0) throw new Error(uncaught.join('; '));
}

/** The program as it starts, over real IndexedDB, with a bridge whose calls reject or wait as a test says. */
export async function startFailing(change: Partial<Bridge> = {}, played: Pack = makePack()) {
  database = `second-look-${crypto.randomUUID()}`;
  const pack = ok({ packJson: JSON.stringify(played), digest: 'a'.repeat(64) });
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
    displays: () => Promise.resolve(2),
    showNotes: () => Promise.resolve(ok(null)),
    showLog: () => Promise.resolve(true),
    savePdf: () => Promise.resolve(ok({ saved: true })),
    exportFile: () => Promise.resolve(ok({ saved: true })),
    edition: 'desktop',
    ...change,
  };
  let fateOf: (nth: number) => Fate = () => 'answers';
  let called: string[] = [];
  let gate = Promise.withResolvers<void>();
  const bridge = new Proxy(real, {
    get(target, name) {
      const part = Reflect.get(target, name) as unknown;
      if (typeof part !== 'function') return part;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        const fate = fateOf(called.push(String(name)) - 1);
        if (fate === 'rejects') throw new TypeError('made by a test');
        if (fate === 'waits') await gate.promise;
        return (await Reflect.apply(part, target, given)) as unknown;
      };
    },
  });
  Object.defineProperty(window, 'secondLook', { value: bridge, configurable: true });
  vi.spyOn(window, 'fetch').mockImplementation((address) =>
    Promise.resolve(new Response(addressOf(address).includes('papers') ? papers : teaching)),
  );
  const program = await boot();
  await render(<App program={program} />);
  window.addEventListener('error', fault);
  window.addEventListener('unhandledrejection', fault);
  /** From now on calls are counted anew, and have these fates. */
  const reset = (fates: (nth: number) => Fate = () => 'answers'): void => {
    called = [];
    fateOf = fates;
  };
  /** What waits goes on. */
  const release = (): void => {
    gate.resolve();
    gate = Promise.withResolvers();
  };
  return { ...program, real, reset, release, called: (): readonly string[] => called };
}

/** Everything that is under way in the page has come to where it waits for something else. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
