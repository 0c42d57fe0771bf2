import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../../game/bridge/settings.ts';
import { err, ok } from '../../game/result.ts';
import { makePack } from '../game/fixtures.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { FULL, held, settle } from './program-double.ts';
import { DIGEST, LESSON, program, serveTeaching, summary } from './running-program.ts';

speakEnglish();
serveTeaching();

describe('forgetting', () => {
  it('forgets what was seen; a refusal is told', async () => {
    const good = program();
    await good.actions.forgetSeen();
    expect(good.bridge.clearSeen).toHaveBeenCalledOnce();
    expect(good.app.getState().notices).toEqual([]);
    const bad = program({ clearSeen: () => Promise.resolve(err(FULL)) });
    await bad.actions.forgetSeen();
    expect(bad.app.getState().notices).toEqual([FULL]);
  });

  it('forgets everything: settings, sessions, packs and messages are those of a first day, and home is shown', async () => {
    const change = { theme: 'darkroom', pack: 'mine' } as const;
    const { actions, app, bridge, screen, settings } = program({}, change);
    app.setState({
      resumable: [summary('a')],
      boosterDue: { step: 2, lessonAt: 1, days: 3 },
      notices: [FULL],
      packs: { ...app.getState().packs, outcome: { name: 'failed', problems: [] } },
    });
    actions.go({ name: 'settings' });
    expect(await actions.forgetEverything()).toBe(true);
    expect(bridge.forgetEverything).toHaveBeenCalledOnce();
    expect(settings.getState().settings).toEqual(DEFAULT_SETTINGS);
    expect(app.getState()).toMatchObject({ resumable: [], boosterDue: null, notices: [], packs: { outcome: null } });
    expect(screen().name).toBe('home');
    expect(bridge.saveSettings).not.toHaveBeenCalled();
  });

  it('says what could not be forgotten, stays where it is, and shows the settings that are still kept', async () => {
    const remains: Notice = { code: 'forget-incomplete', where: 'settings.json', detail: 'EBUSY' };
    const kept = { ...DEFAULT_SETTINGS, theme: 'darkroom' } as const;
    const { actions, app, screen, settings } = program(
      {
        forgetEverything: () => Promise.resolve(err(remains)),
        loadSettings: () => Promise.resolve({ settings: kept, notices: [] }),
      },
      { theme: 'darkroom' },
    );
    actions.go({ name: 'settings' });
    expect(await actions.forgetEverything()).toBe(false);
    expect(app.getState().notices).toEqual([remains]);
    expect(settings.getState().settings).toEqual(kept);
    expect(screen().name).toBe('settings');
  });

  it('a session that is still busy writes nothing any more once everything was forgotten', async () => {
    const openPack = () => Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST }));
    const appended = held<undefined>();
    const appendEntry = vi.fn<Bridge['appendEntry']>(async (_id, { command }) => {
      if (command.type === 'lock') await appended.promise;
      return ok(null);
    });
    const { actions, bridge, session } = program({ openPack, appendEntry });
    await actions.begin(LESSON);
    const playing = session();
    await playing.dispatch({ type: 'begin' });
    await playing.dispatch({ type: 'answer', level: 2 });
    const locked = playing.dispatch({ type: 'lock' });
    await settle();
    expect(await actions.forgetEverything()).toBe(true);
    appended.give(undefined);
    await locked;
    await playing.dispatch({ type: 'next' });
    expect(bridge.addSeen).not.toHaveBeenCalled();
    expect(appendEntry.mock.calls.map(([, { command }]) => command.type)).toEqual(['begin', 'answer', 'lock']);
    await actions.begin(LESSON);
    await session().dispatch({ type: 'begin' });
    expect(appendEntry).toHaveBeenCalledTimes(4);
  });
});
