import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { JOURNAL_ID } from '../../game/keeping/journal.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok } from '../../game/result.ts';
import { makePack } from '../game/fixtures.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { FULL } from './program-double.ts';
import { DIGEST, LESSON, program, serveTeaching, stored, summary } from './running-program.ts';

speakEnglish();
serveTeaching();

describe('begin', () => {
  it('starts a journal of what is played: pack and its digest, seed, choice, age, clock, what was seen', async () => {
    const { actions, bridge, session } = program(
      { loadSeen: () => Promise.resolve(['old1', 'old2']) },
      { clockSeconds: 60, band: 11 },
    );
    await actions.begin({ mode: 'practice', theme: 2, media: 'images' });
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(
      {
        version: 1,
        deal: 2,
        stake: 6,
        seed: 7,
        mode: 'practice',
        theme: 2,
        media: 'images',
        band: 11,
        clockSeconds: 60,
        seen: ['old1', 'old2'],
        pack: { id: 'first-look', digest: DIGEST },
      },
      5_000,
    );
    expect(session()).toMatchObject({ id: 'made', unsaved: null, view: { name: 'briefing' } });
  });

  it('deals texts alone where the settings ask for it', async () => {
    const { actions, bridge } = program({}, { textsOnly: true });
    await actions.begin(LESSON);
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ media: 'texts' }), 5_000);
  });

  it('plays on without a journal where none can be started, and says so', async () => {
    const { actions, app, session, bridge } = program({ createSession: () => Promise.resolve(err(FULL)) });
    await actions.begin(LESSON);
    expect(session().unsaved).toEqual(FULL);
    expect(app.getState().notices).toEqual([FULL]);
    await session().dispatch({ type: 'begin' });
    expect(session().view.name).toBe('look');
    expect(bridge.appendEntry).not.toHaveBeenCalled();
  });

  it('gives a session without a journal an id all the same, so that its result can be saved', async () => {
    const { actions, session } = program({ createSession: () => Promise.resolve(err(FULL)) });
    await actions.begin(LESSON);
    expect(session().id).toMatch(JOURNAL_ID);
    expect(session().startedAt).toBe(5_000);
  });

  it('shows what is wrong with a pack, and starts nothing', async () => {
    const problems: readonly Problem[] = [
      { code: 'wrong-hash', where: 'media/a.webp', says: 'Not the file it should be.' },
    ];
    const { actions, screen, bridge } = program({ openPack: () => Promise.resolve(err(problems)) });
    await actions.begin(LESSON);
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'first-look', problems });
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it('says in plain words that a pack is too small', async () => {
    const small = makePack({ realImages: 0, generatedImages: 0 });
    const openPack = () => Promise.resolve(ok({ packJson: JSON.stringify(small), digest: DIGEST }));
    const { actions, screen, bridge } = program({ openPack });
    await actions.begin({ mode: 'practice', theme: 1, media: 'images' });
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ says: expect.stringMatching(/^There are too few/) }],
    });
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it.each([
    [
      'is not there',
      () => Promise.resolve(new Response('', { status: 404 })),
      /^The file with the rounds and questions/,
    ],
    ['cannot be fetched', () => Promise.reject(new TypeError('gone')), /^The file with the rounds and questions/],
    ['is broken', () => Promise.resolve(new Response('{"format":')), /./],
  ])('says so when the teaching material %s', async (_, fetch, says) => {
    vi.stubGlobal('fetch', fetch);
    const { actions, screen } = program();
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({ name: 'pack-trouble', problems: [{ says: expect.stringMatching(says) }] });
  });
});

describe('an imported pack', () => {
  it('is opened where the settings name it, and a session remembers which it was', async () => {
    const openPack = vi.fn<Bridge['openPack']>(() =>
      Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST })),
    );
    const { actions, bridge, session } = program({ openPack }, { pack: 'mine' });
    await actions.begin(LESSON);
    expect(openPack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ pack: { id: 'mine', digest: DIGEST } }),
      5_000,
    );
    // No picture is read before it is the next.
    expect(vi.mocked(bridge.readPicture).mock.calls.length).toBeLessThanOrEqual(1);
    await session().dispatch({ type: 'begin' });
    expect(JSON.stringify({ ...session().view, ahead: null })).not.toContain('media/');
  });

  it('is opened for the session that was played with it, whatever is chosen now', async () => {
    const openPack = vi.fn<Bridge['openPack']>(() =>
      Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST })),
    );
    const readSession = () => Promise.resolve(ok(stored({ id: 'mine' })));
    const { actions, session } = program({ openPack, readSession });
    await actions.resume(summary('old', { setup: stored({ id: 'mine' }).setup }));
    expect(openPack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(session().view.name).toBe('look');
    expect(JSON.stringify({ ...session().view, ahead: null })).not.toContain('media/');
  });

  it('that is gone, or is no pack any more, is named, and nothing is lost', async () => {
    const gone = { code: 'pack-missing', where: 'mine', says: 'It is gone.' } as const;
    const { actions, screen, bridge } = program(
      { openPack: () => Promise.resolve(err([gone])), readSession: () => Promise.resolve(ok(stored({ id: 'mine' }))) },
      { pack: 'mine' },
    );
    await actions.resume(summary('old', { setup: stored({ id: 'mine' }).setup }));
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'mine', problems: [gone] });
    await actions.begin(LESSON);
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'mine', problems: [gone] });
    expect(bridge.discardSession).not.toHaveBeenCalled();
    const odd = program({ openPack: () => Promise.resolve(ok({ packJson: '{', digest: DIGEST })) });
    await odd.actions.begin(LESSON);
    expect(odd.screen()).toMatchObject({ name: 'pack-trouble', problems: [{ code: 'wrong-hash' }] });
  });
});
