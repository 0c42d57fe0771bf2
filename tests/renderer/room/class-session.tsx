import type { Command } from '../../../game/session/command.ts';
import type { RoomPlan } from '../../../game/session/room-plan.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import type { View } from '../../../game/session/view.ts';
import { makeRoom } from '../../game/fixtures.ts';
import { liveSession } from '../session/live-session.tsx';

type Named<Name extends View['name']> = Extract<View, { name: Name }>;

/** A class under its real rules, on its first exhibit; with texts alone, whose words need no files, unless told otherwise. */
export async function classSession(plan: Partial<RoomPlan> = {}, record: Partial<SetupRecord> = {}) {
  const live = await liveSession({ mode: 'class', theme: null, media: 'texts', room: makeRoom(plan), ...record });
  const dispatch = async (...commands: readonly Command[]): Promise<void> => {
    for (const command of commands) await live.session.getState().dispatch(command);
  };
  const seen = <Name extends View['name']>(name: Name): Named<Name> => {
    const view = live.view();
    const isNamed = (one: View): one is Named<Name> => one.name === name;
    if (!isNamed(view)) throw new Error(`${view.name} instead of ${name}`);
    return view;
  };
  await dispatch({ type: 'begin' });
  return { ...live, dispatch, seen };
}

export const NEXT: Command = { type: 'next' };
export const BACK: Command = { type: 'back' };
export const tally = (...counts: readonly number[]): Command => ({ type: 'tally', counts: [...counts] });
