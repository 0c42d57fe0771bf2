import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Command } from '../../../game/session/command.ts';
import type { View } from '../../../game/session/view.ts';
import type { Choice } from '../../../renderer/stores/actions.ts';
import { makePackWithForms, makeRoom } from '../../game/fixtures.ts';
import { startFailing, tidyUp } from './failing-program.tsx';

/** Lessons from beginning to end, on whatever machine. */
const LONG = 600_000;
/** Of so many calls one rejects: over as many lessons, each call has rejected once. */
const APART = 5;

afterEach(tidyUp);

/** What leads on from a screen. */
function neededAt(view: View): readonly Command[] {
  const next: Command = { type: 'next' };
  switch (view.name) {
    case 'briefing':
      return [{ type: 'begin' }];
    case 'look':
      return [{ type: 'answer', level: 2 }, { type: 'lock' }];
    case 'vote':
      if (view.team === null) return [{ type: 'tally', counts: [1, 2, 0, 0, 0, 0] }, next];
      return view.team.curtain ? [next] : [{ type: 'answer', level: 5 }, { type: 'lock' }];
    case 'deck': {
      const [first] = view.questions;
      return first === undefined || first.had ? [next] : [{ type: 'take-question', question: first.question.id }];
    }
    default:
      return [next];
  }
}

const PLAYED: Readonly<Record<string, Choice>> = {
  alone: { mode: 'practice', theme: 1, media: 'texts' },
  'by a class': {
    mode: 'class',
    theme: null,
    media: 'texts',
    trust: true,
    room: makeRoom({ themes: [1], length: 4, voting: { way: 'hands', scale: 'six' } }),
  },
  'by teams': {
    mode: 'class',
    theme: null,
    media: 'texts',
    room: makeRoom({ themes: [1], length: 4, voting: { way: 'teams', teams: ['owl', 'hare'] }, revote: false }),
  },
  'of the deck': { mode: 'deck', theme: null, media: 'both' },
  'in five minutes': { mode: 'booster', theme: null, media: 'texts' },
  'that measures': { mode: 'form', theme: null, media: 'texts', form: { id: 'A', moment: 'before' } },
};

/** Plays a lesson to its end. Returns what was asked of the rules, and where one was. */
async function playOn(
  { actions, app, called, real, reset }: Awaited<ReturnType<typeof startFailing>>,
  choice: Choice,
  broken: number,
) {
  reset((nth) => (nth % APART === broken ? 'rejects' : 'answers'));
  await actions.begin(choice);
  while (app.getState().screen.name !== 'session') await actions.openAgain();
  const { screen } = app.getState();
  if (screen.name !== 'session') throw new Error(screen.name);
  const { session } = screen;
  const asked: Command['type'][] = [];
  const been: string[] = [];
  while (!session.getState().view.name.endsWith('debrief')) {
    const { view } = session.getState();
    const { name } = view;
    been.push(name);
    await expect.poll(() => document.querySelector('main h1')).not.toBeNull();
    // Notes that were closed are asked for again.
    if (choice.mode === 'class') await userEvent.keyboard('o');
    for (const command of neededAt(view)) {
      asked.push(command.type);
      await session.getState().dispatch(command);
    }
    expect(session.getState().view.name === name && name === 'briefing').toBe(false);
  }
  const { id, unsaved } = session.getState();
  reset();
  const stored = await real.readSession(id);
  const kept = stored.ok ? stored.value.log.map(({ command }) => command.type) : [];
  return { asked, been, unsaved, kept: kept.filter((type) => type !== 'machine-guess'), called: called() };
}

test.for(Object.entries(PLAYED))(
  'a lesson %s is played on, whichever call rejects in it, and its journal says what was done',
  { timeout: LONG },
  async ([, choice]) => {
    const started = await startFailing({}, makePackWithForms());
    const whole = await playOn(started, choice, APART);
    expect(whole).toMatchObject({ kept: whole.asked, unsaved: null });
    for (let broken = 0; broken < APART; broken += 1) {
      await started.actions.home();
      const { asked, been, kept, unsaved } = await playOn(started, choice, broken);
      expect([asked, been]).toEqual([whole.asked, whole.been]);
      // What could not be written last waits for the next answer, and that is told.
      expect(kept).toEqual(unsaved === null ? asked : asked.slice(0, kept.length));
      expect(asked.length - kept.length).toBeLessThanOrEqual(unsaved === null ? 0 : 1);
    }
  },
);
