import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTextResolver } from '../../../content/authoring/build/resolve.ts';
import { sha256Of } from '../../../content/authoring/packages/verify-file.ts';
import type { Segment } from '../../../game/pack/schema.ts';

const BOOK = 'First one.\n\nThe second\nparagraph.\n';
const PASSAGE = 'The second paragraph.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-resolve-'));
  await mkdir(join(folder, 'books'));
  await writeFile(join(folder, 'books/one.txt'), BOOK);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const human = (changes: { file?: string; fileSha256?: string; sha256?: string; paragraph?: number } = {}): Segment => ({
  by: 'human',
  reference: {
    package: 'some-books',
    version: '1.0.0',
    file: changes.file ?? 'books/one.txt',
    fileSha256: changes.fileSha256 ?? sha256Of(BOOK),
    locate: { paragraph: changes.paragraph ?? 2 },
  },
  sha256: changes.sha256 ?? sha256Of(PASSAGE),
});
const model: Segment = { by: 'model', content: 'Then -- nothing.' };
const id = 'abcdefghij';
const resolver = () => createTextResolver(() => Promise.resolve(folder));

/** What goes wrong with a text of this one segment. */
async function refusal(segment: Segment): Promise<unknown> {
  return resolver()
    .resolve({ id, segments: [segment] })
    .then(() => undefined, String);
}

describe('resolving a text', () => {
  it('fills in the passage and keeps the reference', async () => {
    const [segment] = await resolver().resolve({ id, segments: [human()] });
    expect(segment).toEqual({ ...human(), content: PASSAGE });
  });

  it('normalises what a model wrote, like the rest', async () => {
    const [segment] = await resolver().resolve({ id, segments: [model] });
    expect(segment?.content).toBe('Then—nothing.');
  });

  it('keeps the lines of what a model wrote apart', async () => {
    const [segment] = await resolver().resolve({ id, segments: [{ by: 'model', content: 'Why  not?\n\n"So." ' }] });
    expect(segment?.content).toBe('Why not?\n“So.”');
  });

  it('takes a passage that stands in the source for the one of its reference, if the hash says so', async () => {
    const kept = { ...human({ file: 'not-here.txt' }), content: PASSAGE };
    const [segment] = await resolver().resolve({ id, segments: [kept] });
    expect(segment?.content).toBe(PASSAGE);
    expect(await refusal({ ...kept, content: 'Another.' })).toMatch('the passage is not the one that was chosen');
  });

  it('joins an opening to its continuation by one space, inside the hash', async () => {
    const [opening, rest] = await resolver().resolve({ id, segments: [human(), model] });
    expect(`${opening?.content}${rest?.content}`).toBe('The second paragraph. Then—nothing.');
    expect(opening?.sha256).toBe(sha256Of('The second paragraph. '));
  });

  it('asks for a package file once', async () => {
    let asked = 0;
    const counting = createTextResolver(() => {
      asked += 1;
      return Promise.resolve(folder);
    });
    await counting.resolve({ id, segments: [human()] });
    await counting.resolve({ id, segments: [human()] });
    expect(asked).toBe(1);
  });
});

describe('a text that cannot be resolved', () => {
  it('names the exhibit and the file when the file is another one', async () => {
    expect(await refusal(human({ fileSha256: 'a'.repeat(64) }))).toContain(
      `Text ${id}: the file some-books@1.0.0/books/one.txt is not the one that was chosen`,
    );
  });

  it('shows both hashes and the opening when the passage is another one', async () => {
    expect(await refusal(human({ sha256: 'b'.repeat(64) }))).toContain(
      `its SHA-256 is ${sha256Of(PASSAGE)}, the source says ${'b'.repeat(64)}. It reads "The second`,
    );
  });

  it('says that the paragraph is missing', async () => {
    expect(await refusal(human({ paragraph: 3 }))).toContain(`Text ${id}: there is no paragraph 3: the file has 2`);
  });

  it('says that the file is missing', async () => {
    expect(await refusal(human({ file: 'books/two.txt' }))).toContain(
      'some-books@1.0.0/books/two.txt is not in the package',
    );
  });

  it('refuses a file outside the package', async () => {
    expect(await refusal(human({ file: '../books/one.txt' }))).toContain('leaves its folder');
  });

  it('refuses a segment with neither text nor reference', async () => {
    expect(await refusal({ by: 'human' })).toContain('neither a text nor a reference');
  });

  it('hands on why the package could not be had', async () => {
    const offline = createTextResolver(() =>
      Promise.reject(
        new Error('The package some-books@1.0.0 could not be fetched: the package registry cannot be reached.'),
      ),
    );
    await expect(offline.resolve({ id, segments: [human()] })).rejects.toThrow(
      /^The package some-books@1\.0\.0 could not be fetched: the package registry cannot be reached\.$/,
    );
  });
});
