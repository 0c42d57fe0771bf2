import { expect, test } from 'vitest';
import { presenterFacts } from '../../../game/session/presenter.ts';
import type { State } from '../../../game/session/state.ts';
import { makeRoom, makeSetup } from '../fixtures.ts';
import { begun, play, toTheEnd } from '../play.ts';
import { currentOf, exhibitOf, isAt } from './viewed.ts';

const { states } = play(makeSetup({ mode: 'class', room: makeRoom() }), toTheEnd());
const at = (name: State['phase']['name'], nth = 0): State => {
  const state = states.filter(isAt(name))[nth];
  if (state === undefined) throw new Error(`There is no ${name}.`);
  return state;
};

test('whoever leads a class knows the exhibit on the screen and the one after it', () => {
  const voting = at('vote');
  const facts = presenterFacts(voting);
  const { title, truth, evidence } = currentOf(voting);
  expect(facts?.exhibit).toMatchObject({ title, truth, evidence: evidence.map(({ says }) => says) });
  expect(facts?.next?.title).toBe(exhibitOf(voting, voting.rounds[0]?.exhibits[1]).title);
  expect(presenterFacts(at('talk'))?.exhibit).toEqual(facts?.exhibit);
});

test('before the first exhibit it is the next, and after the last there is none', () => {
  const briefing = at('briefing');
  expect(presenterFacts(briefing)).toMatchObject({
    exhibit: null,
    next: { title: exhibitOf(briefing, briefing.rounds[0]?.exhibits[0]).title },
  });
  const reveals = states.filter(isAt('reveal'));
  expect(presenterFacts(reveals.at(-1) ?? briefing)).toMatchObject({ phase: 'reveal', next: null });
});

test('in a discussion the question is at hand, elsewhere nothing', () => {
  const asking = at('discuss');
  expect(presenterFacts(asking)?.question?.id).toBe(asking.discussions[0]?.question);
  expect(presenterFacts(at('round-result'))).toEqual({
    phase: 'round-result',
    exhibit: null,
    next: null,
    question: null,
  });
});

test('nobody leads a player alone', () => {
  expect(presenterFacts(begun(makeSetup()))).toBeNull();
  expect(presenterFacts(begun(makeSetup({ mode: 'deck' })))).not.toBeNull();
});
