import { describe, expect, test } from 'vitest';
import { cardOf, stanceOf } from '../../../game/pack/card.ts';
import { splitSentences, textOf } from '../../../game/pack/text.ts';
import { isRight } from '../../../game/scoring.ts';
import { reportFor } from '../../../game/session/report-for.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import type { State } from '../../../game/session/state.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import { makeImage, makePack, makeRoom, makeSetup, makeTeaching, makeText, packOf, withoutUses } from '../fixtures.ts';
import { after, begun, play, toTheEnd } from '../play.ts';
import { currentOf, exhibitOf, isAt, viewOf } from './viewed.ts';

describe('the views', () => {
  test('a briefing has its round and where the session stands', () => {
    const view = viewOf(begun(makeSetup()), 'briefing');
    expect(view.briefing.name).toBe('Round name 1');
    expect(view.progress).toEqual({
      round: 1,
      rounds: 3,
      theme: 1,
      roundName: 'Round name 1',
      position: 0,
      length: 10,
      score: 0,
      stake: 0,
      mode: 'lesson',
    });
  });

  test('a class is told what a class does, where that is something else', () => {
    const teaching = makeTeaching();
    const [first, ...rest] = teaching.rounds;
    if (first === undefined) throw new Error('There is no round.');
    const told = { ...teaching, rounds: [{ ...first, classLines: ['Hands up.'] }, ...rest] };
    const room = makeRoom();
    const lines = (record: Partial<SetupRecord>, material = told) =>
      viewOf(begun(makeSetup(record, undefined, material)), 'briefing').briefing.lines;
    expect(lines({ mode: 'class', room })).toEqual(['Hands up.']);
    expect(lines({ mode: 'class', room }, teaching)).toEqual(first.lines);
    expect(lines({})).toEqual(first.lines);
    expect(JSON.stringify(viewOf(begun(makeSetup({}, undefined, told)), 'briefing'))).not.toContain('Hands up.');
  });

  test('looking shows the face, the tools and the next picture, and opens the card only after the gut answer', () => {
    const first = after(begun(makeSetup({ clockSeconds: 60 })), { type: 'begin' });
    const exhibit = currentOf(first);
    const view = viewOf(first, 'look');
    expect(view).toMatchObject({
      stage: 'first',
      level: null,
      gut: null,
      card: null,
      caption: null,
      clues: [],
      turn: null,
      clockSeconds: 60,
      canLock: false,
      canCheck: true,
    });
    expect(view.progress).toMatchObject({ position: 1, length: 10 });
    expect(view.face).toMatchObject({ label: '1-01', title: exhibit.title, alt: exhibit.alt.before });
    const gut = viewOf(after(first, { type: 'check' }), 'look');
    expect(gut).toMatchObject({ stage: 'gut', card: null, canLock: false, canCheck: false });
    const checked = viewOf(after(first, { type: 'check' }, { type: 'answer', level: 3 }), 'look');
    expect(checked).toMatchObject({ stage: 'checked', level: 3, gut: 3, canLock: true, canCheck: false });
    const { found, caption, claim } = cardOf(exhibit);
    const closed = ['published', 'elsewhere', 'carries'].map((check) => ({ check, open: false }));
    expect(checked.card).toEqual({ found, caption, claim: claim.says, checks: closed });
  });

  test('the picture ahead is the next one of the round, or the first with its briefing, if that is an image', () => {
    const { states } = play(makeSetup(), toTheEnd());
    const seen = new Set<boolean>();
    for (const state of states) {
      const { phase } = state;
      if (phase.name !== 'briefing' && phase.name !== 'look' && phase.name !== 'reveal') continue;
      const { round } = phase;
      const position = phase.name === 'briefing' ? -1 : phase.position;
      const next = state.rounds[round]?.exhibits[position + 1];
      const exhibit = next === undefined ? undefined : exhibitOf(state, next);
      const expected = exhibit?.medium === 'image' ? exhibit.picture.file : null;
      expect(viewFor(state)).toMatchObject({ ahead: expected });
      seen.add(expected === null);
    }
    expect(seen.size).toBe(2);
  });

  test('texts come as sentences with the clue families of texts, images with their size and theirs', () => {
    const text = after(begun(makeSetup({ mode: 'practice', media: 'texts' })), { type: 'begin' });
    const exhibit = currentOf(text);
    expect(viewOf(text, 'look').face).toMatchObject({
      medium: 'text',
      sentences: exhibit.medium === 'text' ? splitSentences(textOf(exhibit)) : [],
    });
    expect(viewOf(text, 'look').clueFamilies).toContain('rhythm');
    const image = after(begun(makeSetup({ mode: 'practice', media: 'images' })), { type: 'begin' });
    expect(viewOf(image, 'look').face).toEqual({
      medium: 'image',
      label: '1-01',
      title: currentOf(image).title,
      alt: currentOf(image).alt.before,
      language: 'en',
      picture: { file: `media/${currentOf(image).id}.webp`, width: 720, height: 480 },
    });
    expect(viewOf(image, 'look').clueFamilies).toContain('reflection');
  });

  test('the third round lets the turn of a text be placed', () => {
    const text = after(begun(makeSetup({ mode: 'practice', theme: 3, media: 'texts' })), { type: 'begin' });
    expect(viewOf(text, 'look').turn).toEqual({ placed: null });
    expect(viewOf(after(text, { type: 'place-turn', sentence: 3 }), 'look').turn).toEqual({ placed: 3 });
    const image = after(begun(makeSetup({ mode: 'practice', theme: 3, media: 'images' })), { type: 'begin' });
    expect(viewOf(image, 'look').turn).toBeNull();
  });

  test("the second round shows each exhibit under the caption dealt to it, or under the card's own", () => {
    const dealt = after(begun(makeSetup({ mode: 'practice', theme: 2 })), { type: 'begin' });
    const use = currentOf(dealt).uses?.[Number(dealt.rounds[0]?.captions[0])];
    expect(viewOf(dealt, 'look').caption).toBe(use?.caption);
    const revealed = viewOf(after(dealt, { type: 'answer', level: 1 }, { type: 'lock' }), 'reveal');
    expect(revealed.exhibit.use).toEqual(use);
    const plain = packOf(makePack().exhibits.map(withoutUses));
    const without = after(begun(makeSetup({ mode: 'practice', theme: 2 }, plain)), { type: 'begin' });
    expect(viewOf(without, 'look').caption).toBe(currentOf(without).card.caption);
    expect(viewOf(after(without, { type: 'answer', level: 1 }, { type: 'lock' }), 'reveal').exhibit.use).toBeNull();
  });

  test('the reveal tells everything', () => {
    const { states } = play(makeSetup({}, makePack({ paired: true })), [...toTheEnd([1, 6, 4])]);
    const reveals = states.filter(isAt('reveal'));
    expect(reveals).toHaveLength(30);
    for (const [index, state] of reveals.entries()) {
      const exhibit = currentOf(state);
      const record = state.records.at(-1);
      const view = viewOf(state, 'reveal');
      expect(view.last).toBe(index % 10 === 9);
      expect(view.said).toBe(record?.level);
      expect(view.points).toBe(record?.points);
      expect(view.correct).toBe(isRight(view.said, exhibit.truth));
      expect(view.exhibit).toMatchObject({
        truth: exhibit.truth,
        medium: exhibit.medium,
        altAfter: exhibit.alt.after,
        credit: exhibit.credit,
        card: { stance: stanceOf(exhibit), kind: cardOf(exhibit).claim.kind },
        digitalSourceType: exhibit.digitalSourceType,
      });
      expect(view.exhibit.evidence.map(({ kind }) => kind)).toEqual(
        exhibit.medium === 'image' ? ['box', 'box'] : ['span', 'span'],
      );
      expect(view.exhibit.model).toEqual(exhibit.model ?? null);
      expect(view.exhibit.original).toEqual((exhibit.medium === 'image' ? exhibit.original : undefined) ?? null);
      expect(view.exhibit.turn).toBe(exhibit.truth === 'part' ? 4 : null);
      const twin = state.setup.pack.exhibits.find((one) => one.id === exhibit.twin);
      expect(view.exhibit.twin).toEqual(
        twin === undefined
          ? null
          : {
              face: expect.objectContaining({ medium: twin.medium, title: twin.title, label: '' }),
              truth: twin.truth,
              altAfter: twin.alt.after,
              credit: twin.credit,
            },
      );
      expect({ gut: view.gut, gutCorrect: view.gutCorrect }).toEqual({ gut: null, gutCorrect: null });
    }
    expect(new Set(reveals.map((state) => viewOf(state, 'reveal').exhibit.twin === null)).size).toBe(2);
  });

  test('the evidence in a text is told in reading order', () => {
    const dealt = begun(makeSetup({ mode: 'practice', theme: 1, media: 'texts' }));
    const backwards = dealt.setup.pack.exhibits.map((exhibit) =>
      exhibit.medium === 'text' ? { ...exhibit, evidence: exhibit.evidence.toReversed() } : exhibit,
    );
    const setup = { ...dealt.setup, pack: { ...dealt.setup.pack, exhibits: backwards } };
    const state = after({ ...dealt, setup }, { type: 'begin' }, { type: 'answer', level: 2 }, { type: 'lock' });
    const starts = viewOf(state, 'reveal').exhibit.evidence.map((each) => (each.kind === 'span' ? each.span[0] : -1));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(starts).size).toBeGreaterThan(1);
  });

  test('the reveal of a checked exhibit tells of the gut answer too, and of clues and the placed turn', () => {
    for (const gut of [1, 6] as const) {
      const state = after(
        begun(makeSetup({ mode: 'practice', theme: 3, media: 'texts' })),
        { type: 'begin' },
        { type: 'place-turn', sentence: 1 },
        { type: 'note-clue', clue: 'voice' },
        { type: 'check' },
        { type: 'answer', level: gut },
        { type: 'answer', level: 3 },
        { type: 'lock' },
      );
      expect(viewOf(state, 'reveal')).toMatchObject({
        gut,
        gutCorrect: isRight(gut, currentOf(state).truth),
        said: 3,
        clues: ['voice'],
        turnPlaced: 1,
      });
    }
  });

  test('the question comes with the exhibit it is tied to and the stand taken', () => {
    const asking = play(makeSetup(), toTheEnd([1, 5, 3])).states.find(isAt('question'));
    if (asking === undefined) throw new Error('No question');
    const [stand] = asking.stands;
    const record = asking.records.find((one) => one.exhibit === stand?.exhibit);
    const view = viewOf(asking, 'question');
    expect(view).toMatchObject({ question: { id: stand?.question }, said: record?.level, stand: null });
    expect(view.exhibit.face.title).toBe(exhibitOf(asking, stand?.exhibit).title);
    expect(view.correct).toBe(isRight(view.said, view.exhibit.truth));
    expect(view.progress.position).toBe(10);
    expect(viewOf(after(asking, { type: 'stand', stand: 2 }), 'question').stand).toBe(2);
  });

  test("a round's result reports on that round alone", () => {
    const results = play(makeSetup(), toTheEnd([1, 6])).states.filter(isAt('round-result'));
    expect(results.map((state) => viewOf(state, 'round-result').last)).toEqual([false, false, true]);
    for (const [round, state] of results.entries()) {
      const view = viewOf(state, 'round-result');
      expect(view.report).toEqual(reportFor(state, round));
      expect(view.report.answers).toBe(10);
    }
  });

  test('the debrief adds everything up', () => {
    const { state } = play(makeSetup(), toTheEnd([1, 6, 2]));
    const view = viewOf(state, 'debrief');
    expect(view.mode).toBe('lesson');
    expect(view.report.answers).toBe(30);
    expect(view.report.points).toBe(state.score);
    expect(view.answers.map((answer) => answer.label)).toEqual(
      [1, 2, 3].flatMap((round) =>
        Array.from({ length: 10 }, (_, index) => `${round}-${String(index + 1).padStart(2, '0')}`),
      ),
    );
    expect(view.answers.reduce((sum, answer) => sum + answer.points, 0)).toBe(state.score);
    expect(view.answers.filter((answer) => answer.correct)).toHaveLength(view.report.correct.k);
    expect(view.rounds.map(({ theme, roundName }) => [theme, roundName])).toEqual(
      [1, 2, 3].map((theme) => [theme, `Round name ${theme}`]),
    );
    expect(view.rounds.reduce((sum, round) => sum + round.report.points, 0)).toBe(state.score);
    expect(view.stands.map(({ question, stand }) => [question.id, stand])).toEqual(
      state.stands.map((stand) => [stand.question, null]),
    );
  });
});

