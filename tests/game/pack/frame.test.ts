import { describe, expect, it } from 'vitest';
import { FRAMED_GENRES, frameOf, FRAMES } from '../../../game/pack/frame.ts';

describe('the frame of a text', () => {
  it('comes of its genre, in whatever capitals and with blanks around', () => {
    expect(frameOf('message')).toBe('thread');
    expect(frameOf(' Store Page ')).toBe('store');
    expect(frameOf('riddle')).toBe(frameOf('joke'));
  });

  it('is a printed page where a genre has none of its own', () => {
    for (const genre of ['encyclopedic', 'speech', 'anything', '']) expect(frameOf(genre)).toBe('page');
  });

  it('is there for some genre, each of them', () => {
    expect(new Set([...FRAMED_GENRES.map(frameOf), 'page'])).toEqual(new Set(FRAMES));
  });
});
