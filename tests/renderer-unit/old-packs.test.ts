import { describe, expect, it } from 'vitest';
import type { StoredSession } from '../../game/bridge/contract.ts';
import { ok } from '../../game/result.ts';
import { makePack, makeSetup } from '../game/fixtures.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { DIGEST, LESSON, program, serveTeaching, stored, summary } from './running-program.ts';

speakEnglish();
serveTeaching();

describe('a pack that was imported before pictures had a limit', () => {
  const GIANT = { width: 8192, height: 8192 };
  const pack = makePack();
  /** The pack with pictures made giants: of so many exhibits that have one. */
  const old = (giants: number) => {
    let left = giants;
    const exhibits = pack.exhibits.map((exhibit) =>
      exhibit.medium === 'image' && left-- > 0 ? { ...exhibit, picture: { ...exhibit.picture, ...GIANT } } : exhibit,
    );
    const opened = ok({ packJson: JSON.stringify({ ...pack, exhibits }), digest: DIGEST });
    return { openPack: () => Promise.resolve(opened) };
  };
  const told = { code: 'exhibits-left-out', where: pack.title };

  it('is dealt from without them, says so, and the session says how many there were', async () => {
    const { actions, app, bridge, session } = program(old(3));
    await actions.begin(LESSON);
    expect(app.getState().notices).toEqual([told]);
    const kept = { pack: { id: 'first-look', digest: DIGEST, without: 3 } };
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(kept), 5_000);
    await session().dispatch({ type: 'begin' });
    expect(JSON.stringify(session().view)).not.toContain('8192');
  });

  it('takes a session up that was dealt without them', async () => {
    const { record } = makeSetup({ pack: { id: 'first-look', digest: DIGEST, without: 3 } });
    const kept: StoredSession = { id: 'old', startedAt: 1, setup: record, log: [], finished: false, notices: [] };
    const { actions, session } = program({ ...old(3), readSession: () => Promise.resolve(ok(kept)) });
    await actions.resume(summary('old', { setup: record }));
    expect(session().view.name).toBe('briefing');
  });

  it('tells why a session that was dealt with them cannot go on, and keeps it', async () => {
    const { actions, screen, bridge, app } = program({ ...old(1), readSession: () => Promise.resolve(ok(stored())) });
    await actions.resume(summary('old'));
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ code: 'too-large', says: expect.stringMatching(/^This session was played with pictures of more/) }],
    });
    expect(app.getState().notices).toEqual([told]);
    expect(bridge.discardSession).not.toHaveBeenCalled();
  });

  it('of which nothing is left is refused in a sentence', async () => {
    const exhibits = pack.exhibits
      .filter(({ medium }) => medium === 'image')
      .map((exhibit) => ({
        ...exhibit,
        picture: { ...(exhibit.medium === 'image' ? exhibit.picture : {}), ...GIANT },
      }));
    const opened = ok({ packJson: JSON.stringify({ ...pack, exhibits }), digest: DIGEST });
    const { actions, screen } = program({ openPack: () => Promise.resolve(opened) });
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'too-large', says: expect.stringMatching(/^Every exhibit of the pack/) }),
      ]),
    });
  });
});
