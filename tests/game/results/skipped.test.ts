import { describe, expect, test } from 'vitest';
import { contradictionOf, knownPack, type Knowledge } from '../../../game/results/against.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { idFor, makePack } from '../fixtures.ts';
import { madeAnswer, madeExhibit, madeResult } from './made.ts';

const PACK = makePack();
const KNOWS: Knowledge = { now: Infinity, packs: new Map([['0'.repeat(64), knownPack(PACK)]]) };
const DEALT = PACK.exhibits.filter(({ medium }) => medium === 'image').slice(0, 3);

type Skipped = NonNullable<SessionResult['skipped']>[number];
const out = (change: Partial<Skipped> = {}): Skipped => ({ id: idFor(5), label: '1-03', theme: 1, ...change });

/** Two answered exhibits of the pack, and what was left out beside them. */
const withSkipped = (...skipped: readonly Skipped[]): SessionResult =>
  madeResult(1, {
    finished: true,
    exhibits: DEALT.slice(0, 2).map(({ id, title, medium, genre, truth, difficulty }, at) =>
      madeExhibit(at, truth, { id, title, medium, genre, difficulty }),
    ),
    answers: [madeAnswer(0), madeAnswer(1)],
    ...(skipped.length === 0 ? {} : { skipped: [...skipped] }),
  });

function saysOf(result: object): string {
  const { read } = readResultText('result.json', JSON.stringify(result));
  return read.ok ? 'nothing' : read.error.says;
}

describe('what was left out of a session', () => {
  test('is taken beside what was answered, and told in a note of the report', () => {
    const result = withSkipped(out());
    expect(saysOf(result)).toBe('nothing');
    expect(contradictionOf(result, KNOWS)).toBeNull();
    expect(reportModel([result]).notes).toContain('pictures-left-out');
    expect(reportModel([withSkipped()]).notes).not.toContain('pictures-left-out');
  });

  test('counts for a round that was played through: one that is only left out is one', () => {
    const lesson = madeResult(2, {
      mode: 'lesson',
      finished: true,
      skipped: ([1, 2, 3] as const).flatMap((theme) =>
        [1, 2].map((position) => ({ id: idFor(theme * 10 + position), label: `${theme}-0${position}`, theme })),
      ),
    });
    expect(saysOf(lesson)).toBe('nothing');
    expect(saysOf({ ...lesson, skipped: lesson.skipped?.slice(2) })).toMatch(/round 1 is missing/);
    expect(saysOf({ ...lesson, skipped: lesson.skipped?.slice(0, 5) })).toMatch(/exhibits are missing/);
  });

  test.each([
    ['an exhibit that was answered', withSkipped(out({ id: DEALT[0]?.id ?? '' })), /an exhibit is there twice/],
    ['the label of one', withSkipped(out({ label: '1-02' })), /a label is there twice/],
    ['a place that there is not', withSkipped(out({ label: '1-11' })), /has no such place/],
    ['a gap', withSkipped(out({ label: '1-04' })), /an exhibit is missing before 1-04/],
    ['no order', withSkipped(out({ label: '1-05' }), out({ id: idFor(6) })), /does not stand in its order/],
    ['another theme', withSkipped(out({ theme: 2 })), /has a theme that it cannot have/],
    ['nothing in a list', { ...withSkipped(), skipped: [] }, /skipped/],
    ['more than an id and a place', { ...withSkipped(), skipped: [{ ...out(), level: 3 }] }, /skipped/],
    ['no id', { ...withSkipped(), skipped: [out({ id: 'x' })] }, /skipped/],
    [
      'an older version',
      { ...withSkipped(out()), version: 2, utcOffsetMinutes: undefined },
      /skipped goes with version 3, and only with it/,
    ],
  ])('cannot be %s', (_, result, says) => {
    expect(saysOf(result)).toMatch(says);
  });

  test.each([
    ['an exhibit that the pack lacks', out({ id: 'nowhere000' })],
    ['a text', out({ id: PACK.exhibits.find(({ medium }) => medium === 'text')?.id ?? '' })],
  ])('cannot be %s, where the pack is known', (_, skipped) => {
    expect(contradictionOf(withSkipped(skipped), KNOWS)).toMatch(
      /exhibit 1-03, which was left out, is no picture of it/,
    );
  });
});
