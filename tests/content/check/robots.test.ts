import { expect, test } from 'vitest';
import { playRobots, type DealReport } from '../../../content/authoring/check/deal/play-robots.ts';
import { certain } from '../../../game/certain.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { makeImage, makeText, packOf } from '../../game/fixtures.ts';

/** Eight genres of pictures and eight of texts, ten of each truth in each. */
const HALL = Array.from({ length: 320 }, (_, n): Exhibit => {
  const truth = n % 2 === 0 ? 'real' : 'generated';
  const change = { genre: `genre ${Math.floor(n / 20)}`, topic: `topic ${n}` };
  return n < 160 ? makeImage(n, truth, change) : makeText(n, truth, change);
});
const LESSON = { name: 'lesson', record: { mode: 'lesson', theme: null, media: 'both' }, before: 0 } as const;

const scoreOf = (report: DealReport, name: string) =>
  certain(
    report.robots.find((robot) => robot.name === name),
    name,
  );

test('robots that never look stay near chance, and what they cannot but know is told apart', () => {
  const report = playRobots(packOf(HALL), LESSON, 300);
  expect(scoreOf(report, 'by the last 1').where).toBeLessThan(0.55);
  expect(scoreOf(report, 'what is missing to half of the round').where).toBeLessThan(0.55);
  expect(report.settled).toBeGreaterThan(0);
  expect(report.settled).toBeLessThan(0.06);
  expect(report.exposure).toBeLessThan(3);
  expect(report.variety).toMatchObject({ ofGenre: 2, sheets: 0, sheetsAtFirst: 0 });
  // Nothing is marked in this pack, so that no lesson begins as designed.
  expect(report.opening).toBe(0);
});

test('a robot that goes by what it was told finds a pack out whose genres have a truth of their own', () => {
  const told = HALL.filter(({ genre, truth }) => truth === 'real' || Number(genre.slice(6)) % 4 > 0);
  const report = playRobots(
    packOf(told.filter(({ genre, truth }) => truth !== 'real' || Number(genre.slice(6)) % 4 !== 1)),
    LESSON,
    60,
  );
  expect(Math.max(...report.robots.map(({ where }) => where))).toBeGreaterThan(0.6);
});
