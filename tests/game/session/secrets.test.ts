import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldOf } from '../../../game/machine/fold.ts';
import { cardOf } from '../../../game/pack/card.ts';
import type { Card, Exhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { CHECKS, type Truth } from '../../../game/pack/vocabulary.ts';
import { apply } from '../../../game/session/apply.ts';
import type { State } from '../../../game/session/state.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import { idFor, makePack, makePackWithForms, makeRoom, makeSetup } from '../fixtures.ts';
import { after, anyCommand, anyGame, begun, play } from '../play.ts';
import { viewOf } from './viewed.ts';

const SETUPS = [
  makeSetup({}, makePack({ paired: true })),
  makeSetup({ mode: 'practice', theme: 3, media: 'texts' }),
  makeSetup({ mode: 'practice', theme: 2 }),
  makeSetup({ mode: 'booster' }, makePack({ paired: true })),
  makeSetup({ mode: 'class', room: makeRoom({ themes: [1, 2, 3] }) }, makePack({ paired: true })),
  makeSetup({ mode: 'class', room: makeRoom({ voting: { way: 'teams', teams: ['owl', 'hare'] } }), trust: true }),
  makeSetup({ mode: 'form', form: { id: 'A', moment: 'before' } }, makePackWithForms()),
];
/** Where an exhibit is on the screen whose answer is not told yet. */
const CLOSED: ReadonlySet<State['phase']['name']> = new Set(['look', 'vote', 'talk']);
const setups = fc
  .tuple(fc.constantFrom(...SETUPS), fc.nat())
  .map(([setup, seed]) => ({ ...setup, record: { ...setup.record, seed } }));

/** Ids of the exhibits that were dealt and not revealed yet: the one on the table and all that come. */
function secretIds(state: State): ReadonlySet<string> {
  const revealed = new Set(state.records.filter((record) => record.locked).map((record) => record.exhibit));
  return new Set(state.rounds.flatMap((round) => round.exhibits).filter((id) => !revealed.has(id)));
}

/** Another source in the same part of the sources. */
function familyBeside(family: string): string {
  for (let number = 0; ; number += 1) if (foldOf(`another ${number}`) === foldOf(family)) return `another ${number}`;
}

/** The card with everything turned round that waits for the reveal: the kind of source, where the claim points, which check decides. */
function disguisedCard(exhibit: Exhibit): Card {
  const { claim, checks, ...rest } = cardOf(exhibit);
  const turned = CHECKS.flatMap((check) => {
    const found = checks[check];
    return found === undefined ? [] : [[check, { says: found.says, decides: !found.decides }] as const];
  });
  const { kind, towards } = claim;
  return {
    ...rest,
    claim: {
      says: claim.says,
      kind: kind === 'named' ? 'everybody' : 'named',
      towards: towards === 'real' ? 'generated' : 'real',
    },
    checks: Object.fromEntries(turned),
  };
}

/** The same exhibit to look at, with everything else about it turned round. */
function disguised(exhibit: Exhibit): Exhibit {
  const truth: Truth = exhibit.truth === 'real' ? 'generated' : 'real';
  const by = truth === 'real' ? 'human' : 'model';
  const common = {
    truth,
    origin: truth === 'real' ? ('photograph' as const) : ('language-model' as const),
    genre: 'another',
    topic: 'another',
    // Which of the machine's models is asked follows from the source, which both truths share.
    family: familyBeside(exhibit.family),
    twin: idFor(77_777),
    form: 'B' as const,
    difficulty: 6 - exhibit.difficulty,
    reviewQuestions: [2 as const],
    digitalSourceType: 'algorithmicMedia' as const,
    alt: { before: exhibit.alt.before, after: 'another' },
    // Of a card, the kind of source, where the claim points, and what decides.
    card: disguisedCard(exhibit),
    uses: (exhibit.uses ?? []).map((use) => ({
      ...use,
      use: use.use === 'honest' ? ('misleading' as const) : ('honest' as const),
      says: 'another',
    })),
    credit: { maker: 'another', date: 'another', licence: 'another', source: 'another' },
    model: { name: 'another' },
    asOf: '1999-01-01',
  };
  if (exhibit.medium === 'text') {
    return {
      ...exhibit,
      ...common,
      segments: [{ by, content: textOf(exhibit) }],
      evidence: [{ span: [0, 1], says: 'another', clue: 'slip' }],
    };
  }
  const { original: _, ...image } = exhibit;
  return {
    ...image,
    ...common,
    picture: { ...image.picture, bytes: 1, sha256: '1'.repeat(64) },
    evidence: [{ box: [0, 0, 1, 1], says: 'another', clue: 'edges' }],
  };
}

/** The state with everything about the unrevealed exhibits turned round that must not be seen. */
function withSecretsChanged(state: State): State {
  const secret = secretIds(state);
  const exhibits = state.setup.pack.exhibits.map((exhibit) => (secret.has(exhibit.id) ? disguised(exhibit) : exhibit));
  return { ...state, setup: { ...state.setup, pack: { ...state.setup.pack, exhibits } } };
}

/** A view without what a clue is worth in the whole pack, which is counted over so many exhibits that it tells of none. */
const shownOf = (state: State): unknown =>
  JSON.parse(JSON.stringify(viewFor(state), (key, value: unknown) => (key === 'worth' ? undefined : value)));

describe('before the reveal nothing is given away', () => {
  test('no serialised view holds anything hidden of the exhibit on the table or of one that comes', () => {
    fc.assert(
      fc.property(setups, anyGame, (setup, commands) => {
        for (const state of play(setup, commands).states) {
          const text = JSON.stringify(viewFor(state));
          for (const id of secretIds(state)) expect(text).not.toContain(`hidden-${id}`);
          if (!CLOSED.has(state.phase.name)) continue;
          expect(text).not.toMatch(
            /"(?:real|generated|part|human|model|confirms|misleads|silent|honest|misleading|named|anonymous|everybody)"/u,
          );
          expect(text).not.toMatch(
            /"(?:id|truth|origin|evidence|credit|segments|by|stance|kind|towards|decides|use|uses|twin|original|altAfter|family|points|correct)"/u,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('turning round all that is secret changes no view and no event before the reveal', () => {
    fc.assert(
      fc.property(setups, anyGame, anyCommand, (setup, commands, command) => {
        for (const state of play(setup, commands).states) {
          const other = withSecretsChanged(state);
          expect(shownOf(other)).toEqual(shownOf(state));
          const [one, two] = [apply(state, command), apply(other, command)];
          // What turns to the reveal tells the truth.
          if (one.ok && !CLOSED.has(one.value.state.phase.name) && CLOSED.has(state.phase.name)) continue;
          expect(two.ok ? two.value.events : two.error).toEqual(one.ok ? one.value.events : one.error);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what the machine said shows in no view and no event, whatever it said', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(setups, anyGame, chance, chance, (setup, commands, one, other) => {
        for (const state of play(setup, commands).states) {
          const record = state.records.at(-1);
          if (!CLOSED.has(state.phase.name) || record === undefined || record.machine !== null) continue;
          const { round, position } = record;
          const [heard, otherwise] = [one, other].map((said) =>
            apply(state, { type: 'machine-guess', round, position, chance: said }),
          );
          if (heard?.ok !== true || otherwise?.ok !== true) continue;
          expect(heard.value.events).toEqual([]);
          expect(viewFor(heard.value.state)).toEqual(viewFor(otherwise.value.state));
          expect(viewFor(heard.value.state)).toEqual({ ...viewFor(state), machine: null });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the disguise is a real one: after the reveal it shows', () => {
    const state = after(begun(makeSetup()), { type: 'begin' }, { type: 'answer', level: 1 });
    const [one, two] = [state, withSecretsChanged(state)].map((before) =>
      viewOf(after(before, { type: 'lock' }), 'reveal'),
    );
    expect(two?.correct).not.toBe(one?.correct);
    expect(two?.exhibit.evidence).not.toEqual(one?.exhibit.evidence);
  });
});
