import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clueLabel } from '../../../renderer/i18n/clue-label.ts';
import { loadLanguage } from '../../../renderer/i18n/load-language.ts';
import { decimal, percent, signed, weekdayAndTime } from '../../../renderer/i18n/numbers.ts';
import { t, activateCatalogue } from '../../../renderer/i18n/translate.ts';
import { speakEnglish } from '../figures/english.ts';

afterEach(() => {
  speakEnglish();
  document.documentElement.dir = 'ltr';
});

describe('the language of the address', () => {
  test('is English where none is asked for, or one that is not there', async () => {
    for (const search of ['', '?language=xx', '?other=pseudo']) {
      await loadLanguage(search);
      expect(t('home.lesson')).toBe('Start the lesson');
      expect(document.documentElement.lang).toBe('en-GB');
      expect(document.documentElement.dir).toBe('ltr');
    }
  });

  test('pseudo is accented and longer, with its placeholders filled', async () => {
    await loadLanguage('?language=pseudo');
    expect(t('home.lesson')).toMatch(/^[^a-zA-Z]+ [^a-zA-Z]+ [^a-zA-Z]+$/);
    expect(t('home.lesson').length).toBeGreaterThan('Start the lesson'.length);
    expect(t('trouble.more', { n: 5 })).toMatch(/ 5 /);
    expect(document.documentElement.dir).toBe('ltr');
  });

  test('mirrored is the same from right to left', async () => {
    await loadLanguage('?language=mirrored');
    expect(document.documentElement.dir).toBe('rtl');
    const mirrored = t('home.lesson');
    await loadLanguage('?language=pseudo');
    expect(t('home.lesson')).toBe(mirrored);
  });
});

describe('messages', () => {
  beforeEach(async () => {
    await loadLanguage('');
  });

  test('follow number and choice', () => {
    expect(t('trouble.more', { n: 1 })).toBe('and one more');
    expect(t('trouble.more', { n: 5 })).toBe('and 5 more');
    expect(t('reveal.turn.off', { n: 2, off: 1 })).toMatch(/one sentence off\.$/);
    expect(t('reveal.turn.off', { n: 2, off: 3 })).toMatch(/3 sentences off\.$/);
  });

  test('a clue is its family’s label, or the player’s own words in quotation marks', () => {
    expect(clueLabel('too-smooth')).toBe('Too smooth');
    expect(clueLabel('the third window')).toBe('“the third window”');
  });
});

describe('numbers', () => {
  test('have a sign, and a true minus', async () => {
    await loadLanguage('');
    expect([3, 0, -6].map(signed)).toEqual(['+3', '0', '−6']);
    expect(decimal(-1.005, 1)).toBe('−1.0');
    expect(decimal(0.5)).toBe('0.50');
    expect([0, 0.666, 1].map(percent)).toEqual(['0%', '67%', '100%']);
  });

  test('follow the language in force', () => {
    activateCatalogue('de', {});
    expect(decimal(1.25)).toBe('1,25');
    expect(percent(0.5)).toMatch(/^50\s%$/);
    const monday = new Date(2026, 10, 23, 14, 5).getTime();
    expect(weekdayAndTime(monday)).toMatch(/^Montag.*14:05$/);
  });
});
