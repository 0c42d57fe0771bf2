import { describe, expect, test } from 'vitest';
import { rate } from '../../../game/discernment/rate.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { reportFor } from '../../../game/session/report-for.ts';
import { roomReport, talkWorth, teamScores } from '../../../game/session/room-report.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { makeClass, makeResult, setupOf, simulated } from './simulated.ts';
import { leanOf, sensitivityOf } from '../../../game/discernment/sensitivity.ts';
import { sumOf } from '../../../game/results/judged.ts';

const line = (k: number, n: number) => ({ ...rate(k, n), chance: 0.5 });

describe('the report on one player', () => {
  const model = reportModel([makeResult('lesson', 7)]);
  const debrief = reportFor(simulated(setupOf('lesson', 7), 1007));

  test('says what the debrief says', () => {
    const { seen, calibration, checking, clues } = model;
    expect(model.of).toBe('player');
    expect(seen).toMatchObject({
      answers: debrief.answers,
      generated: debrief.generated,
      real: debrief.real,
      exhibits: 30,
      counts: debrief.counts,
      hits: debrief.hitRate,
      falseAlarms: debrief.falseAlarmRate,
      trust: debrief.trust,
      right: debrief.correct,
      sensitivity: debrief.sensitivity,
      lean: debrief.lean,
      roc: debrief.roc,
      area: debrief.area,
      points: { answers: 30, points: debrief.points, best: debrief.bestPoints, baselines: debrief.baselines },
    });
    expect(calibration).toMatchObject({ answers: 30, leftOut: 0, bins: debrief.calibration, brier: debrief.brier });
    expect(checking).toMatchObject({
      checked: { k: debrief.checking.checked, n: 30 },
      before: { k: debrief.checking.rightBefore },
      after: { k: debrief.checking.rightAfter },
      becameRight: debrief.checking.becameRight,
      becameWrong: debrief.checking.becameWrong,
      pointsBefore: debrief.checking.pointsBefore,
      pointsAfter: debrief.checking.pointsAfter,
    });
    expect(clues.map(({ clue, noted, right }) => ({ clue, noted, right: right.k }))).toEqual(debrief.clues);
    expect(model.advice).toBe(debrief.advice);
    const machine = debrief.machine;
    expect(model.machine).toMatchObject({
      exhibits: machine?.asked,
      answers: machine?.asked,
      counts: machine?.counts,
      hits: machine?.hitRate,
      falseAlarms: machine?.falseAlarmRate,
      right: machine?.right,
      sure: machine?.sure,
      unsure: machine?.unsure,
      agreed: machine?.agreed,
      overruled: machine?.overruled,
    });
  });

  test('claims no more than that: no d′ of thirty answers, nothing ranked, no word of a class', () => {
    expect(model.seen.sensitivity).toEqual({ known: false, reason: 'too-few', needed: 40, have: 30 });
    expect(model.fooled.ranked).toEqual([]);
    expect(model.fooled.tooFew).toHaveLength(30);
    expect(model.notes).toEqual([]);
    expect([model.talk, model.forms, model.teams, model.discussions]).toEqual([null, null, [], []]);
  });

  test('has the chance line beside every rate', () => {
    expect(model.seen.hits).toEqual(line(debrief.counts.hits, debrief.generated));
    expect(model.seen.always).toEqual({ hits: 1, trust: 0, right: debrief.generated / 30 });
    expect(model.calibration.brierChance).toBe(0.25);
    const rates = JSON.stringify([model.seen, model.calibration, model.clues, model.machine, model.fooled]);
    expect(rates.match(/"share":/g)?.length).toBe(rates.match(/"chance":0.5/g)?.length);
  });

  test('tells rounds and media apart, which add up', () => {
    const { rounds, media } = model.seen;
    expect(rounds.map(({ key, answers }) => [key, answers])).toEqual([
      [1, 10],
      [2, 10],
      [3, 10],
    ]);
    expect(media.map(({ key }) => key)).toEqual(['image', 'text']);
    expect(media.reduce((sum, { answers }) => sum + answers, 0)).toBe(30);
    expect(rounds.reduce((sum, { hits }) => sum + hits.k, 0)).toBe(debrief.counts.hits);
  });
});

