import { expect, test } from 'vitest';
import { isResultName, isZipName } from '../../../game/results/sources.ts';

test.for([
  ['a.json', true],
  ['A.JSON', true],
  ['a.json.txt', true],
  ['A.Json.TXT', true],
  ['name.json (1)', true],
  ['name.json(12)', true],
  ['name (1).json', true],
  ['name.json (1).txt', true],
  ['name.json.1', true],
  ['name.json_2', true],
  ['name.json - Kopie', true],
  ['name.json copy 2', true],
  ['Mustermann_12345_assignsubmission_file_second-look-2026-11-24-0947-000001.json', true],
  ['second-look-2026-11-24-0947-000001', true],
  ['second-look-2026-11-24-0947-000001.txt', true],
  ['second-look-class-2026-11-24-abcdef.txt', true],
  ['line\nbreak.json', true],
  ['.a.json', true],
  ['json', false],
  ['a.jsonl', false],
  ['a.json.docx', false],
  ['essay.txt', false],
  ['second-look-2026-11-24-0947-000001.csv', false],
  ['._a.json', false],
  ['._a.json.txt', false],
  ['~$a.json', false],
  ['.DS_Store', false],
  [`${'a'.repeat(300)}.json`, false],
] as const)('%s has a name as results have: %s', ([name, is]) => {
  expect(isResultName(name)).toBe(is);
});

test.for([
  ['all.zip', true],
  ['ALL.ZIP', true],
  ['all.zip (1)', true],
  ['._all.zip', false],
  ['zip', false],
  ['all.zip.json', false],
] as const)('%s has a name as zips have: %s', ([name, is]) => {
  expect(isZipName(name)).toBe(is);
});
