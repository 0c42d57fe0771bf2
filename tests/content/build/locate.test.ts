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

describe('locatePassage line by line', () => {
  const MESSAGES = 'good\tSee you at 5\r\nbad\tCall 07046744435 for £1000\r\n\r\n';

  it('takes one line of a file, and masks numbers from a length on', () => {
    expect(locatePassage(MESSAGES, 'a.txt', { line: 1, start: 5 })).toBe('See you at 5');
    expect(locatePassage(MESSAGES, 'a.txt', { line: 2, start: 4, mask: 5 })).toBe('Call ########### for £1000');
    expect(() => locatePassage(MESSAGES, 'a.txt', { line: 3 })).toThrow('there is nothing on line 3');
  });

  it('takes an entry of the program fortune, question and answer each on a line', () => {
    const entries = 'Q:\tWho is\n\tthere?\nA:\tNobody.\n%\nA saying.\n';
    expect(locatePassage(entries, 'riddles', { entry: 1 })).toBe('Q: Who is there?\nA: Nobody.');
    expect(locatePassage(entries, 'riddles', { entry: 2 })).toBe('A saying.');
    expect(() => locatePassage(entries, 'riddles', { entry: 3 })).toThrow('there is no entry 3');
  });

  it('puts a second place of a JSON file on a line of its own where it says so', () => {
    const file = JSON.stringify({ ask: 'What is "it"? ', say: 'A road' });
    expect(locatePassage(file, 'a.json', { pointer: '/ask', next: '/say', apart: 1 })).toBe('What is “it”?\nA road');
  });
});

describe('locatePassage in a marked-up file', () => {
  const PAGE =
    '<page>\n<p>Plug it\n  in.</p><p xml:lang="de">Stecken Sie ein.</p><p style="x">Press <key>A</key> &amp; &quot;B&quot; &nope;.</p><page-not>n</page-not></page>';

  it('takes elements in its own language, each on a line, without their tags', () => {
    expect(locatePassage(PAGE, 'a.page', { element: 'p', nth: 1, count: 2 })).toBe(
      'Plug it in.\nPress A & “B” &nope;.',
    );
    expect(locatePassage(PAGE, 'a.xml', { element: 'p', nth: 2 })).toBe('Press A & “B” &nope;.');
    expect(locatePassage(PAGE, 'a.xml', { element: 'p' })).toBe('Plug it in.');
  });

  it('says where there are too few', () => {
    expect(() => locatePassage(PAGE, 'a.page', { element: 'p', nth: 2, count: 2 })).toThrow(
      'there are not 2 elements "p" from number 2 on',
    );
  });
});
