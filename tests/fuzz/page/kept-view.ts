import type { Bridge, StoredSession } from '../../../game/bridge/contract.ts';
import { OWN_PACK } from '../../../game/pack/own.ts';
import { readVetted } from '../../../game/pack/vetted.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';
import { apply } from '../../../game/session/apply.ts';
import { start } from '../../../game/session/start.ts';
import type { State } from '../../../game/session/state.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import type { View } from '../../../game/session/view.ts';

interface Material {
  readonly pack: Pack;
  readonly teaching: Teaching;
}

/** The pack and the teaching text; null where the server does not answer, so that the next look asks again. */
async function read(bridge: Bridge, id: string): Promise<Material | null> {
  try {
    const [pack, texts] = await Promise.all([bridge.openPack(id), fetch('/packs/teaching/en.json')]);
    if (!pack.ok) return null;
    const vetted = readVetted(id, pack.value.packJson);
    const teaching = parseTeaching(await texts.text());
    return vetted.ok && teaching.ok ? { pack: vetted.value, teaching: teaching.value } : null;
  } catch {
    return null;
  }
}

let reading: Promise<Material | null> | null = null;

/** Reads what the examiner needs while the server still answers: it must not depend on what it makes fail. */
export async function prepare(bridge: Bridge): Promise<Material | null> {
  reading ??= read(bridge, OWN_PACK);
  const material = await reading;
  if (material === null) reading = null;
  return material;
}

/** The state that was replayed last: a journal only grows, so that only its new entries are applied. */
let last: { readonly id: string; readonly applied: number; readonly state: State } | null = null;

/** What the rules show of a session as it is kept; null where its journal is none of theirs. */
export async function keptView(bridge: Bridge, { id, setup, log }: StoredSession): Promise<View | null> {
  const known = await prepare(bridge);
  if (known === null) return null;
  let state: State;
  let applied = 0;
  if (last !== null && last.id === id && last.applied <= log.length) ({ state, applied } = last);
  else {
    const started = start({ record: setup, ...known });
    if (!started.ok) return null;
    state = started.value;
  }
  for (const entry of log.slice(applied)) {
    const next = apply(state, entry.command);
    if (!next.ok) return null;
    state = next.value.state;
  }
  last = { id, applied: log.length, state };
  return viewFor(state);
}
