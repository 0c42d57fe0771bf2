import { describe, expect, it } from 'vitest';
import { locatePassage } from '../../../content/authoring/build/locate.ts';

const LIST = 'aachenosaurus\r\nTomb Blue,#0000ff,x\n\nvéga\n';

describe('names out of a list', () => {
  it('are the first cells of the lines named, with a capital, in a row', () => {
    expect(locatePassage(LIST, 'list.csv', { lines: '4,1,2' })).toBe('Véga, Aachenosaurus, Tomb Blue');
  });

  it.each([['9'], ['3'], ['0'], ['x'], ['1,,2']])('are refused where there is nothing: lines %s', (lines) => {
    expect(() => locatePassage(LIST, 'list.csv', { lines })).toThrow('there is nothing on line');
  });
});
