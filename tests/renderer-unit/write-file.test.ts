import { describe, expect, it } from 'vitest';
import type { Bridge, ExportFile } from '../../game/bridge/contract.ts';
import { err, ok } from '../../game/result.ts';
import type { SessionResult } from '../../game/results/result-schema.ts';
import { fileOf, type ExportKind } from '../../renderer/screens/report/exports.ts';
import { savableOf } from '../../renderer/screens/report/saved-here.ts';
import { writeFile, type Watch } from '../../renderer/screens/report/write-file.ts';
import { makeResult } from '../game/results/simulated.ts';
import { COMMA } from '../game/results/written.ts';

const LESSON = makeResult('lesson', 1);
/** A year of lessons, which differ by their ids alone. */
const MANY = Array.from({ length: 2000 }, (_, nth) => ({ ...LESSON, id: `many${String(nth).padStart(12, '0')}` }));

/** Writes a file as the page does. */
const write = async (
  bridge: Pick<Bridge, 'exportFile'>,
  kind: ExportKind,
  results: readonly SessionResult[],
  watch: Watch,
): Promise<Awaited<ReturnType<typeof writeFile>>> => {
  const savable = savableOf(results);
  const next = await savable.write(kind, COMMA);
  if (next === null) throw new Error('It could not be read again.');
  return writeFile(bridge, fileOf(kind, savable.stem), next, watch);
};
const QUIET = { progress: (): void => {}, stopped: (): boolean => false };

/** A bridge that keeps what it is given, and how long the longest portion was. */
function keeper(answer: Bridge['exportFile'] = () => Promise.resolve(ok({ saved: true }))) {
  const given: ExportFile[] = [];
  const exportFile: Bridge['exportFile'] = (file) => {
    given.push(file);
    return answer(file);
  };
  return { given, bridge: { exportFile } };
}

describe('a file of 2,000 results', () => {
  it.for([
    ['xapi', 62_000],
    ['json', 2000],
    ['csv', 60_001],
  ] as const)('%s is one valid file in portions, none of which is long', ([kind, things]) => {
    const { given, bridge } = keeper();
    const shares: number[] = [];
    return write(bridge, kind, MANY, { ...QUIET, progress: (share) => shares.push(share) }).then((saved) => {
      expect(saved).toEqual(ok({ saved: true }));
      expect(given.length).toBeGreaterThan(20);
      expect(given.every(({ more }, index) => (more === true) === index < given.length - 1)).toBe(true);
      expect(Math.max(...given.map(({ text }) => text?.length ?? 0))).toBeLessThan(1024 * 1024);
      expect(new Set(given.map(({ name }) => name)).size).toBe(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect([Math.min(...shares) > 0, Math.max(...shares) <= 1]).toEqual([true, true]);
      const whole = given.map(({ text }) => text).join('');
      const count = {
        xapi: () => (JSON.parse(whole) as readonly unknown[]).length,
        json: () => (JSON.parse(whole) as { readonly results: readonly unknown[] }).results.length,
        csv: () => whole.split('\r\n').length - 1,
      }[kind];
      expect(count()).toBe(things);
    });
  });

  it('can be stopped, and is given up then', async () => {
    const { given, bridge } = keeper(({ text }) => Promise.resolve(ok({ saved: text !== null })));
    const saved = await write(bridge, 'xapi', MANY, {
      ...QUIET,
      stopped: () => given.length === 3,
    });
    expect(saved).toEqual(ok({ saved: false }));
    expect(given.map(({ text }) => text === null)).toEqual([false, false, false, true]);
  });

  it('is not written on where it was not wanted or cannot be', async () => {
    for (const answer of [ok({ saved: false }), err({ code: 'export-failed', where: 'a' } as const)]) {
      const { given, bridge } = keeper(() => Promise.resolve(answer));
      expect(await write(bridge, 'csv', MANY, QUIET)).toEqual(answer);
      expect(given).toHaveLength(1);
    }
  });
});

it('a small file comes whole', async () => {
  const { given, bridge } = keeper();
  expect(await write(bridge, 'csv', [LESSON], QUIET)).toEqual(ok({ saved: true }));
  expect(given.map(({ more }) => more)).toEqual([undefined]);
});

it('a file that could not be read again is not written', async () => {
  const huge = { ...LESSON, exhibits: LESSON.exhibits.map((each) => ({ ...each, title: 'ü'.repeat(80) })) };
  const many = Array.from({ length: 3000 }, (_, nth) => ({ ...huge, id: `huge${String(nth).padStart(12, '0')}` }));
  expect(await savableOf(many).write('json', COMMA)).toBeNull();
  expect(await savableOf(many).write('csv', COMMA)).not.toBeNull();
});
