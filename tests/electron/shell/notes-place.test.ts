import { describe, expect, test } from 'vitest';
import { displayOf, distinct, onOneDisplay, placeNotes, type Screen } from '../../../electron/shell/notes-place.ts';

const screen = (x: number, width: number, internal = false): Screen => {
  const bounds = { x, y: 0, width, height: 1000 };
  return { bounds, workArea: { ...bounds, height: 960 }, internal };
};
const LAPTOP = screen(0, 1366, true);
const BEAMER = screen(1366, 1920);
const THIRD = screen(-1920, 1920);
const on = (x: number, width = 800) => ({ x, y: 100, width, height: 700 });

describe('notes come up', () => {
  test('where the game is not', () => {
    expect(placeNotes(on(1500), [LAPTOP, BEAMER])).toEqual(LAPTOP.workArea);
    expect(placeNotes(on(100), [LAPTOP, BEAMER])).toEqual(BEAMER.workArea);
  });

  test('by most of the game’s window, where it lies across two', () => {
    expect(placeNotes(on(1000), [LAPTOP, BEAMER])).toEqual(LAPTOP.workArea);
    expect(placeNotes(on(900), [LAPTOP, BEAMER])).toEqual(BEAMER.workArea);
  });

  test('on the machine’s own display rather than on a third', () => {
    expect(placeNotes(on(1500), [THIRD, LAPTOP, BEAMER])).toEqual(LAPTOP.workArea);
    expect(placeNotes(on(100), [THIRD, LAPTOP, BEAMER])).toEqual(THIRD.workArea);
  });

  test('nowhere with one display, with none, or with mirrored ones', () => {
    expect(placeNotes(on(100), [LAPTOP])).toBeNull();
    expect(placeNotes(on(100), [])).toBeNull();
    expect(placeNotes(on(100), [LAPTOP, screen(0, 1920)])).toBeNull();
  });
});

test('mirrored displays count once', () => {
  expect(distinct([LAPTOP, screen(0, 1920), BEAMER])).toEqual([LAPTOP, BEAMER]);
});

test('a window on no display counts as on the first', () => {
  expect(displayOf(on(90_000), [LAPTOP, BEAMER])).toBe(LAPTOP);
  expect(displayOf(on(0), [])).toBeNull();
});

test('two windows are on one display or not', () => {
  expect(onOneDisplay(on(100), on(300), [LAPTOP, BEAMER])).toBe(true);
  expect(onOneDisplay(on(100), on(1500), [LAPTOP, BEAMER])).toBe(false);
});
