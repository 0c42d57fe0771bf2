import type { Command } from '../../../game/session/command.ts';
import type { View } from '../../../game/session/view.ts';
import type { Choice } from '../../../renderer/stores/actions.ts';
import type { SessionState } from '../../../renderer/stores/session-store.ts';
import type { startFailing } from './failing-program.tsx';

export type Running = Awaited<ReturnType<typeof startFailing>>;

/** Ten exhibits for one person, without a picture to be waited for. */
export const PRACTICE: Choice = { mode: 'practice', theme: 1, media: 'texts' };

/** The session on the screen. */
export function playing({ app }: Running): SessionState {
  const { screen } = app.getState();
  if (screen.name !== 'session') throw new Error(`The screen is ${screen.name}.`);
  return screen.session.getState();
}

/** What leads on from a screen of one person. */
function neededAt({ name }: View): readonly Command[] {
  if (name === 'briefing') return [{ type: 'begin' }];
  return name === 'look' ? [{ type: 'answer', level: 2 }, { type: 'lock' }] : [{ type: 'next' }];
}

/** Plays a session of one person to its end. Returns what was asked of the rules. */
export async function toTheEnd(program: Running): Promise<readonly Command['type'][]> {
  const asked: Command['type'][] = [];
  while (playing(program).view.name !== 'debrief') {
    for (const command of neededAt(playing(program).view)) {
      asked.push(command.type);
      await playing(program).dispatch(command);
    }
  }
  return asked;
}

/** What the journal of a session has of what a person did. */
export async function typesKept({ real }: Running, id: string): Promise<readonly Command['type'][]> {
  const stored = await real.readSession(id);
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.log.map(({ command }) => command.type).filter((type) => type !== 'machine-guess');
}
