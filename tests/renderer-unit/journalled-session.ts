import type { Bridge } from '../../game/bridge/contract.ts';
import type { Pack } from '../../game/pack/schema.ts';
import { ok } from '../../game/result.ts';
import type { Command, Entry } from '../../game/session/command.ts';
import type { GameEvent } from '../../game/session/event.ts';
import type { SetupRecord } from '../../game/session/setup.ts';
import type { View } from '../../game/session/view.ts';
import { createSessionStore } from '../../renderer/stores/session-store.ts';
import { makeSetup } from '../game/fixtures.ts';
import { after, begun } from '../game/play.ts';
import { always, bridgeDouble } from './program-double.ts';

export const ANSWER: Command = { type: 'answer', level: 5 };
export const LOCK: Command = { type: 'lock' };
export const NEXT: Command = { type: 'next' };
export const BEGIN: Command = { type: 'begin' };

/** A session over a bridge double. `record` changes its setup, `from` are commands played and kept before. */
export function session(
  change: Partial<Bridge> = {},
  from: readonly Command[] = [],
  record: Partial<SetupRecord> = {},
  pack?: Pack,
  draws: (address: string) => Promise<boolean> = always,
) {
  const log: Entry[] = [];
  const told: { readonly events: readonly GameEvent[]; readonly view: View }[] = [];
  const bridge = bridgeDouble({
    appendEntry: (_, entry) => {
      log.push(entry);
      return Promise.resolve(ok(null));
    },
    ...change,
  });
  let clock = 100;
  const store = createSessionStore(
    { bridge, now: () => (clock += 1), emit: (events, view) => told.push({ events, view }), draws },
    {
      id: 'here',
      startedAt: 50,
      state: after(begun(makeSetup({ mode: 'practice', theme: 1, ...record }, pack)), ...from),
      entries: from.length,
    },
  );
  const dispatch = (command: Command): Promise<void> => store.getState().dispatch(command);
  return { store, dispatch, log, told, bridge, view: () => store.getState().view };
}
