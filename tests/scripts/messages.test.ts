import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueFiles, compileCatalogue, readCatalogue } from '../../scripts/vite/messages-plugin.ts';
import { pseudoCatalogue, pseudoText } from '../../renderer/i18n/pseudo.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-messages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, messages: unknown): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(messages));
}

describe('a catalogue', () => {
  test('is one file and every file of its folder', () => {
    write('en.json', { a: 'A' });
    write('en/z.json', { z: 'Z' });
    write('en/b.json', { b: 'B' });
    const files = catalogueFiles(folder, 'en');
    expect(Object.fromEntries(readCatalogue(files))).toEqual({ a: 'A', b: 'B', z: 'Z' });
  });

  test('that is not there is an error', () => {
    expect(() => catalogueFiles(folder, 'de')).toThrow('No message catalogue for "de"');
  });

  test('with an id in two files is an error that names it', () => {
    write('en/a.json', { title: 'A' });
    write('en/b.json', { title: 'B' });
    expect(() => readCatalogue(catalogueFiles(folder, 'en'))).toThrow('"title" is already in another file');
  });

  test('with a message that is no text is an error that names it', () => {
    write('en/a.json', { title: ['A'] });
    expect(() => readCatalogue(catalogueFiles(folder, 'en'))).toThrow('"title" is no string');
  });

  test('is compiled to plain data', () => {
    const messages = new Map([['seen', 'Seen {count, plural, one {once} other {# times}}, {name}']]);
    const compiled = compileCatalogue(messages);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual({
      seen: ['Seen ', ['count', 'plural', { one: ['once'], other: ['#', ' times'] }], ', ', ['name']],
    });
  });

  test('with a broken message is an error that names it', () => {
    expect(() => compileCatalogue(new Map([['bad', 'Seen {count, plural, one {once}']]))).toThrow('"bad"');
  });
});

describe('the pseudo-locale', () => {
  test('accents and lengthens letters, and leaves tags, places and numbers alone', () => {
    expect(pseudoText('Look <b>here</b>, 3!')).toBe('Ľóóóóķ <b>ĥééřéé</b>, 3!');
    const messages = new Map([
      ['seen', 'Hi {name}'],
      ['times', 'So {count, plural, one {once} other {# times}} {n, number}'],
    ]);
    const compiled = JSON.parse(JSON.stringify(compileCatalogue(messages)));
    expect(pseudoCatalogue(compiled)).toEqual({
      seen: ['Ĥíí ', ['name']],
      times: ['Šóó ', ['count', 'plural', { one: ['óóñçéé'], other: ['#', ' ťííɱééš'] }], ' ', ['n', 'number']],
    });
    expect(pseudoCatalogue({ odd: 'kept' })).toEqual({ odd: 'kept' });
  });

  test('has an accented letter for each', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    for (const letter of letters) expect(pseudoText(letter)[0]).not.toBe(letter);
    expect(new Set(letters.split('').map((letter) => pseudoText(letter)[0])).size).toBe(52);
  });
});
