import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Bridge, Notice, SessionSummary, StoredSession } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../game/bridge/settings.ts';
import { ok } from '../../game/result.ts';
import type { SetupRecord } from '../../game/session/setup.ts';
import { createActions } from '../../renderer/stores/actions.ts';
import { createAppStore } from '../../renderer/stores/app-store.ts';
import { createSettingsStore } from '../../renderer/stores/settings-store.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { makePack, makeSetup } from '../game/fixtures.ts';
import { play } from '../game/play.ts';
import { always, bridgeDouble } from './program-double.ts';

const TEACHING = readFileSync(join(ROOT, 'content/teaching/en.json'), 'utf8');

export const UNWRITABLE: Notice = { code: 'journal-unwritable', where: 'session.jsonl' };
/** Of the made-up pack. */
export const DIGEST = 'a'.repeat(64);
export const LESSON = { mode: 'lesson', theme: null, media: 'both' } as const;

/** Every test of the file finds the shipped teaching material where the program fetches it. */
export function serveTeaching(): void {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(TEACHING)));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

/** The program without its screens, over a bridge that has the made-up pack. */
export function program(
  change: Partial<Bridge> = {},
  settings: Partial<Settings> = {},
  seeds: readonly number[] = [7],
) {
  const bridge = bridgeDouble({
    openPack: () => Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST })),
    ...change,
  });
  const left = [...seeds];
  const app = createAppStore();
  const ports = { bridge, now: () => 5_000, emit: () => undefined, draws: always, seed: () => left.shift() ?? 0 };
  const store = createSettingsStore(bridge, { ...DEFAULT_SETTINGS, ...settings });
  const actions = createActions(ports, app, store);
  const screen = () => app.getState().screen;
  const session = () => {
    const shown = screen();
    if (shown.name !== 'session') throw new Error(`The screen is ${shown.name}.`);
    return shown.session.getState();
  };
  return { actions, app, bridge, screen, session, settings: store };
}

/** A line of the list of kept sessions. */
export const summary = (id: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  startedAt: 1,
  updatedAt: 2,
  setup: makeSetup().record,
  entries: 3,
  finished: false,
  ...change,
});

/** A lesson that was left on its second exhibit. */
export function stored(pack: Partial<SetupRecord['pack']> = {}): StoredSession {
  const setup = makeSetup({ pack: { id: 'first-look', digest: DIGEST, ...pack } });
  const { log } = play(setup, [{ type: 'begin' }, { type: 'answer', level: 3 }, { type: 'lock' }, { type: 'next' }]);
  return { id: 'old', startedAt: 1, setup: setup.record, log, finished: false, notices: [] };
}
