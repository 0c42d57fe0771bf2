import { expect, test } from 'vitest';
import { resultFile, type ResultFile } from '../../../renderer/screens/debrief/result-file.ts';
import { LESSON } from '../figures/sample-judgements.ts';
import { debriefView } from '../figures/sample-views.ts';

const AT = Date.UTC(2026, 10, 22, 14, 5, 33);
const parse = (text: string): ResultFile => JSON.parse(text) as ResultFile;

test('holds the report, the answers and the stands of the view, and nothing that names a person', () => {
  const view = debriefView();
  const file = resultFile(view, { version: '0.1.0', at: AT });
  const result = parse(file.text);
  expect(file.mime).toBe('application/json');
  expect(result.format).toBe('second-look-result');
  expect(result.version).toBe(1);
  expect(result.program).toEqual({ name: 'second-look', version: '0.1.0' });
  expect(result.savedAt).toBe('2026-11-22T14:05Z');
  expect(result.report).toEqual(view.report);
  expect(result.answers).toEqual(view.answers);
  expect(result.stands.map(({ stand }) => stand)).toEqual([-2, 1, null]);
  expect(Object.keys(result)).toEqual([
    'format',
    'version',
    'program',
    'savedAt',
    'mode',
    'report',
    'rounds',
    'stands',
    'answers',
  ]);
});

test('what was written is never in it', () => {
  const view = debriefView();
  const stands = view.stands.map((stand) => ({ ...stand, written: 'a private thought' }));
  expect(resultFile({ ...view, stands }, { version: '0.1.0', at: AT }).text).not.toContain('private thought');
});

test('the name is the minute and a mark of the content, so that a class fits into one folder', () => {
  const one = resultFile(debriefView(), { version: '0.1.0', at: AT });
  const other = resultFile(debriefView(LESSON.slice(1)), { version: '0.1.0', at: AT });
  expect(one.name).toMatch(/^second-look-2026-11-22-1405-[0-9a-f]{6}\.json$/);
  expect(other.name).not.toBe(one.name);
  expect(resultFile(debriefView(), { version: '0.1.0', at: AT }).name).toBe(one.name);
});
