import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import { ok } from '../../game/result.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { LESSON, program, serveTeaching, stored, summary } from './running-program.ts';

speakEnglish();
serveTeaching();

describe('a call that rejects', () => {
  const opening = ['openPack', 'loadSeen', 'createSession'] as const;
  it.each(opening)('%s: a lesson is opened by another try, and no screen stays that only says so', async (method) => {
    const { actions, bridge, screen } = program();
    vi.spyOn(bridge, method).mockRejectedValueOnce(new TypeError('gone'));
    await actions.begin(LESSON);
    expect(screen().name).not.toBe('opening');
    if (screen().name !== 'session') await actions.openAgain();
    expect(screen().name).toBe('session');
  });

  it('readSession: it is told, and the lesson can be gone on with', async () => {
    const readSession = vi
      .fn<Bridge['readSession']>(() => Promise.resolve(ok(stored())))
      .mockRejectedValueOnce(new TypeError('gone'));
    const { actions, app, screen } = program({ readSession });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('home');
    expect(app.getState().notices).toMatchObject([{ code: 'no-answer', where: 'old' }]);
    await actions.openAgain();
    expect(screen().name).toBe('session');
  });

  it('listSessions and listPacks: home is there, and says that something is missing', async () => {
    const { actions, app, bridge, screen } = program();
    vi.spyOn(bridge, 'listSessions').mockRejectedValueOnce(new TypeError('gone'));
    vi.spyOn(bridge, 'listPacks').mockRejectedValueOnce(new TypeError('gone'));
    await actions.home();
    expect(screen().name).toBe('home');
    expect(app.getState().notices.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'no-answer sessions',
      'no-answer packs',
    ]);
  });

  it('a fault of the rules on the way to a lesson is said, and another try is free', async () => {
    const { actions, bridge, screen } = program();
    // A pack that is text and no pack is refused; that what gives it throws at once is no answer at all.
    bridge.openPack = () => {
      throw new RangeError('no way');
    };
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ says: expect.stringMatching(/did not answer/) }],
    });
  });
});
