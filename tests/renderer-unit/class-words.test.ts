import { describe, expect, it } from 'vitest';
import { TEAM_NAMES } from '../../game/session/room-plan.ts';
import { t } from '../../renderer/i18n/translate.ts';
import { scaleName, shortScaleName } from '../../renderer/i18n/scale-name.ts';
import { machineAloneLine } from '../../renderer/i18n/machine-answer.ts';
import { talkPrompts } from '../../renderer/screens/room/talk-prompts.ts';
import { teamOutline } from '../../renderer/screens/room/team-shape.ts';
import { speakEnglish } from '../renderer/figures/english.ts';

speakEnglish();

const LABELS = Array.from({ length: 10 }, (_, index) => `2-${String(index + 1).padStart(2, '0')}`);

describe('what to talk about', () => {
  it('is four things, each in words, and always the same for an exhibit', () => {
    for (const medium of ['image', 'text'] as const) {
      for (const theme of [1, 2, 3] as const) {
        for (const label of LABELS) {
          const prompts = talkPrompts(label, medium, theme);
          expect(prompts).toHaveLength(4);
          expect(prompts).toEqual(talkPrompts(label, medium, theme));
          for (const id of prompts) expect(t(id)).toMatch(/^[A-Z].+[?.]$/);
        }
      }
    }
  });

  it('suits the medium and the round, and changes from exhibit to exhibit', () => {
    expect(talkPrompts('1-01', 'image', 1)).not.toEqual(talkPrompts('1-01', 'text', 1));
    expect(talkPrompts('1-01', 'image', 1)).not.toEqual(talkPrompts('1-01', 'image', 2));
    expect(talkPrompts('1-01', 'image', 1)).not.toEqual(talkPrompts('1-02', 'image', 1));
    expect(new Set(LABELS.flatMap((label) => talkPrompts(label, 'text', 2))).size).toBe(10);
  });
});

describe('signs of teams', () => {
  it('no two of a list have the same outline, nor the same letters', () => {
    for (const names of Object.values(TEAM_NAMES)) {
      expect(new Set(names.map(teamOutline)).size).toBe(8);
      expect(new Set(names.map((name) => t(`team.${name}`).slice(0, 2))).size).toBe(8);
    }
  });
});

describe('names on the scale', () => {
  it('of six answers and of two', () => {
    expect([0, 1, 2, 3, 4, 5].map((place) => scaleName(place, 6))).toEqual([
      'Certain real',
      'Likely real',
      'Leaning real',
      'Leaning generated',
      'Likely generated',
      'Certain generated',
    ]);
    expect([0, 5].map((place) => shortScaleName(place, 6))).toEqual(['Certain', 'Certain']);
    expect([0, 1].map((place) => shortScaleName(place, 2))).toEqual(['Real', 'Generated']);
    expect(() => scaleName(6, 6)).toThrow(/answer 6/);
  });
});

it('before a class the machine is only right or wrong', () => {
  expect(machineAloneLine(0.71, true)).toBe('The machine said generated, 71% sure. It was right.');
  expect(machineAloneLine(0.49, false)).toBe('The machine was nearly undecided (51% real). It was wrong.');
});
