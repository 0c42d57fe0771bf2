import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import type { Command } from '../../../game/session/command.ts';
import { makePack } from '../../game/fixtures.ts';
import { pictureBytes } from './picture-bytes.ts';
import { playing, PRACTICE, toTheEnd, typesKept } from './played.ts';
import { settled, startFailing, tidyUp } from './failing-program.tsx';

/** Many lessons each, on whatever machine. */
const LONG = 600_000;

afterEach(tidyUp);

const FIRST: readonly Command[] = [{ type: 'begin' }, { type: 'answer', level: 5 }, { type: 'lock' }, { type: 'next' }];
const MORE: readonly Command[] = [{ type: 'answer', level: 2 }, { type: 'lock' }, { type: 'next' }];

test('a kept session is gone on with, whichever call rejects on the way and after it', { timeout: LONG }, async () => {
  const program = await startFailing();
  const { actions, app, called, reset } = program;
  for (let broken = 0; ; broken += 1) {
    reset();
    await actions.begin(PRACTICE);
    const { id } = playing(program);
    for (const command of FIRST) await playing(program).dispatch(command);
    await actions.home();
    const kept = app.getState().resumable.find((summary) => summary.id === id);
    if (kept === undefined) throw new Error('It is not offered.');
    reset((nth) => (nth === broken ? 'rejects' : 'answers'));
    await actions.resume(kept);
    while (app.getState().screen.name !== 'session') await actions.openAgain();
    expect(playing(program)).toMatchObject({ id, view: { name: 'look', progress: { position: 2 } } });
    for (const command of MORE) await playing(program).dispatch(command);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    // As long as there is such a call.
    if (broken >= called().length) break;
    reset();
    // What could not be written is, with the next answer.
    await playing(program).dispatch({ type: 'answer', level: 6 });
    await playing(program).dispatch({ type: 'lock' });
    expect(playing(program).unsaved).toBeNull();
    expect(await typesKept(program, id)).toEqual(
      [...FIRST, ...MORE, { type: 'answer' }, { type: 'lock' }].map(({ type }) => type),
    );
  }
  expect(called()).toEqual(expect.arrayContaining(['readSession', 'openPack', 'appendEntry']));
});

/** Of so many pictures one cannot be read. */
const APART = 4;

test(
  'where pictures are read one by one and some are refused, what cannot be shown is left out and told, and the rest is played',
  { timeout: LONG },
  async () => {
    let [asked, broken] = [0, 0];
    const out: number[] = [];
    const bytes = await pictureBytes();
    const readPicture: Bridge['readPicture'] = () => {
      asked += 1;
      return asked % APART === broken ? Promise.reject(new TypeError('made by a test')) : Promise.resolve(ok(bytes));
    };
    const opened = ok({ packJson: JSON.stringify(makePack()), digest: 'a'.repeat(64), mediaBase: null });
    const program = await startFailing({ openPack: () => Promise.resolve(opened), readPicture });
    for (broken = 0; broken <= APART; broken += 1) {
      asked = 0;
      await program.actions.begin({ ...PRACTICE, media: 'images' });
      const played = await toTheEnd(program);
      const { id, leftOut } = playing(program);
      const kept = await typesKept(program, id);
      expect(kept.filter((type) => type !== 'skip')).toEqual(played);
      expect(kept.filter((type) => type === 'skip')).toHaveLength(leftOut.length);
      expect(played.filter((type) => type === 'lock').length + leftOut.length).toBe(10);
      for (const { label, why } of leftOut)
        await expect
          .poll(() => program.app.getState().notices)
          .toContainEqual({ code: 'picture-left-out', where: label, detail: why });
      out.push(leftOut.length);
      await program.actions.home();
    }
    // Of the last lesson none was refused.
    expect(out.at(-1)).toBe(0);
    expect(Math.max(...out)).toBeGreaterThan(0);
  },
);

test.for([/^Result file/, /^Table/, /^Statements/])(
  'a file that cannot be handed over is told, and the next press saves it: %s',
  { timeout: LONG },
  async (name) => {
    const exportFile = vi
      .fn<Bridge['exportFile']>(() => Promise.resolve(ok({ saved: true })))
      .mockRejectedValueOnce(new TypeError('made by a test'));
    const program = await startFailing({ exportFile });
    await program.actions.begin(PRACTICE);
    await toTheEnd(program);
    await page.getByRole('button', { name: 'Save…' }).click();
    await page.getByRole('button', { name }).click();
    await expect.poll(() => program.app.getState().notices.map(({ code }) => code)).toContain('export-failed');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    const refused = exportFile.mock.calls.length;
    for (const notice of program.app.getState().notices) program.actions.dismiss(notice);
    await page.getByRole('button', { name }).click();
    await expect.poll(() => exportFile.mock.calls.length).toBeGreaterThan(refused);
    await settled();
    expect(program.app.getState().notices).toEqual([]);
  },
);