describe('the report on a class', () => {
  test.for(['hands', 'two', 'teams'] as const)('by "%s" says what the results of its rounds said together', (kind) => {
    const state = simulated(setupOf(kind, 4), 1004);
    const model = reportModel([makeResult(kind, 4)]);
    expect(model.of).toBe('class');
    const rounds = state.rounds.map((_, round) => ({ ...roomReport(state, round).counts }));
    const counts = sumOf(rounds);
    expect(rounds).toHaveLength(2);
    expect(model.seen).toMatchObject({ counts, sensitivity: sensitivityOf(counts), lean: leanOf(counts) });
    const talks = state.rounds.flatMap((_, round) => talkWorth(state, round) ?? []);
    const right = (when: 'before' | 'after'): number => talks.reduce((sum, talk) => sum + talk[when].k, 0);
    expect(model.talk).toMatchObject({
      exhibits: talks.reduce((sum, { exhibits }) => sum + exhibits, 0),
      before: { k: right('before') },
      after: { k: right('after') },
    });
    const scores = teamScores(state).map(({ team, points }) => ({ team, points }));
    expect(model.teams.flatMap(({ teams }) => teams.map(({ team, points }) => ({ team, points })))).toEqual(scores);
    expect(model.seen.points).toBeNull();
    expect(model.advice).toBeNull();
  });

  test('tells whose results they are', () => {
    const [first, ...others] = makeClass(30);
    const moved = { ...first, playedOn: '2026-11-20', finished: false } as SessionResult;
    expect(reportModel([moved, ...others]).who).toEqual({
      results: 30,
      finished: 29,
      alone: 26,
      hands: 2,
      teams: 1,
      teamsInAll: 4,
      decks: 1,
      modes: [
        { value: 'booster', results: 2 },
        { value: 'class', results: 3 },
        { value: 'deck', results: 1 },
        { value: 'form', results: 2 },
        { value: 'lesson', results: 22 },
      ],
      days: [
        { value: '2026-11-20', results: 1 },
        { value: '2026-11-24', results: 29 },
      ],
      packs: [{ value: { id: 'made-up', digest: '0'.repeat(64) }, results: 30 }],
    });
  });

  test('pools the answers, and says that they hang together', () => {
    const lessons = [1, 2, 3].map((nth) => makeResult('lesson', nth));
    const model = reportModel(lessons);
    expect(model.seen.answers).toBe(90);
    expect(model.seen.sensitivity.known).toBe(true);
    expect(model.notes).toEqual(['answers-hang-together']);
  });

  test('leaves two-way votes out of all that is about sureness, and says so', () => {
    const mixed = reportModel([makeResult('two', 1), makeResult('lesson', 1)]);
    const alone = reportModel([makeResult('lesson', 1)]);
    expect(mixed.calibration).toEqual({ ...alone.calibration, leftOut: mixed.seen.answers - 30 });
    expect(mixed.seen.roc).toEqual(alone.seen.roc);
    expect(mixed.notes).toContain('two-way-votes');
    expect(reportModel([makeResult('two', 1)]).seen).toMatchObject({ roc: [], area: null });
  });

  test('does not depend on the order of results', () => {
    const results = makeClass(24);
    expect(reportModel(results.toReversed())).toEqual(reportModel(results));
  });
});

