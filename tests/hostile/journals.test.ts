import { mkdir, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { entryLine, finishLine, headLine, JOURNAL_MAX_BYTES } from '../../game/keeping/journal.ts';
import { sealLine } from '../../game/keeping/line.ts';
import messages from '../../renderer/messages/en/trouble.json';
import { bridgeOn, temporaryFolder } from '../contract/desktop-under-test.ts';
import { entry, SETUP, T0 } from '../contract/fixture-data.ts';
import { digestFolder } from './folder-digest.ts';

const ID = '0123456789abcdef';
const FILE = `${ID}.jsonl`;
const HEAD = headLine(ID, T0, SETUP);
const LINES = [HEAD, ...[0, 1, 2, 3].map((seq) => entryLine(entry(seq)))];
const SOUND = `${LINES.join('\n')}\n`;
const withLine = (at: number, line: string): string => `${LINES.with(at, line).join('\n')}\n`;

let root: string;
let sessions: string;
let bridge: Bridge;

beforeEach(async () => {
  root = await temporaryFolder();
  sessions = join(root, 'sessions');
  await mkdir(sessions);
  bridge = bridgeOn(root, join(root, 'packs'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

/** The sentence that a person reads. */
function sentence(notice: Notice | undefined): string {
  return Object.entries(messages).find(([id]) => id === `notice.${notice?.code ?? ''}`)?.[1] ?? '';
}

const DAMAGED: readonly (readonly [what: string, content: string | Buffer, detail: string])[] = [
  ['an empty file', '', 'line 1: checksum'],
  ['one end of line', '\n', 'line 1: checksum'],
  ['a head cut short', HEAD.slice(0, 80), 'line 1: checksum'],
  ['a head that is not sealed', SOUND.replace(/^\["[0-9a-f]{8}",/, '["00000000",'), 'line 1: checksum'],
  ['another program’s log', '{"level":30,"msg":"hello"}\n', 'line 1: checksum'],
  ['a head of another format', `${sealLine({ format: 'other', version: 1 })}\n`, 'line 1: format'],
  [
    'a head without a setup',
    `${sealLine({ format: 'second-look-journal', version: 1, id: ID, startedAt: T0 })}\n`,
    'line 1: setup',
  ],
  [
    'a setup no rule knows',
    `${sealLine({ format: 'second-look-journal', version: 1, id: ID, startedAt: T0, setup: { ...SETUP, mode: 'exam' } })}\n`,
    'line 1: setup.mode',
  ],
  ['the journal of another session', SOUND.replaceAll(HEAD, headLine('fedcba9876543210', T0, SETUP)), 'line 1: id'],
  ['a changed answer', SOUND.replace('"level":5', '"level":2'), 'line 3: checksum'],
  ['a line cut short in the middle', withLine(2, (LINES[2] ?? '').slice(0, 30)), 'line 3: checksum'],
  ['an empty line in the middle', withLine(2, ''), 'line 3: checksum'],
  ['a line that is missing', `${LINES.toSpliced(2, 1).join('\n')}\n`, 'line 3: seq'],
  ['a line twice', `${LINES.toSpliced(2, 0, LINES[2] ?? '').join('\n')}\n`, 'line 4: seq'],
  ['two lines exchanged', `${[LINES[0], LINES[2], LINES[1], LINES[3]].join('\n')}\n`, 'line 2: seq'],
  ['a command no rule knows', withLine(3, sealLine({ seq: 2, at: T0, command: { type: 'win' } })), 'line 4: shape'],
  [
    'a level out of range',
    withLine(2, sealLine({ seq: 1, at: T0, command: { type: 'answer', level: 7 } })),
    'line 3: shape',
  ],
  [
    'a time that is no number',
    withLine(2, sealLine({ seq: 1, at: 'noon', command: { type: 'lock' } })),
    'line 3: shape',
  ],
  ['line ends of another system', SOUND.replaceAll('\n', '\r\n'), 'line 1: checksum'],
  [
    'bytes that are not UTF-8',
    Buffer.concat([Buffer.from(SOUND.slice(0, -3)), Buffer.from([0xff, 0xfe, 0x0a])]),
    'not UTF-8',
  ],
  ['zeros for a head', Buffer.alloc(4096), 'line 1: checksum'],
  ['a whole last line that is damaged', SOUND.replace(/"check"/, '"chick"'), 'line 5: checksum'],
  [
    'more than eight megabytes',
    Buffer.concat([Buffer.from(SOUND), Buffer.alloc(JOURNAL_MAX_BYTES, 0x20)]),
    'too large',
  ],
];

describe('a damaged journal is set aside whole, told once in plain words, and stops nothing', () => {
  test.each(DAMAGED)('%s', async (_what, content, detail) => {
    await writeFile(join(sessions, FILE), content);
    const sound = await bridge.createSession(SETUP, T0);
    const listed = await bridge.listSessions();
    expect(listed.notices).toEqual([{ code: 'journal-damaged', where: FILE, detail, setAside: `${FILE}.damaged-1` }]);
    expect(sentence(listed.notices[0])).toMatch(/nothing was deleted\..*set aside as \{aside\}/);
    expect(listed.sessions.map(({ id }) => id)).toEqual(sound.ok ? [sound.value.id] : []);
    expect((await bridge.listSessions()).notices).toEqual([]);
    const aside = await readFile(join(sessions, `${FILE}.damaged-1`));
    expect(aside.equals(Buffer.from(content))).toBe(true);
    expect(await readdir(sessions)).toHaveLength(2);
  });

  test('met by reading or by writing, not by listing', async () => {
    await writeFile(join(sessions, FILE), 'noise\n');
    expect(await bridge.readSession(ID)).toMatchObject({
      ok: false,
      error: { code: 'journal-damaged', setAside: `${FILE}.damaged-1` },
    });
    await writeFile(join(sessions, FILE), 'more noise\n');
    expect(await bridge.appendEntry(ID, entry(0))).toMatchObject({
      ok: false,
      error: { code: 'journal-damaged', setAside: `${FILE}.damaged-2` },
    });
    expect(await readFile(join(sessions, `${FILE}.damaged-1`), 'utf8')).toBe('noise\n');
    expect(await readFile(join(sessions, `${FILE}.damaged-2`), 'utf8')).toBe('more noise\n');
  });

  test('that is a folder', async () => {
    await mkdir(join(sessions, FILE));
    expect((await bridge.listSessions()).notices).toMatchObject([{ code: 'journal-damaged', detail: 'not a file' }]);
    expect(await readdir(sessions)).toEqual([`${FILE}.damaged-1`]);
  });

  test('that is a link to somewhere else: the other file is not touched', async () => {
    await writeFile(join(root, 'precious.txt'), SOUND);
    await symlink(join(root, 'precious.txt'), join(sessions, FILE));
    expect((await bridge.listSessions()).notices).toMatchObject([{ code: 'journal-damaged', detail: 'not a file' }]);
    expect((await bridge.appendEntry(ID, entry(4))).ok).toBe(false);
    expect(await readFile(join(root, 'precious.txt'), 'utf8')).toBe(SOUND);
  });
});

describe('a journal of a newer program is left as it is', () => {
  test.each([
    ['sealed as now', `${sealLine({ format: 'second-look-journal', version: 2, id: ID })}\n`],
    ['sealed in a new way', '{"format":"second-look-journal","version":2,"seal":"…"}\nwhatever comes then\n'],
  ])('%s', async (_what, content) => {
    await writeFile(join(sessions, FILE), content);
    const before = await digestFolder(root);
    expect((await bridge.listSessions()).notices).toEqual([
      { code: 'journal-newer', where: FILE, detail: 'version 2' },
    ]);
    expect((await bridge.listSessions()).notices).toEqual([]);
    expect(await bridge.readSession(ID)).toMatchObject({ ok: false, error: { code: 'journal-newer' } });
    expect(await bridge.appendEntry(ID, entry(0))).toMatchObject({ ok: false, error: { code: 'journal-newer' } });
    expect(await digestFolder(root)).toEqual(before);
  });
});

describe('a torn last line', () => {
  const TORN = entryLine(entry(4)).slice(0, 25);

  test.each([
    ['half a line', TORN],
    ['one byte', '['],
    ['zeros, as a power cut leaves them', '\0'.repeat(512)],
    ['half a letter', Buffer.from('静').subarray(0, 2).toString('latin1')],
  ])('of %s is dropped with a notice, and saved aside before the journal goes on', async (_what, tail) => {
    const torn = Buffer.concat([Buffer.from(SOUND), Buffer.from(tail, 'latin1')]);
    await writeFile(join(sessions, FILE), torn);
    expect((await bridge.listSessions()).sessions).toMatchObject([{ id: ID, entries: 4, finished: false }]);
    expect(await bridge.readSession(ID)).toMatchObject({
      ok: true,
      value: { log: [0, 1, 2, 3].map(entry), notices: [{ code: 'journal-torn', where: FILE }] },
    });
    expect(await readFile(join(sessions, FILE))).toEqual(torn);

    expect(await bridge.appendEntry(ID, entry(4))).toEqual({ ok: true, value: null });
    expect(await readFile(join(sessions, FILE), 'utf8')).toBe(`${SOUND}${entryLine(entry(4))}\n`);
    expect(await readFile(join(sessions, `${FILE}.torn-1`))).toEqual(Buffer.from(tail, 'latin1'));
    expect(await bridge.readSession(ID)).toMatchObject({ ok: true, value: { notices: [] } });
  });

  test('that lacks only its end counts, and the next line begins with it', async () => {
    await writeFile(join(sessions, FILE), SOUND.trimEnd());
    expect(await bridge.readSession(ID)).toMatchObject({
      ok: true,
      value: { log: [0, 1, 2, 3].map(entry), notices: [] },
    });
    expect((await bridge.finishSession(ID, T0 + 9)).ok).toBe(true);
    expect(await readFile(join(sessions, FILE), 'utf8')).toBe(`${SOUND}${finishLine(T0 + 9)}\n`);
  });

  test('behind a damaged line does not hide the damage', async () => {
    const content = withLine(2, 'noise') + TORN;
    await writeFile(join(sessions, FILE), content);
    expect((await bridge.listSessions()).notices).toMatchObject([
      { code: 'journal-damaged', detail: 'line 3: checksum' },
    ]);
    expect(await readFile(join(sessions, `${FILE}.damaged-1`), 'utf8')).toBe(content);
  });
});

describe('a disk that refuses', () => {
  type Handle = Awaited<ReturnType<typeof open>>;
  type Write = (this: Handle, bytes: Uint8Array, from: number, length: number, at: number) => Promise<unknown>;

  /** Every file handle's methods, so that the disk can be made to fail. */
  async function handleMethods(): Promise<Handle> {
    const handle = await open(join(root, 'probe'), 'w');
    await handle.close();
    return Object.getPrototypeOf(handle) as Handle;
  }
  const failure = (code: string): Error => Object.assign(new Error(`${code}: ${root}`), { code });

  test.each([
    ['ENOSPC', 'storage-full', /disk is full/],
    ['EDQUOT', 'storage-full', /disk is full/],
    ['EIO', 'journal-unwritable', /cannot be saved now/],
  ])(
    'with %s while writing: told, nothing half-written, and the entry can be written later',
    async (code, notice, says) => {
      await writeFile(join(sessions, FILE), SOUND);
      const methods = await handleMethods();
      const write = Reflect.get(methods, 'write') as Write;
      const half: Write = async function half(bytes, from, length, at) {
        await write.call(this, bytes, from, Math.floor(length / 2), at);
        throw failure(code);
      };
      vi.spyOn(methods, 'write').mockImplementationOnce(half as never);
      const refused = await bridge.appendEntry(ID, entry(4));
      expect(refused).toEqual({ ok: false, error: { code: notice, where: FILE, detail: code } });
      expect(sentence(refused.ok ? undefined : refused.error)).toMatch(says);
      expect(await readFile(join(sessions, FILE), 'utf8')).toBe(SOUND);
      expect((await bridge.appendEntry(ID, entry(4))).ok).toBe(true);
      expect(await bridge.readSession(ID)).toMatchObject({
        ok: true,
        value: { log: [0, 1, 2, 3, 4].map(entry), notices: [] },
      });
    },
  );

  test('while forcing to disk: the entry is not acknowledged and not kept', async () => {
    await writeFile(join(sessions, FILE), SOUND);
    const methods = await handleMethods();
    vi.spyOn(methods, 'datasync').mockRejectedValueOnce(failure('EIO'));
    expect((await bridge.appendEntry(ID, entry(4))).ok).toBe(false);
    expect(await readFile(join(sessions, FILE), 'utf8')).toBe(SOUND);
  });

  test('while a session is made: no half journal stays', async () => {
    const methods = await handleMethods();
    vi.spyOn(methods, 'sync').mockRejectedValueOnce(failure('ENOSPC'));
    expect(await bridge.createSession(SETUP, T0)).toEqual({
      ok: false,
      error: { code: 'storage-full', where: 'sessions', detail: 'ENOSPC' },
    });
    expect(await readdir(sessions)).toEqual([]);
  });

  test('because a file lies where the folder should be', async () => {
    await rm(sessions, { recursive: true });
    await writeFile(sessions, 'precious');
    expect(await bridge.listSessions()).toEqual({
      sessions: [],
      notices: [{ code: 'journal-unwritable', where: 'sessions', detail: 'ENOTDIR' }],
    });
    expect(await bridge.createSession(SETUP, T0)).toMatchObject({ ok: false, error: { code: 'journal-unwritable' } });
    expect(await bridge.appendEntry(ID, entry(0))).toMatchObject({ ok: false, error: { code: 'journal-unwritable' } });
    expect(await readFile(sessions, 'utf8')).toBe('precious');
  });

  test('to grow a journal beyond its limit', async () => {
    const id = 'x'.repeat(Math.floor(JOURNAL_MAX_BYTES / 20_000) - 4);
    const head = headLine(ID, T0, { ...SETUP, seen: Array.from({ length: 20_000 }, () => id) });
    const content = `${head}\n`;
    await writeFile(join(sessions, FILE), content);
    const clue = 'y'.repeat(80);
    const more = Math.ceil((JOURNAL_MAX_BYTES - content.length) / clue.length);
    const results: boolean[] = [];
    for (let seq = 0; seq < more; seq += 1) {
      const written = await bridge.appendEntry(ID, { seq, at: T0, command: { type: 'note-clue', clue } });
      results.push(written.ok);
      if (!written.ok)
        expect(written.error).toEqual({ code: 'journal-unwritable', where: FILE, detail: 'JOURNAL_LIMIT' });
      if (!written.ok) break;
    }
    expect(results.at(-1)).toBe(false);
    expect(await bridge.readSession(ID)).toMatchObject({ ok: true, value: { notices: [] } });
  });
});

describe('somebody else in the folder', () => {
  test('strange names are left alone', async () => {
    for (const name of ['notes.txt', 'UPPER.jsonl', 'a.jsonl', `${ID}.jsonl.damaged-1`, `${ID}.json`, '..jsonl']) {
      await writeFile(join(sessions, name), name);
    }
    const before = await digestFolder(root);
    expect(await bridge.listSessions()).toEqual({ sessions: [], notices: [] });
    expect(await digestFolder(root)).toEqual(before);
  });

  test('a session that was being made when the power went is swept away: nobody was told of it', async () => {
    await writeFile(join(sessions, `${FILE}.unfinished`), HEAD.slice(0, 50));
    expect(await bridge.listSessions()).toEqual({ sessions: [], notices: [] });
    expect(await readdir(sessions)).toEqual([]);
  });

  test('a journal that another program wrote to is noticed, and goes on from what is there', async () => {
    await writeFile(join(sessions, FILE), SOUND);
    expect((await bridge.appendEntry(ID, entry(4))).ok).toBe(true);
    await writeFile(join(sessions, FILE), SOUND);
    expect(await bridge.appendEntry(ID, entry(5))).toMatchObject({ ok: false, error: { detail: 'CHANGED' } });
    expect(await bridge.appendEntry(ID, entry(5))).toMatchObject({ ok: false, error: { detail: 'seq: expected 4' } });
    expect((await bridge.appendEntry(ID, entry(4))).ok).toBe(true);
  });
});
