import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { ok } from '../../../game/result.ts';
import { makePack } from '../../game/fixtures.ts';
import { pictureBytes } from './picture-bytes.ts';
import { playing, PRACTICE, toTheEnd, typesKept, type Running } from './played.ts';
import { settled, startFailing, tidyUp } from './failing-program.tsx';

afterEach(tidyUp);

/** From now on every call of this method waits until it is released. */
function slow({ called, reset }: Running, method: keyof Bridge): void {
  reset(() => (called().at(-1) === method ? 'waits' : 'answers'));
}

const heading = () => page.getByRole('heading', { level: 1 });

test('a journal that comes late: the screen says that it opens, and a second press begins no second session', async () => {
  const program = await startFailing();
  slow(program, 'createSession');
  const begun = program.actions.begin(PRACTICE);
  await expect.poll(() => program.called()).toContain('createSession');
  await expect.element(page.getByText('Laying out the exhibits…')).toBeVisible();
  await userEvent.keyboard('{Enter}{Enter}');
  program.release();
  await begun;
  await settled();
  expect(program.called().filter((name) => name === 'createSession')).toHaveLength(1);
  expect(playing(program)).toMatchObject({ unsaved: null, view: { name: 'briefing' } });
});

test('an answer that is written late is locked once, however often Enter is pressed, and nothing after it counts', async () => {
  const program = await startFailing();
  await program.actions.begin(PRACTICE);
  await playing(program).dispatch({ type: 'begin' });
  await expect.element(page.getByRole('button', { name: /^Lock in/ })).toBeInTheDocument();
  slow(program, 'appendEntry');
  await userEvent.keyboard('5{Enter}{Enter}{Enter}');
  await settled();
  expect(playing(program).view).toMatchObject({ name: 'look', level: 5 });
  program.reset();
  program.release();
  await expect.poll(() => playing(program).view.name).toBe('reveal');
  await settled();
  expect(playing(program)).toMatchObject({ unsaved: null, view: { name: 'reveal', said: 5 } });
  expect(await typesKept(program, playing(program).id)).toEqual(['begin', 'answer', 'lock']);
  await playing(program).dispatch({ type: 'next' });
  expect(playing(program).view).toMatchObject({ name: 'look', progress: { position: 2 } });
});

test('what was seen is remembered late: the reveal does not wait for it, and nothing is lost', async () => {
  const program = await startFailing();
  await program.actions.begin(PRACTICE);
  slow(program, 'addSeen');
  const lesson = toTheEnd(program);
  await expect.poll(() => program.called()).toContain('addSeen');
  await settled();
  expect(playing(program).view.name).toBe('reveal');
  program.reset();
  program.release();
  await lesson;
  expect(playing(program)).toMatchObject({ unsaved: null, view: { name: 'debrief' } });
  await expect.poll(() => program.real.loadSeen()).toHaveLength(10);
});

test('a picture that is read late: the screen before stays, and what is pressed meanwhile is no answer', async () => {
  const bytes = await pictureBytes();
  const opened = ok({ packJson: JSON.stringify(makePack()), digest: 'a'.repeat(64), mediaBase: null });
  const program = await startFailing({
    openPack: () => Promise.resolve(opened),
    readPicture: () => Promise.resolve(ok(bytes)),
  });
  // It is read while the briefing stands, and waited for when its turn comes.
  slow(program, 'readPicture');
  await program.actions.begin({ ...PRACTICE, media: 'images' });
  await expect.element(heading()).toBeInTheDocument();
  const begun = playing(program).dispatch({ type: 'begin' });
  await expect.poll(() => program.called()).toContain('readPicture');
  await userEvent.keyboard('{Enter}5{Enter}');
  expect(playing(program).view.name).toBe('briefing');
  program.reset();
  program.release();
  await begun;
  await settled();
  expect(playing(program).view).toMatchObject({ name: 'look', level: null, progress: { position: 1 } });
  expect(await typesKept(program, playing(program).id)).toEqual(['begin']);
});
