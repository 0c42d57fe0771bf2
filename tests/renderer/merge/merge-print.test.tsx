import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { MergeScreen } from '../../../renderer/screens/merge/merge-screen.tsx';
import { madeAnswer, madeExhibit, madeResult } from '../../game/results/made.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';
import { drop } from './choosing.ts';

/** The one command of the browser's own protocol that is used; Vitest leaves its type to the provider. */
interface Wire {
  send(method: 'Emulation.setEmulatedMedia', parameters: { readonly media: string }): Promise<unknown>;
}

const emulate = (media: string): Promise<unknown> =>
  (cdp() as unknown as Wire).send('Emulation.setEmulatedMedia', { media });

afterEach(() => emulate(''));

const text = JSON.stringify(madeResult(1, { exhibits: [madeExhibit(0, 'generated')], answers: [madeAnswer(0)] }));
const FILES = [
  new File([text], 'a name.json'),
  new File([text], 'a name again.json'),
  new File([], 'another name.json'),
];

test('on paper the report has a name of its own, and no file’s', async () => {
  const { bridge, ...program } = recordedProgram();
  const listPacks = () => Promise.reject(new Error('No packs here.'));
  await stage(<MergeScreen />, { ...program, bridge: { ...bridge, listPacks } });
  drop(...FILES);
  await expect.element(page.getByText(/^1 result, 1 duplicate/)).toBeVisible();
  expect(document.querySelector('h1')?.innerText).toBe('Bring results together');
  await emulate('print');
  expect(document.querySelector('h1')?.innerText).toMatch(/^Second Look: report of .*November.*2026$/);
  expect(document.querySelector('main')?.innerText).toContain('1 result, 1 duplicate left out, 1 file');
  expect(document.querySelector('main')?.innerText).not.toContain('name.json');
});
