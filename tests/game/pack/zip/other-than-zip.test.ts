import { expect, test } from 'vitest';
import { otherThanZip } from '../../../../game/pack/zip/other-than-zip.ts';

test.each([
  ["7z\u00bc\u00af'", 'a 7z archive'],
  ['Rar!\u001a', 'a RAR archive'],
  ['\u001f\u008b\u0008', 'a gzip archive'],
  ['{"format"', 'a JSON file'],
  ['\u00ef\u00bb\u00bf\n {', 'a JSON file'],
])('%j is told to be %s', (start, is) => {
  expect(otherThanZip(Buffer.from(start, 'latin1'))).toMatchObject({
    code: 'not-a-pack',
    says: expect.stringContaining(`This is ${is}`),
  });
});

test.each(['', 'PK\u0003\u0004', 'my holiday', 'a {', '7-Zip'])('what begins with %j is not told', (start) => {
  expect(otherThanZip(Buffer.from(start, 'latin1'))).toBeNull();
});
