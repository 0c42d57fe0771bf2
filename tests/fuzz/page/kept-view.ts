import type { Bridge, StoredSession } from '../../../game/bridge/contract.ts';
import { readVetted } from '../../../game/pack/vetted.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';
import { apply } from '../../../game/session/apply.ts';
import { start } from '../../../game/session/start.ts';
import type { State } from '../../../game/session/state.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import type { View } from '../../../game/session/view.ts';

let material: Promise<{ readonly pack: Pack; readonly teaching: Teaching } | null> | null = null;

/** The pack and the teaching text, read once and while the server answers: the examiner must not depend on what it makes fail. */
async function read(bridge: Bridge, id: string): Promise<{ readonly pack: Pack; readonly teaching: Teaching } | null> {
  const [pack, texts] = await Promise.all([bridge.openPack(id), fetch('/packs/teaching/en.json')]);
  if (!pack.ok) return null;
  const vetted = readVetted(id, pack.value.packJson);
  const teaching = parseTeaching(await texts.text());
  return vetted.ok && teaching.ok ? { pack: vetted.value, teaching: teaching.value } : null;
}

/** Reads what the examiner needs, before anything fails. */
export async function prepare(bridge: Bridge, id: string): Promise<boolean> {
  material ??= read(bridge, id);
  return (await material) !== null;
}

/** The state that was replayed last: a journal only grows, so that only its new entries are applied. */
let last: { readonly id: string; readonly applied: number; readonly state: State } | null = null;

/** What the rules show of a session as it is kept; null where its journal is none of theirs. */
export async function keptView(bridge: Bridge, { id, setup, log }: StoredSession): Promise<View | null> {
  await prepare(bridge, setup.pack.id);
  const known = await material;
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
