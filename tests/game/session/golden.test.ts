import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVetted } from '../../../game/pack/vetted.ts';
import type { Entry } from '../../../game/session/command.ts';
import { replay } from '../../../game/session/replay.ts';
import type { SetupRecord } from '../../../game/session/setup.ts';
import type { DealtRound } from '../../../game/session/state.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** A session as it was played when its version of the deal was new, and what came of it then. */
interface Golden {
  readonly setup: SetupRecord;
  readonly log: readonly Entry[];
  readonly dealt: readonly DealtRound[];
  readonly score: unknown;
  readonly debrief: Readonly<Record<string, unknown>>;
}

const journals = readdirSync(FOLDER).filter((file) => /^(first|second)-deal-|^staked-/.test(file));

test('there are journals of both versions of the deal and of every way to play, and of sessions with a stake', () => {
  const ways = ['booster', 'form', 'hands', 'lesson', 'practice', 'teams', 'texts'];
  const dealt = ['first', 'second'].flatMap((version) => ways.map((way) => `${version}-deal-${way}.json`));
  // Since there is a stake, by the second version of the deal.
  expect(journals).toEqual([...dealt, ...['lesson', 'practice', 'teams'].map((way) => `staked-${way}.json`)]);
});

// None of these files is ever made anew: whoever changes how sessions are dealt brings a new version, and journals of it.
test.each(journals)('%s replays to the same exhibits, score and debrief for ever', (file) => {
  const golden = JSON.parse(read(file)) as Golden;
  const pack = readVetted('made-up', read('pack.json'));
  const teaching = parseTeaching(read('teaching.json'));
  if (!pack.ok || !teaching.ok) throw new Error('The golden pack or teaching cannot be read.');
  const replayed = replay({ record: golden.setup, pack: pack.value, teaching: teaching.value }, golden.log);
  if (!replayed.ok) throw new Error(JSON.stringify(replayed.error));
  expect(replayed.value.rounds).toEqual(golden.dealt);
  expect(replayed.value.score).toEqual(golden.score);
  expect(JSON.parse(JSON.stringify(viewFor(replayed.value)))).toMatchObject(golden.debrief);
});
