import { resultFileOf } from '../../../game/results/write-result.ts';
import { reportModel } from '../../../game/results/report-model.ts';
import { makeResult } from '../../game/results/simulated.ts';
import { classFileOf, csvOf, xapiText } from '../../game/results/written.ts';

/** A file that gives no results, and what has to be said of it. */
export interface BadFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Its length where that is more than its content, which zeros then follow, bytes. */
  readonly size?: number;
  readonly says: RegExp;
}

const CUT = /^The file was cut short or damaged/;
const NOT_JSON = /not even JSON/;
const NOT_TEXT = /not even text/;
const FOREIGN = /^The file is JSON, but no result of this program/;
const OLDER = /from a trial version/;
const NEWER = /from a newer version/;
const DAMAGED = /^The file was changed or damaged/;
const CANNOT_BE = /^The file says what cannot be/;
const TOO_LARGE = (size: string) => new RegExp(`larger than ${size} MB`);

// Sessions of their own, so that one of them, if it were let through, would be counted.
const HANDS = makeResult('hands', 900);
const LESSON = makeResult('lesson', 901);
const ONE = resultFileOf(HANDS).text;
const CLASS = classFileOf([HANDS, LESSON]).text;
const [EXHIBIT] = HANDS.exhibits;
const [ANSWER] = HANDS.answers;

const bad = (name: string, says: RegExp, content: string | Uint8Array): BadFile => ({ name, content, says });
/** A result with other fields. */
const changed = (name: string, says: RegExp, change: object, of: object = HANDS): BadFile =>
  bad(name, says, JSON.stringify({ ...of, ...change }));
const answers = (change: object): object => ({ answers: [{ ...ANSWER, ...change }, ...HANDS.answers.slice(1)] });
const exhibits = (change: object): object => ({ exhibits: [{ ...EXHIBIT, ...change }, ...HANDS.exhibits.slice(1)] });

/** Forty files as they come from sticks, shares and people who try things. Some have names that are meant to do harm. */
export const BAD_FILES: readonly BadFile[] = [
  bad('half copied.json', CUT, ONE.slice(0, ONE.length / 2)),
  bad('nearly copied.json', CUT, ONE.slice(0, -2)),
  bad('half a class.json', CUT, CLASS.slice(0, CLASS.length / 2)),
  bad('ten bytes.json', NOT_JSON, ONE.slice(0, 10)),
  bad('two in one.json', CUT, ONE + ONE),
  bad('empty.json', NOT_JSON, ''),
  bad('blank.json', NOT_JSON, ' \r\n \n'),
  bad('mark alone.json', NOT_JSON, '\u{feff}'),
  bad('holiday.json', NOT_JSON, 'We went to the sea.'),
  bad('<img src=x onerror=alert(1)>.json', NOT_JSON, '<!doctype html><script>alert(1)</script>'),
  bad('table.json', NOT_JSON, csvOf(reportModel([LESSON]))),
  bad('nested.json', /^The file has more in it than any result of this program/, '['.repeat(200_000)),
  bad('statements.json', FOREIGN, xapiText([LESSON])),
  bad('settings.json', FOREIGN, '{"version":1,"theme":"table"}'),
  bad('package.json', FOREIGN, '{"name":"second-look","version":"2.0.0"}'),
  bad('nothing.json', FOREIGN, 'null'),
  bad('number.json', FOREIGN, '42'),
  bad('\u{202e}nosj.exe.json', FOREIGN, '"second-look-result"'),
  bad('list.json', FOREIGN, `[${ONE}]`),
  changed('older.json', OLDER, { version: 1 }),
  changed('newer.json', NEWER, { version: 99 }),
  bad('newer class.json', NEWER, CLASS.replace('"version":1', '"version":99')),
  changed('version as text.json', DAMAGED, { version: '2' }),
  changed('=cmd|calc!A1.json', DAMAGED, exhibits({ label: '1-'.padEnd(100_000, '0') })),
  changed('title.json', DAMAGED, exhibits({ title: 7 })),
  changed('answers.json', DAMAGED, { answers: { 0: ANSWER } }),
  changed('minus.json', DAMAGED, answers({ count: -3 })),
  changed('half a hand.json', DAMAGED, answers({ count: 1.5 })),
  changed('far out.json', DAMAGED, answers({ exhibit: 100_000 })),
  changed('named.json', DAMAGED, { pupil: 'somebody' }),
  bad('proto.json', DAMAGED, ONE.replace('{', '{"__proto__":{"finished":true},')),
  bad('empty class.json', DAMAGED, '{"format":"second-look-class","version":1,"results":[]}'),
  bad('spoilt class.json', /results\[1\]/, CLASS.replace('"mode":"lesson"', '"mode":"quiz"')),
  changed('out of range.json', CANNOT_BE, answers({ exhibit: HANDS.exhibits.length })),
  changed('\u{2067}twice\u{2069}.json', CANNOT_BE, { answers: [...HANDS.answers, ANSWER] }),
  changed('exhibit twice.json', CANNOT_BE, { exhibits: [...HANDS.exhibits, EXHIBIT] }),
  changed('voters.json', CANNOT_BE, { voters: { way: 'one' } }),
  bad('picture.json', NOT_TEXT, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])),
  { ...bad('film.json', TOO_LARGE('32'), ONE), size: 33 * 1024 * 1024 },
  bad('padded.json', TOO_LARGE('2'), ONE + ' '.repeat(3 * 1024 * 1024)),
];