describe('reports', () => {
  test('count only what is locked', () => {
    const open = after(begun(makeSetup()), { type: 'begin' }, { type: 'answer', level: 1 });
    expect(reportFor(open).answers).toBe(0);
    expect(reportFor(after(open, { type: 'lock' })).answers).toBe(1);
  });

  test('tell how well turns were placed, in the third round only', () => {
    const pack = packOf([1, 2, 3].flatMap((number) => [makeText(number, 'part'), makeText(10 + number, 'real')]));
    const placing = (state: State) =>
      state.phase.name === 'look' && state.records.at(-1)?.turn === null
        ? { type: 'place-turn' as const, sentence: 4 }
        : { type: 'uncheck' as const };
    const { state } = play(
      makeSetup({ mode: 'practice', theme: 3, media: 'texts' }, pack),
      toTheEnd().flatMap((step) => [placing, step]),
    );
    expect(reportFor(state).turns).toEqual({ texts: 3, placed: 3, exact: 3, withinOne: 3 });
    const first = play(makeSetup({ mode: 'practice', theme: 1 }), toTheEnd()).state;
    expect(reportFor(first).turns.texts).toBe(0);
  });
});

test('a state that these rules never made is a fault of the program, and thrown', () => {
  const state = begun(makeSetup({}, packOf([...makePack().exhibits, makeImage(5000, 'real')])));
  expect(() => viewFor({ ...state, phase: { name: 'nowhere' } as never })).toThrow('nowhere');
  expect(() => viewFor({ ...state, phase: { name: 'briefing', round: 7 } })).toThrow('round 7');
  const looking = after(state, { type: 'begin' });
  expect(() => viewFor({ ...looking, phase: { name: 'reveal', round: 0, position: 0 } })).toThrow('answer');
});
