import { describe, expect, it } from 'vitest';
import { creditsPage, readTexts } from '../../../content/authoring/harvest/credits.ts';
import type { Photograph } from '../../../content/authoring/harvest/photographs.ts';
import type { ImageSource } from '../../../content/authoring/harvest/recipe.ts';
import { makeScene, writeSource } from './synthetic.ts';

const sha256 = 'a'.repeat(64);
const at = { package: 'photos', version: '1.0.0', path: 'one.jpg', sha256 };
const photo: Photograph = { ...at, subject: 'Hills', maker: 'Ann', date: '1901', licence: 'CC0-1.0', source: '' };
const images: ImageSource[] = [
  { id: 'aaaaaaaaaa', medium: 'image', origin: 'photograph', title: 'Two hills', recipe: at },
  {
    id: 'bbbbbbbbbb',
    medium: 'image',
    origin: 'patch-model',
    title: 'Three hills',
    recipe: { ...at, width: 720, seed: 1, minSide: 16, noise: 1 },
  },
];

describe('the page of credits', () => {
  it('names maker, date, licence, file and every exhibit of a photograph', () => {
    const line = creditsPage(images, [], [photo])
      .split('\n')
      .find((each) => each.startsWith('- **Hills**'));
    expect(line).toBe(
      '- **Hills**: Ann, 1901. CC0-1.0. photos@1.0.0/one.jpg. Exhibit `aaaaaaaaaa`. Source of `bbbbbbbbbb`.',
    );
  });

  it('names the photograph behind a generated image', () => {
    expect(creditsPage(images, [], [photo])).toContain(
      '- Three hills (`bbbbbbbbbb`): grown from "Hills" by Ann (CC0-1.0).',
    );
  });

  it('refuses to credit a photograph that is not listed', () => {
    expect(() => creditsPage(images, [], [])).toThrow('not in the list of photographs');
  });

  it('lists human, generated and part-generated texts from the sources', async () => {
    const { pack } = await makeScene();
    const credit = { maker: 'Jane', date: '1813', licence: 'public domain', source: 'a book' };
    const reference = { package: 'books', version: '2.0.0', file: 'a.txt', fileSha256: sha256, locate: {} };
    const human = { by: 'human', reference };
    await writeSource(pack, 'texts-human.json', [
      { id: 'cccccccccc', truth: 'real', title: 'A walk', credit, segments: [human] },
    ]);
    await writeSource(pack, 'texts-generated.json', [
      { id: 'dddddddddd', truth: 'generated', title: 'A talk', credit, segments: [{ by: 'model' }] },
    ]);
    await writeSource(pack, 'texts-part.json', [
      {
        id: 'eeeeeeeeee',
        truth: 'part',
        title: 'A turn',
        credit,
        model: { name: 'LM' },
        segments: [human, { by: 'model' }],
      },
    ]);
    const page = creditsPage([], await readTexts(pack), []);
    expect(page).toContain(
      '- A walk (`cccccccccc`): Jane, 1813. public domain. a book. Taken from books@2.0.0/a.txt.\n',
    );
    expect(page).toContain('- A talk (`dddddddddd`): Jane, 1813. public domain.');
    expect(page).toMatch(/- A turn .* Its ending was written by a language model \(LM\)\./);
  });
});
