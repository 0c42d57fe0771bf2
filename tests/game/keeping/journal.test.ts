import { describe, expect, test } from 'vitest';
import { entryLine, finishLine, headLine, readJournal, touchedAt } from '../../../game/keeping/journal.ts';
import { sealLine } from '../../../game/keeping/line.ts';
import type { Entry } from '../../../game/session/command.ts';
import { replay } from '../../../game/session/replay.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import { makePack, makeTeaching } from '../fixtures.ts';

const ID = '0123456789abcdef';
const SETUP: SetupRecord = {
  version: 1,
  seed: 1,
  mode: 'lesson',
  theme: null,
  media: 'both',
  clockSeconds: null,
  seen: [],
  pack: { id: 'first-look', digest: 'd' },
};
const HEAD = headLine(ID, 1000, SETUP);
const entry = (seq: number): Entry => ({ seq, at: 1000 + seq, command: { type: 'lock' } });

describe('a journal', () => {
  test('reads back what was written', () => {
    const lines = [HEAD, entryLine(entry(0)), entryLine(entry(1)), finishLine(5000)];
    expect(readJournal(ID, lines)).toEqual({
      ok: true,
      value: { id: ID, startedAt: 1000, setup: SETUP, log: [entry(0), entry(1)], finishedAt: 5000 },
    });
  });

  test('keeps what follows its finish', () => {
    const read = readJournal(ID, [HEAD, finishLine(5000), entryLine(entry(0))]);
    expect(read).toMatchObject({ ok: true, value: { finishedAt: 5000, log: [entry(0)] } });
  });

  test('was touched when it was started, written to or finished, whichever came last', () => {
    const touched = (...lines: readonly string[]): number => {
      const read = readJournal(ID, [HEAD, ...lines]);
      return read.ok ? touchedAt(read.value) : -1;
    };
    expect(touched()).toBe(1000);
    expect(touched(entryLine(entry(0)), entryLine(entry(1)))).toBe(1001);
    expect(touched(entryLine(entry(0)), finishLine(7000))).toBe(7000);
  });

  test.each([
    ['no line', [], 'line 1: checksum'],
    ['an empty line', [''], 'line 1: checksum'],
    ['a head that is no journal', [sealLine({ format: 'other', version: 1 })], 'line 1: format'],
    ['a head of another session', [headLine('fedcba9876543210', 1000, SETUP)], 'line 1: id'],
    [
      'a head without a setup',
      [sealLine({ format: 'second-look-journal', version: 1, id: ID, startedAt: 1 })],
      'line 1: setup',
    ],
    ['a head that is a list', [sealLine([1])], 'line 1: format'],
    ['a broken entry', [HEAD, entryLine(entry(0)).replace('lock', 'look')], 'line 2: checksum'],
    ['an entry no rule knows', [HEAD, sealLine({ seq: 0, at: 0, command: { type: 'win' } })], 'line 2: shape'],
    ['an entry that is nothing', [HEAD, sealLine([])], 'line 2: shape'],
    ['a gap', [HEAD, entryLine(entry(1))], 'line 2: seq'],
    ['an entry twice', [HEAD, entryLine(entry(0)), entryLine(entry(0))], 'line 3: seq'],
    ['a second head', [HEAD, HEAD], 'line 2: shape'],
  ])('is damaged by %s', (_what, lines, detail) => {
    expect(readJournal(ID, lines)).toEqual({ ok: false, error: { kind: 'damaged', detail } });
  });

  test.each([
    ['sealed as now', sealLine({ format: 'second-look-journal', version: 2, id: ID })],
    ['sealed another way', '{"format":"second-look-journal","version":2,"sum":"blake3:…"}'],
  ])('of a newer program is known as such, %s', (_what, head) => {
    expect(readJournal(ID, [head, 'whatever'])).toEqual({ ok: false, error: { kind: 'newer', detail: 'version 2' } });
  });
});

/** As a program wrote it that knew of no machine, byte for byte. */
const BEFORE_THE_MACHINE = [
  `["8f7c6afe",{"format":"second-look-journal","version":1,"id":"0123456789abcdef","startedAt":1000,"setup":{"version":1,"seed":7,"mode":"practice","theme":1,"media":"both","clockSeconds":null,"seen":[],"pack":{"id":"made-up","digest":"${'0'.repeat(64)}"}}}]`,
  '["874f9d4c",{"seq":0,"at":2000,"command":{"type":"begin"}}]',
  '["362a56b8",{"seq":1,"at":2001,"command":{"type":"answer","level":5}}]',
  '["f9607549",{"seq":2,"at":2002,"command":{"type":"note-clue","clue":"light"}}]',
  '["072da283",{"seq":3,"at":2003,"command":{"type":"lock"}}]',
  '["3b65b7ca",{"seq":4,"at":2004,"command":{"type":"next"}}]',
  '["2a430919",{"seq":5,"at":2005,"command":{"type":"check"}}]',
  '["ec77f9f9",{"seq":6,"at":2006,"command":{"type":"answer","level":2}}]',
];

describe('a journal of an earlier version', () => {
  const read = readJournal(ID, BEFORE_THE_MACHINE);
  if (!read.ok) throw new Error(read.error.detail);
  const { setup: record, log } = read.value;
  const setup = { record, pack: makePack(), teaching: makeTeaching() };

  test('is replayed as ever; the machine has said nothing in it', () => {
    const state = replay(setup, log);
    expect(state).toMatchObject({
      ok: true,
      value: {
        phase: { name: 'look', position: 1, stage: 'checked' },
        records: [{ level: 5, machine: null }, { gut: 2 }],
      },
    });
  });

  test('goes on with the machine', () => {
    const guess: Entry = {
      seq: 7,
      at: 3000,
      command: { type: 'machine-guess', round: 0, position: 1, chance: 1 / 3 },
    };
    const again = readJournal(ID, [...BEFORE_THE_MACHINE, entryLine(guess)]);
    expect(again).toMatchObject({ ok: true, value: { log: [...log, guess] } });
    expect(replay(setup, [...log, guess])).toMatchObject({ ok: true, value: { records: [{}, { machine: 1 / 3 }] } });
  });
});
