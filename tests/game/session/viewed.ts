import type { Exhibit } from '../../../game/pack/schema.ts';
import type { Phase, State } from '../../../game/session/state.ts';
import type { View } from '../../../game/session/view.ts';
import { viewFor } from '../../../game/session/view-for.ts';

type Named<Name extends View['name']> = Extract<View, { name: Name }>;

/** The view of a state, which must be of a name. */
export function viewOf<Name extends View['name']>(state: State, name: Name): Named<Name> {
  const view = viewFor(state);
  const isNamed = (one: View): one is Named<Name> => one.name === name;
  if (!isNamed(view)) throw new Error(`${view.name} instead of ${name}`);
  return view;
}

/** The exhibit of the session's pack with an id. */
export const exhibitOf = (state: State, id: string | undefined): Exhibit => {
  const exhibit = state.setup.pack.exhibits.find((one) => one.id === id);
  if (exhibit === undefined) throw new Error(`No exhibit ${id}`);
  return exhibit;
};
/** The exhibit on the table, or the one revealed last. */
export const currentOf = (state: State): Exhibit => exhibitOf(state, state.records.at(-1)?.exhibit);
/** Tells whether a state is in a phase. */
export const isAt =
  (name: Phase['name']) =>
  (state: State): boolean =>
    state.phase.name === name;
