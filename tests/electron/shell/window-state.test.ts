import { describe, expect, test } from 'vitest';
import { placeWindow, readWindowState } from '../../../electron/shell/window-state.ts';

const LAPTOP = { x: 0, y: 0, width: 1366, height: 738 };
const BEAMER = { x: 1366, y: 0, width: 1920, height: 1080 };
const KEPT = { x: 1500, y: 100, width: 1200, height: 800, maximised: false };

describe('a kept window', () => {
  test('reads back what was written', () => {
    expect(readWindowState(JSON.stringify(KEPT))).toEqual(KEPT);
  });

  test.each([
    '',
    '{',
    'null',
    '7',
    '{"x":1}',
    '{"x":"1","y":2,"width":3,"height":4}',
    '{"x":1e400,"y":2,"width":3,"height":4}',
    '{"x":-9007199254740991,"y":2,"width":9007199254740991,"height":4}',
    '{"x":1,"y":2,"width":3000000000,"height":4}',
  ])('%j is forgotten', (text) => {
    expect(readWindowState(text)).toBeNull();
  });
});

describe('a window opens', () => {
  test('where it was, while that display is there', () => {
    expect(placeWindow(KEPT, [LAPTOP, BEAMER])).toEqual(KEPT);
  });

  test('in the usual size when it was elsewhere, or never', () => {
    expect(placeWindow(KEPT, [LAPTOP])).toEqual({ width: 1366, height: 738, maximised: false });
    expect(placeWindow(null, [BEAMER])).toEqual({ width: 1366, height: 768 });
    expect(placeWindow({ ...KEPT, y: -900 }, [LAPTOP, BEAMER])).toEqual({ width: 1366, height: 738, maximised: false });
    expect(placeWindow(null, [])).toEqual({ width: 1366, height: 768 });
  });

  test('no larger than the display and no smaller than the game', () => {
    expect(placeWindow({ ...KEPT, width: 9000, height: 9000 }, [BEAMER])).toMatchObject({ width: 1920, height: 1080 });
    expect(placeWindow({ ...KEPT, width: 200, height: 1 }, [BEAMER])).toMatchObject({ width: 800, height: 560 });
  });

  test('maximised if it was', () => {
    expect(placeWindow({ ...KEPT, maximised: true }, [LAPTOP])).toMatchObject({ maximised: true });
  });
});
