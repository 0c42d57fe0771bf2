import * as v from 'valibot';
import { expect, test } from 'vitest';
import { languageSchema } from '../../../game/pack/language.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import { makePack } from '../fixtures.ts';

test.each([
  ['en', 'en'],
  ['DE', 'de'],
  ['de_DE', 'de-DE'],
  [' De-at ', 'de-AT'],
  ['zh_HANS_cn', 'zh-Hans-CN'],
  ['GSW', 'gsw'],
  ['sl-rozaj', 'sl-rozaj'],
  ['es-419', 'es-419'],
])('%j is the language %s', (given, tag) => {
  expect(v.parse(languageSchema, given)).toBe(tag);
  const pack = parsePack(JSON.stringify({ ...makePack(), language: given }));
  expect(pack.ok && pack.value.language).toBe(tag);
});

test.each(['German', 'Deutsch', '', 'd', 'de-', 'de--DE', '../de', 'de DE'])(
  '%j is none, and says what is asked for',
  (given) => {
    expect(parsePack(JSON.stringify({ ...makePack(), language: given }))).toMatchObject({
      ok: false,
      error: [
        {
          where: 'language',
          says: expect.stringMatching(/^language must be the code of a language, such as en, de or pt-BR, but is/),
        },
      ],
    });
  },
);
