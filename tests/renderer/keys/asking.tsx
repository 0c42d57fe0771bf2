import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { Settings } from '../../../game/bridge/settings.ts';
import { ok } from '../../../game/result.ts';
import { App } from '../../../renderer/app/app.tsx';
import type { AppState, Screen } from '../../../renderer/stores/app-store.ts';
import type { Choice } from '../../../renderer/stores/actions.ts';
import { recordedProgram } from '../session/recorded-program.ts';

/** How one word is said of what was asked for. */
function wordOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return String(given);
  if ('mode' in given) {
    const { mode, theme, form } = given as Choice;
    return [mode, theme, form?.id].filter((each) => each !== null && each !== undefined).join(' ');
  }
  if ('name' in given) return String(given.name);
  if ('ask' in given) return String(given.ask);
  return 'id' in given ? String(given.id) : 'something';
}

/** The same thing, with every call of it taken down in words. */
function heard<T extends object>(thing: T, asked: string[], only: (name: string) => boolean): T {
  return new Proxy(thing, {
    get(target, name) {
      const part = Reflect.get(target, name) as unknown;
      if (typeof part !== 'function' || typeof name !== 'string' || !only(name)) return part;
      return (...given: readonly unknown[]): unknown => {
        asked.push([name, ...given.map(wordOf)].join(' '));
        return Reflect.apply(part, target, given) as unknown;
      };
    },
  });
}

interface Given {
  readonly settings?: Partial<Settings>;
  readonly app?: Partial<AppState>;
  readonly bridge?: Partial<Bridge>;
}

/** The whole window with one screen, in which nothing leads anywhere. What is asked for is taken down: actions, settings, the log. */
export async function windowWith(screen: Screen, given: Given = {}) {
  const asked: string[] = [];
  const program = recordedProgram(given.settings);
  const bridge: Bridge = {
    ...program.bridge,
    about: () => Promise.resolve({ version: '1.0.0', runtime: '', notices: [] }),
    showLog: () => Promise.resolve(true),
    savePdf: () => Promise.resolve(ok({ saved: true })),
    ...given.bridge,
  };
  program.app.setState({ ...given.app, screen });
  program.settings.subscribe(({ settings }, { settings: before }) => {
    for (const [name, value] of Object.entries(settings))
      if (value !== Object.entries(before).find(([each]) => each === name)?.[1]) asked.push(`set ${name}`);
  });
  await render(
    <App
      program={{
        ...program,
        actions: heard(program.actions, asked, (name) => !['tell', 'over', 'listPacks'].includes(name)),
        bridge: heard(bridge, asked, (name) => name === 'showLog'),
      }}
    />,
  );
  await expect.poll(() => document.querySelector('main h1')).not.toBeNull();
  // Nothing moves any more by itself.
  await document.fonts.ready;
  await Promise.all(document.getAnimations().map((each) => each.finished));
  await expect.poll(() => [...document.images].every((each) => each.complete)).toBe(true);
  return asked;
}
