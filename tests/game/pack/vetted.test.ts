import { expect, test } from 'vitest';
import { orMissing, packChanged, readVetted } from '../../../game/pack/vetted.ts';
import { err, ok } from '../../../game/result.ts';
import { makePack } from '../fixtures.ts';

test('a vetted pack is read without being checked anew', () => {
  const pack = makePack();
  expect(readVetted('one', JSON.stringify(pack))).toEqual(ok(pack));
});

test.each(['', '{', '7', 'null', '[]', '{"exhibit":1}'])('what is no pack any more is changed: %s', (text) => {
  expect(readVetted('one', text)).toEqual(err([packChanged('one')]));
});

test('a pack that is nowhere is missing; one of the program’s own, or a broken one, says what it has to say', () => {
  const gone = err([{ code: 'unreadable' as const, where: 'x', says: 'Gone.' }]);
  const broken = err([...gone.error, { code: 'wrong-hash' as const, where: 'x', says: 'Broken.' }]);
  expect(orMissing('one', gone)).toMatchObject({ ok: false, error: [{ code: 'pack-missing', where: 'one' }] });
  expect(
    orMissing('one', err([{ ...gone.error[0], code: 'not-a-pack' as const, where: 'x', says: '' }])),
  ).toMatchObject({
    error: [{ code: 'pack-missing' }],
  });
  expect(orMissing('first-look', gone)).toBe(gone);
  expect(orMissing('one', broken)).toBe(broken);
  expect(orMissing('one', ok(7))).toEqual(ok(7));
});
