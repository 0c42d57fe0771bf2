import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { loadPapers } from '../../renderer/packs/load-papers.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { speakEnglish } from '../renderer/figures/english.ts';

speakEnglish();

const PAPERS = readFileSync(join(ROOT, 'content/teaching/papers-en.json'), 'utf8');
const { papers } = JSON.parse(PAPERS) as { readonly papers: readonly unknown[] };
const MISSING = [{ code: 'missing-file', where: 'teaching/papers-en.json', says: expect.stringMatching(/papers/) }];

afterEach(() => vi.unstubAllGlobals());

it('reads the papers from where the build puts them', async () => {
  const asked = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response(PAPERS)));
  vi.stubGlobal('fetch', asked);
  expect(await loadPapers()).toMatchObject({ ok: true, value: { papers } });
  expect(asked).toHaveBeenCalledWith('/packs/teaching/papers-en.json');
});

it.each([
  ['that is missing', () => Promise.resolve(new Response('', { status: 404 }))],
  ['that cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('says in plain words that a file is not there %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await loadPapers()).toEqual({ ok: false, error: MISSING });
});

it('passes on what is wrong with a damaged file', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{')));
  expect(await loadPapers()).toMatchObject({ ok: false, error: [{ code: 'not-json' }] });
});
