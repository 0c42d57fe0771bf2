import { openLine, sealLine } from '../../game/keeping/line.ts';
import type { Settings } from '../../game/bridge/settings.ts';
import type { Command, Entry } from '../../game/session/command.ts';
import type { SetupRecord } from '../../game/session/setup.ts';

/** A moment to count from, ms since the epoch. */
export const T0 = 1_780_000_000_000;

export const SETUP: SetupRecord = {
  version: 1,
  seed: 7,
  mode: 'lesson',
  theme: null,
  media: 'both',
  clockSeconds: null,
  seen: ['aaaaaaaaa1'],
  pack: { id: 'fixture', digest: '0'.repeat(64) },
};

export const OTHER_SETTINGS: Settings = {
  version: 1,
  theme: 'darkroom',
  textSize: 'projector',
  volume: 0.25,
  muted: true,
  captionsForSounds: true,
  motion: 'reduced',
  clockSeconds: 90,
  textsOnly: true,
  band: 16,
  askTrust: true,
  classProjector: false,
  letterKeys: false,
  classLesson: {
    length: 'own',
    plan: {
      themes: [2, 3],
      length: 8,
      voting: { way: 'teams', teams: ['owl', 'plum'] },
      revote: true,
      talkSeconds: 90,
    },
    trust: true,
  },
  pack: 'somebodys-own',
};

/** Settings of a version that does not exist yet. */
export const NEWER_SETTINGS = '{"version":2,"theme":"neon"}';

const COMMANDS: readonly Command[] = [
  { type: 'begin' },
  { type: 'answer', level: 5 },
  { type: 'note-clue', clue: 'the sea “stands” still\u2028 — 静か' },
  { type: 'check' },
  { type: 'answer', level: 2 },
  { type: 'lock' },
  { type: 'next' },
  { type: 'stand', stand: -2 },
];

/** The n-th entry of an imagined session; any command fits a journal, whose business is not the rules. */
export function entry(seq: number): Entry {
  const command = COMMANDS[seq % COMMANDS.length];
  if (command === undefined) throw new Error('There are no commands.');
  return { seq, at: T0 + seq * 1000, command };
}

/** The lines of a journal with a head for this session, sealed anew, whatever else stands in it. */
export function linesFor(id: string, [head = '', ...body]: readonly string[]): readonly string[] {
  const opened = openLine(head);
  if (!opened.ok || typeof opened.value !== 'object') throw new Error('The head is not sealed.');
  return [sealLine({ ...opened.value, id }), ...body];
}
