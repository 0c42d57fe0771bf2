import { describe, expect, it } from 'vitest';
import { locatePassage, paragraphsOf } from '../../../content/authoring/build/locate.ts';

const BOOK = 'Chapter 1\r\n\r\nIt rained\r\nall day.\r\n \r\n\r\nThen "it"\r\nstopped.\r\n';

describe('locatePassage in a text file', () => {
  it('counts paragraphs from 1, whatever the line ends', () => {
    expect(paragraphsOf(BOOK)).toHaveLength(3);
    expect(locatePassage(BOOK, 'a.txt', { paragraph: 2 })).toBe('It rained all day.');
    expect(locatePassage(BOOK, 'a.txt', { paragraph: 3 })).toBe('Then “it” stopped.');
  });

  it('cuts by place in the normalised paragraph', () => {
    expect(locatePassage(BOOK, 'a.txt', { paragraph: 2, start: 3, end: 9 })).toBe('rained');
  });

  it('takes the whole file for one paragraph when none is named', () => {
    expect(locatePassage('one\ntwo', 'a.txt', {})).toBe('one two');
  });

  it.each([
    [{ paragraph: 9 }, 'there is no paragraph 9: the file has 3'],
    [{ paragraph: 0 }, 'there is no paragraph 0'],
    [{ paragraph: 'two' }, '"paragraph" must be a whole number, not "two"'],
    [{ paragraph: 2, start: 5, end: 5 }, 'the part 5 to 5 lies outside a paragraph of 18 characters'],
    [{ paragraph: 2, end: 99 }, 'lies outside'],
    [{ paragraph: 2, start: -1 }, 'lies outside'],
  ])('says what is wrong with %j', (locate, says) => {
    expect(() => locatePassage(BOOK, 'a.txt', locate)).toThrow(says);
  });
});

describe('locatePassage in a JSON file', () => {
  const JSON_FILE = JSON.stringify([{ text: 'One. ', 'a/b~c': 'odd' }, { text: 'Two.' }]);

  it('follows a JSON Pointer, and joins a second place', () => {
    expect(locatePassage(JSON_FILE, 'a.json', { pointer: '/1/text' })).toBe('Two.');
    expect(locatePassage(JSON_FILE, 'a.json', { pointer: '/0/text', next: '/1/text' })).toBe('One. Two.');
    expect(locatePassage(JSON_FILE, 'a.json', { pointer: '/0/a~1b~0c' })).toBe('odd');
  });

  it.each([
    [{ pointer: '/7/text' }, 'there is no text at /7/text'],
    [{ pointer: '/0' }, 'there is no text at /0'],
    [{ pointer: '/0/__proto__' }, 'there is no text'],
    [{}, 'needs a "pointer"'],
  ])('says what is wrong with %j', (locate, says) => {
    expect(() => locatePassage(JSON_FILE, 'a.json', locate)).toThrow(says);
  });

  it('says so when the file is not JSON', () => {
    expect(() => locatePassage('{', 'a.json', { pointer: '/0' })).toThrow('the file is not JSON');
  });
});
