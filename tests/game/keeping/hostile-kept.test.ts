import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checksum } from '../../../game/keeping/checksum.ts';
import { readJournal } from '../../../game/keeping/journal.ts';
import { readCard } from '../../../game/keeping/pack-card.ts';
import { readSeen } from '../../../game/keeping/seen.ts';
import { readSettings } from '../../../game/keeping/settings-text.ts';

/** How many problems the schemas made: the work that was done for what is wrong. */
let issues = 0;
beforeEach(() => {
  v.setGlobalMessage(({ message }) => {
    issues += 1;
    return message;
  });
  issues = 0;
});
afterEach(() => v.deleteGlobalMessage());

const sealed = (json: string): string => `["${checksum(json)}",${json}]`;
const ID = 'abcdefghij012345';
const wrong = (count: number): string => Array.from({ length: count }, () => '0').join();

describe('what is stored and wrong everywhere is refused at the first fault', () => {
  test.each([
    ['seen exhibits', () => readSeen(`{"format":"second-look-seen","version":1,"ids":[${wrong(400_000)}]}`)],
    ['settings', () => readSettings(`{"version":1,"theme":[${wrong(20_000)}]}`)],
    ['a pack’s card', () => readCard('x', `{"version":1,"id":[${wrong(20_000)}],"title":7}`)],
    [
      'a journal’s head',
      () =>
        readJournal(ID, [
          sealed(
            `{"format":"second-look-journal","version":1,"id":"${ID}","startedAt":1,"setup":{"seen":[${wrong(40_000)}]}}`,
          ),
        ]),
    ],
    ['a line of 4 million entries', () => readJournal(ID, [sealed(`[${wrong(4_000_000)}]`)])],
    ['a line of 8 MB of [', () => readJournal(ID, ['['.repeat(8 * 1024 * 1024)])],
    ['a sealed one', () => readJournal(ID, [sealed('['.repeat(1024 * 1024))])],
  ])('%s', (_, read) => {
    expect(read()).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(issues).toBeLessThan(40);
  });
});
