import { expect, test } from 'vitest';
import { MOST_PIXELS } from '../../../game/pack/pixels.ts';
import { readPlayable } from '../../../game/pack/playable.ts';
import { packChanged } from '../../../game/pack/vetted.ts';
import { err, ok } from '../../../game/result.ts';
import { makeImage, makeText, packOf } from '../fixtures.ts';

const real = makeImage(1, 'real');
const sized = (width: number, height: number) => ({ ...real.picture, width, height });
const read = (...exhibits: Parameters<typeof packOf>[0]) => readPlayable('old', JSON.stringify(packOf(exhibits)));

test('a pack whose pictures are within the limit, to the pixel, is played whole', () => {
  const whole = [makeImage(1, 'real', { picture: sized(2000, 2000) }), makeText(2, 'real')];
  expect(MOST_PIXELS).toBe(2000 * 2000);
  expect(read(...whole)).toEqual(ok({ pack: packOf(whole), leftOut: [] }));
});

test('exhibits with a picture beyond it are left out and listed with what to do; a twin of theirs is alone', () => {
  const giant = makeImage(1, 'real', { picture: sized(8192, 8192) });
  const grown = makeImage(3, 'generated');
  const from = {
    credit: real.credit,
    alt: 'A photograph.',
    picture: { ...sized(2001, 2000), file: 'media/bbbbbbbbbb.webp' },
  };
  const both = makeImage(4, 'generated', { picture: sized(4000, 1001), original: from });
  const kept = makeText(2, 'real', { twin: giant.id });
  const result = read(giant, kept, { ...grown, original: from }, both);
  const { twin: _, ...alone } = kept;
  expect(result).toMatchObject({
    ok: true,
    value: {
      leftOut: [
        {
          nth: 1,
          title: giant.title,
          problems: [
            {
              code: 'too-large',
              where: giant.picture.file,
              exhibit: giant.id,
              says: 'Its picture must have at most 4 million pixels, but has 8192 by 8192: scale it down, to 2000 by 2000. Then import the pack again.',
            },
          ],
        },
        { nth: 3, problems: [{ says: expect.stringMatching(/^The picture that it was made from must have at most/) }] },
        { nth: 4, problems: [{ where: both.picture.file }, { where: from.picture.file }] },
      ],
    },
  });
  expect(result.ok && result.value.pack).toEqual(packOf([alone]));
});

test('a pack of which nothing is left is refused in a sentence, and all of it is listed', () => {
  expect(read(makeImage(1, 'real', { picture: sized(8192, 8192) }))).toMatchObject({
    ok: false,
    error: [
      {
        code: 'too-large',
        where: 'old',
        says: 'Every exhibit of the pack old has a picture of more than 4 million pixels, so there is nothing to show: ask its maker to scale the pictures down, and import it again.',
      },
      { code: 'too-large', where: real.picture.file },
    ],
  });
});

test('what is no pack any more is changed', () => {
  expect(readPlayable('old', '{')).toEqual(err([packChanged('old')]));
});