describe('a report on nothing', () => {
  const model = reportModel([]);

  test('claims nothing', () => {
    expect(model.of).toBe('nobody');
    expect(model.seen).toMatchObject({
      answers: 0,
      exhibits: 0,
      roc: [],
      area: null,
      points: null,
      rounds: [],
      media: [],
    });
    expect(model.seen.hits).toEqual({ k: 0, n: 0, share: null, low: null, high: null, chance: 0.5 });
    expect(model.seen.always.right).toBeNull();
    expect(model.seen.sensitivity).toMatchObject({ known: false, have: 0 });
    expect([model.talk, model.checking, model.forms, model.machine, model.advice]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([model.clues, model.teams, model.stands, model.discussions, model.trust, model.rows, model.notes]).toEqual(
      Array.from({ length: 7 }, () => []),
    );
  });

  test('and the deck alone is a class without answers', () => {
    const deck = reportModel([makeResult('deck', 1)]);
    expect(deck).toMatchObject({ of: 'class', scope: 'lessons', notes: [], seen: { answers: 0 } });
    expect(deck.discussions).toHaveLength(2);
  });
});

describe('what talking was worth', () => {
  const exhibits = [madeExhibit(0, 'generated'), madeExhibit(1, 'real'), madeExhibit(2, 'real')];

  test('by teams is known for each team', () => {
    const said = (exhibit: number, ballot: 1 | 2, levels: readonly (1 | 6)[]) =>
      levels.map((level, seat) => madeAnswer(exhibit, { ballot, seat, level }));
    const teams: SessionResult = madeClass(1, {
      voters: { way: 'teams', teams: ['owl', 'hare', 'newt'] },
      exhibits,
      answers: [
        ...said(0, 1, [1, 1, 6]),
        ...said(0, 2, [6, 6, 1]),
        ...said(1, 1, [1, 6, 6]),
        ...said(1, 2, [1, 1, 6]),
        ...said(2, 1, [6, 6, 6]),
        ...said(2, 2, [6, 6, 6]),
      ],
    });
    const { talk, teams: lessons } = reportModel(sound([teams]));
    expect(talk).toEqual({
      exhibits: 3,
      before: line(2, 9),
      after: line(4, 9),
      teams: { of: 9, becameRight: 3, becameWrong: 1 },
      hands: null,
      byCheck: [],
    });
    expect(lessons).toEqual([
      {
        result: teams.id,
        playedOn: '2026-11-24',
        teams: [
          { team: 'owl', answers: 3, first: line(1, 3), last: line(2, 3), points: 3 + 3 - 6 },
          { team: 'hare', answers: 3, first: line(0, 3), last: line(2, 3), points: 3 + 3 - 6 },
          { team: 'newt', answers: 3, first: line(1, 3), last: line(0, 3), points: -6 - 6 - 6 },
        ],
      },
    ]);
  });

  test('does not hang on the order of answers in a file', () => {
    const result = makeResult('teams', 5);
    const turned = { ...result, answers: result.answers.toReversed() };
    const [model, other] = [reportModel([result]), reportModel(sound([turned]))];
    expect([other.teams, other.talk, other.seen, other.fooled]).toEqual([
      model.teams,
      model.talk,
      model.seen,
      model.fooled,
    ]);
  });

  test('by hands is known only at least, and not where the counts differ', () => {
    const hands = madeClass(2, {
      exhibits,
      answers: [
        madeAnswer(0, { level: 2, count: 8 }),
        madeAnswer(0, { level: 5, count: 2 }),
        madeAnswer(0, { ballot: 2, level: 2, count: 3 }),
        madeAnswer(0, { ballot: 2, level: 6, count: 7 }),
        madeAnswer(1, { level: 2, count: 9 }),
        madeAnswer(1, { level: 4, count: 1 }),
        madeAnswer(1, { ballot: 2, level: 2, count: 6 }),
        madeAnswer(1, { ballot: 2, level: 4, count: 4 }),
        madeAnswer(2, { level: 2, count: 9 }),
        madeAnswer(2, { ballot: 2, level: 2, count: 10 }),
      ],
    });
    const model = reportModel(sound([hands]));
    expect(model.talk).toEqual({
      exhibits: 3,
      before: line(20, 29),
      after: line(23, 30),
      teams: null,
      hands: { exhibits: 3, uneven: 1, atLeastToRight: 5, atLeastToWrong: 3 },
      byCheck: [],
    });
    expect(model.notes).toContain('hands-not-followed');
  });

  test('teams of a lesson without answers are still there', () => {
    const teams = madeClass(3, { voters: { way: 'teams', teams: ['owl', 'hare'] } });
    expect(reportModel(sound([teams])).teams[0]?.teams).toEqual([
      { team: 'owl', answers: 0, first: line(0, 0), last: line(0, 0), points: 0 },
      { team: 'hare', answers: 0, first: line(0, 0), last: line(0, 0), points: 0 },
    ]);
  });
});

describe('exhibits by how they fooled', () => {
  const hands = (
    number: number,
    wrongs: readonly (readonly [wrong: number, of: number])[],
    change: Partial<SessionResult> = {},
  ) =>
    madeClass(number, {
      exhibits: wrongs.map((_, nth) => madeExhibit(nth, 'generated')),
      answers: wrongs.flatMap(([wrong, of], nth) => [
        ...(wrong === 0 ? [] : [madeAnswer(nth, { level: 1, count: wrong })]),
        ...(wrong === of ? [] : [madeAnswer(nth, { level: 6, count: of - wrong })]),
      ]),
      ...change,
    });

  test('are ordered by the lower end of their intervals, from five answers on', () => {
    const { fooled } = reportModel(
      sound([
        hands(1, [
          [4, 4],
          [5, 5],
          [30, 40],
          [0, 20],
          [3, 5],
        ]),
      ]),
    );
    expect(fooled.needed).toBe(5);
    expect(fooled.ranked.map(({ title, wrong }) => [title, wrong.k, wrong.n])).toEqual([
      ['Exhibit 2', 30, 40],
      ['Exhibit 1', 5, 5],
      ['Exhibit 4', 3, 5],
      ['Exhibit 3', 0, 20],
    ]);
    expect(fooled.tooFew.map(({ title }) => title)).toEqual(['Exhibit 0']);
    expect(fooled.ranked[0]).toMatchObject({
      pack: 'made-up',
      label: '1-03',
      medium: 'image',
      genre: 'street',
      difficulty: 3,
    });
  });

  test('equals stand in the order of their ids', () => {
    const { fooled } = reportModel(
      sound([
        hands(1, [
          [3, 6],
          [3, 6],
          [3, 6],
          [0, 6],
          [0, 9],
        ]),
      ]),
    );
    const ids = fooled.ranked.slice(0, 3).map(({ exhibit }) => exhibit);
    expect(ids).toEqual(ids.toSorted());
  });

  test('are put together over results, but not over packs, nor where a mended pack says another truth', () => {
    const moved = [madeExhibit(9, 'real', { label: '1-01' }), madeExhibit(0, 'generated', { label: '1-02' })];
    const results = sound([
      hands(1, [[2, 6]]),
      hands(
        2,
        [
          [6, 6],
          [1, 6],
        ],
        { exhibits: moved },
      ),
      hands(3, [[6, 6]], { pack: { id: 'another', digest: '1'.repeat(64) } }),
      hands(4, [[1, 7]], { exhibits: [madeExhibit(0, 'real')], pack: { id: 'made-up', digest: '2'.repeat(64) } }),
    ]);
    const { fooled, seen } = reportModel(results);
    expect(fooled.ranked.map(({ pack, truth, label, wrong }) => [pack, truth, label, wrong.k, wrong.n])).toEqual([
      ['another', 'generated', '1-01', 6, 6],
      ['made-up', 'real', '1-01', 6, 7],
      ['made-up', 'generated', null, 3, 12],
      ['made-up', 'real', '1-01', 0, 6],
    ]);
    expect(seen.exhibits).toBe(4);
  });

  test('count the first look: what was seen alone', () => {
    const checked = [1, 2, 3, 4, 5].map((number) =>
      madeResult(number, { exhibits: [madeExhibit(0, 'real')], answers: [madeAnswer(0, { gut: 6, level: 1 })] }),
    );
    const { fooled, checking } = reportModel(sound(checked));
    expect(fooled.ranked).toMatchObject([{ wrong: { k: 5, n: 5 } }]);
    expect(checking).toMatchObject({ before: { k: 0, n: 5 }, after: { k: 5, n: 5 }, becameRight: 5, becameWrong: 0 });
  });
});

describe('the machine beside a class', () => {
  test('is counted once for each exhibit and not for each hand', () => {
    const exhibits = [madeExhibit(0, 'generated'), madeExhibit(1, 'real')];
    const voted = (number: number, chance: number) =>
      madeClass(number, {
        exhibits,
        answers: [
          madeAnswer(0, { level: 6, count: 20, machine: chance }),
          madeAnswer(0, { level: 1, count: 5, machine: chance }),
          madeAnswer(1, { level: 1, count: 25, machine: 0.9 }),
        ],
      });
    const { machine } = reportModel(sound([voted(1, 0.8), voted(2, 0.8), voted(3, 0.6)]));
    // The first exhibit twice, because two versions of the machine said two things of it.
    expect(machine).toMatchObject({
      exhibits: 3,
      counts: { hits: 2, misses: 0, falseAlarms: 1, correctRejections: 0 },
      hits: line(2, 2),
      right: line(2, 3),
      sure: line(1, 2),
      unsure: line(1, 1),
      answers: 150,
      people: line(135, 150),
      agreed: line(60, 60),
      overruled: line(75, 90),
    });
  });
});

test('clues that are no family are marked as a player’s own words', () => {
  const results = sound([
    madeResult(1, {
      exhibits: [madeExhibit(0, 'real'), madeExhibit(1, 'real')],
      answers: [madeAnswer(0, { level: 1, clues: ['light', '=1+1'] }), madeAnswer(1, { level: 6, clues: ['light'] })],
    }),
  ]);
  expect(reportModel(results).clues).toEqual([
    { clue: 'light', family: true, noted: 2, right: line(1, 2) },
    { clue: '=1+1', family: false, noted: 1, right: line(1, 1) },
  ]);
});
