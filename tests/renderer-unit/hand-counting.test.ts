import { describe, expect, it } from 'vitest';
import { counted, totalOf, undone, withHands, type TallyDraft } from '../../renderer/screens/room/tally-draft.ts';
import { timerText } from '../../renderer/screens/room/timer-text.ts';

const draft = (...counts: readonly number[]): TallyDraft => ({ counts, past: [] });

describe('a count of hands', () => {
  it('changes one answer and keeps what was before it', () => {
    expect(withHands(draft(1, 2), 1, 1)).toEqual({ counts: [1, 3], past: [[1, 2]] });
    expect(counted(draft(1, 2), 0, 24)).toEqual({ counts: [24, 2], past: [[1, 2]] });
  });

  it('of 120 hands is 120', () => {
    expect(counted(draft(0, 2), 0, 120)?.counts).toEqual([120, 2]);
    expect(withHands(draft(99, 2), 0, 1)?.counts).toEqual([100, 2]);
  });

  it('stays between none and a hall of 999 in all, and what changes nothing is no change', () => {
    expect(withHands(draft(0, 2), 0, -1)).toBeNull();
    expect(withHands(draft(997, 2), 0, 1)).toBeNull();
    expect(withHands(draft(997, 2), 1, 1)).toBeNull();
    expect(counted(draft(5, 2), 0, 5000)?.counts).toEqual([997, 2]);
    expect(counted(draft(5, 2), 0, -3)?.counts).toEqual([0, 2]);
    expect(counted(draft(5, 2), 1, 2)).toBeNull();
    expect(counted(draft(5, 2), 2, 1)).toBeNull();
  });

  it('is undone change by change, back to where it began', () => {
    let now = draft(0, 0);
    for (const place of [0, 1, 1]) now = withHands(now, place, 1) ?? now;
    expect(now.counts).toEqual([1, 2]);
    const back = [];
    for (let next = undone(now); next !== null; next = undone(next)) back.push(next.counts);
    expect(back).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('forgets the oldest of very many changes', () => {
    let now = draft(0, 0);
    for (let n = 0; n < 260; n += 1) now = withHands(now, 0, n % 2 === 0 ? 1 : -1) ?? now;
    expect(now.past).toHaveLength(100);
  });

  it('adds up', () => {
    expect(totalOf([1, 2, 3])).toBe(6);
  });
});

describe('the silent timer', () => {
  it('counts down what was planned, and then up', () => {
    expect([0, 1, 59, 60, 61, 125].map((elapsed) => timerText(elapsed, 60).text)).toEqual([
      '1:00',
      '0:59',
      '0:01',
      '+0:00',
      '+0:01',
      '+1:05',
    ]);
    expect([59, 60].map((elapsed) => timerText(elapsed, 60).over)).toEqual([false, true]);
  });

  it('counts up where nothing was planned', () => {
    expect(timerText(75, null)).toEqual({ text: '1:15', over: false });
  });
});
