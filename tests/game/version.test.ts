import { describe, expect, test } from 'vitest';
import { readJournal } from '../../game/keeping/journal.ts';
import { readCard } from '../../game/keeping/pack-card.ts';
import { readSeen } from '../../game/keeping/seen.ts';
import { readSettings } from '../../game/keeping/settings-text.ts';
import { parsePack } from '../../game/pack/parse.ts';
import type { Result } from '../../game/result.ts';
import { readResultText } from '../../game/results/read-result.ts';
import { parsePapers } from '../../game/teaching/parse-papers.ts';
import { parseTeaching } from '../../game/teaching/parse.ts';

const ID = '0123456789abcdef';

/** Everything that is read by its version: the text of one of that version, and what tells that it is read as damage or as newer. */
const READERS: readonly [
  what: string,
  read: (version: string) => Result<unknown, unknown>,
  damage: string,
  newer: string,
][] = [
  [
    'a result',
    (version) => readResultText('a', `{"format":"second-look-result","version":${version}}`).read,
    '"damaged"',
    '"newer-version"',
  ],
  [
    'a class',
    (version) => readResultText('a', `{"format":"second-look-class","version":${version},"results":[{}]}`).read,
    '"damaged"',
    '"newer-version"',
  ],
  [
    'a result of a class',
    (version) =>
      readResultText('a', `{"format":"second-look-class","version":1,"results":[{"version":${version}}]}`).read,
    '"damaged"',
    '"newer-version"',
  ],
  [
    'a pack',
    (version) => parsePack(`{"format":"second-look-pack","version":${version}}`),
    'wrong-shape',
    'newer-version',
  ],
  [
    'papers',
    (version) => parsePapers(`{"format":"second-look-papers","version":${version}}`),
    'wrong-shape',
    'newer-version',
  ],
  [
    'teaching',
    (version) => parseTeaching(`{"format":"second-look-teaching","version":${version}}`),
    'wrong-shape',
    'newer-version',
  ],
  ['settings', (version) => readSettings(`{"version":${version}}`), '"damaged"', '"newer"'],
  [
    'exhibits seen',
    (version) => readSeen(`{"format":"second-look-seen","version":${version},"ids":[]}`),
    '"damaged"',
    '"newer"',
  ],
  ['a pack’s card', (version) => readCard('a', `{"version":${version},"id":"a"}`), '"damaged"', '"newer"'],
  ['a journal', (version) => readJournal(ID, [`{"version":${version}}`]), '"damaged"', '"newer"'],
  ['a sealed journal', (version) => readJournal(ID, [`["00000000",{"version":${version}}]`]), '"damaged"', '"newer"'],
];

describe.each(READERS)('%s', (_, read, damage, newer) => {
  const said = (version: string): string => {
    const { ok, ...rest } = read(version);
    expect(ok).toBe(false);
    return JSON.stringify(rest);
  };

  test.each(['1e999', '-1e999', '1e21', '4.5', '-1', '1001', '9007199254740991', '"4"', '[4]', 'null'])(
    'a version that no program has is damage: %s',
    (version) => {
      expect(said(version)).toContain(damage);
      expect(said(version)).not.toContain('newer');
    },
  );

  test('a version to come is a newer program’s', () => {
    for (const version of ['4', '77', '1000']) expect(said(version)).toContain(newer);
  });
});
