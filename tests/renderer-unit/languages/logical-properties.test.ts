import { expect, it } from 'vitest';
import { read } from '../../architecture/sources.ts';
import { rendererFiles } from './screen-sources.ts';

/** Properties that name a side of the screen, where reading may begin at the other. */
const SIDED =
  /^\s*(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-[a-z]+)*|border-(top|bottom)-(left|right)-radius)\s*:/;
/** Values that name a side. */
const SIDED_VALUE = /^\s*(float|clear|text-align|caption-side|resize)\s*:\s*(left|right)\b/;
/** Four values, of which the second is for the right and the fourth for the left: they must be alike. */
const FOUR = /^\s*(margin|padding|border-width|inset|scroll-margin)\s*:\s*((?:\S+\s+){3}\S+);/;
/** Sizes by side, which have names by direction of reading too. */
const SIZED = /^\s*(min-|max-)?(width|height)\s*:/;

/** The lines of a style sheet that name sides, unless a comment right above says why: "Not mirrored: …". */
function sidedLines(file: string, css: string): readonly string[] {
  const lines = css.split('\n');
  return lines.flatMap((line, index) => {
    const four = FOUR.exec(line.replaceAll(/\([^)]*\)/g, ''))?.[2]?.split(/\s+/);
    const unlike = four !== undefined && four[1] !== four[3];
    if (!SIDED.test(line) && !SIDED_VALUE.test(line) && !SIZED.test(line) && !unlike) return [];
    return /^\s*\/\* Not mirrored: .+\*\/\s*$/.test(lines[index - 1] ?? '')
      ? []
      : [`${file}:${index + 1} ${line.trim()}`];
  });
}

it('finds sides in properties, values and four values, and passes what is explained', () => {
  const css = [
    'a {',
    '  left: 0;',
    '  margin-left: 1px;',
    '  border-top-left-radius: 2px;',
    '  text-align: right;',
    '  padding: 1px 2px 1px 3px;',
    '  padding: 1px 2px 3px 2px;',
    '  width: 4px;',
    '  inset-inline-start: 0;',
    '  /* Not mirrored: a place on a picture. */',
    '  right: 0;',
    '}',
  ];
  expect(sidedLines('x.css', css.join('\n')).map((line) => line.split(' ')[0])).toEqual(
    [2, 3, 4, 5, 6, 8].map((line) => `x.css:${line}`),
  );
});

it('layout follows the direction of reading', () => {
  const files = rendererFiles(/\.css$/);
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap((file) => sidedLines(file, read(file)))).toEqual([]);
});
