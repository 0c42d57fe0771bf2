import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { resultSchema } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { pathsOf, replaced, USUAL } from '../../game/results/broken.ts';
import { KINDS, makeClass, makeResult } from '../../game/results/simulated.ts';
import { fits } from './fits.ts';
import { classFileOf } from '../../game/results/written.ts';

const schemaOf = (file: string): object =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../content/schema', file), 'utf8')) as object;
const RESULT = schemaOf('result.schema.json');

describe('the JSON Schema of results', () => {
  test.for(KINDS)('takes a file of the kind "%s"', (kind) => {
    expect(fits(RESULT, JSON.parse(resultFileOf(makeResult(kind, 1)).text))).toBe(true);
  });

  test('and that of a class takes a collection', () => {
    const { text } = classFileOf(makeClass(10));
    expect(fits(schemaOf('class.schema.json'), JSON.parse(text))).toBe(true);
    expect(
      fits(schemaOf('class.schema.json'), JSON.parse(text.replace('"deck"', '"quiz"').replace('"lesson"', '"quiz"'))),
    ).toBe(false);
  });

  test('says of broken files what the program says, but for teams that are there twice', () => {
    const result = makeResult('teams', 1, 1);
    for (const path of pathsOf(result)) {
      for (const by of USUAL) {
        // JSON knows no undefined: what has none of a field lacks it.
        const broken: unknown = JSON.parse(JSON.stringify(replaced(result, path, by)) ?? 'null');
        if (JSON.stringify(broken).includes('["owl","owl"]')) continue;
        if (fits(RESULT, broken) !== v.is(resultSchema, broken)) expect([path, by]).toBe('judged alike');
      }
    }
  });
});
