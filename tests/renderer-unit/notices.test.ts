import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { ok } from '../../game/result.ts';
import { FULL } from './program-double.ts';
import { program, UNWRITABLE } from './running-program.ts';

describe('notices', () => {
  it('what every listing finds again is told once, also after it was dismissed', async () => {
    const newer: Notice = { code: 'journal-newer', where: 'later.jsonl' };
    const listSessions = () => Promise.resolve({ sessions: [], notices: [{ ...newer }] });
    const { actions, app } = program({ listSessions });
    await actions.home();
    await actions.home();
    expect(app.getState().notices).toEqual([newer]);
    for (const notice of app.getState().notices) actions.dismiss(notice);
    await actions.home();
    expect(app.getState().notices).toEqual([]);
  });

  it('a trouble that lasts is told once, also after it was dismissed, until it has ended in between', () => {
    const { actions, app } = program();
    const again = { ...UNWRITABLE };
    actions.tell([UNWRITABLE]);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([UNWRITABLE]);
    actions.dismiss(UNWRITABLE);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([]);
    actions.over(UNWRITABLE);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([UNWRITABLE]);
    actions.over(UNWRITABLE);
    expect(app.getState().notices).toEqual([]);
  });

  it('a full disk is one trouble, whatever is to be written to it', () => {
    const { actions, app } = program();
    actions.tell([FULL, { ...FULL, where: 'seen.json' }]);
    actions.tell([{ ...FULL, where: 'settings.json' }]);
    expect(app.getState().notices).toEqual([FULL]);
  });

  it('what answers a wish is told whenever the wish is', () => {
    const { actions, app } = program();
    const failed: Notice = { code: 'export-failed', where: 'result.json' };
    actions.tell([failed]);
    actions.tell([failed]);
    expect(app.getState().notices).toEqual([failed]);
    actions.dismiss(failed);
    actions.tell([failed]);
    expect(app.getState().notices).toEqual([failed]);
  });

  it('notices are dismissed one by one', () => {
    const { actions, app } = program();
    const [one, two] = [UNWRITABLE, { ...UNWRITABLE, where: 'other.jsonl' }];
    actions.tell([one, two]);
    actions.dismiss(one);
    expect(app.getState().notices).toEqual([two]);
    expect(app.getState().notices[0]).toBe(two);
  });

  it('settings that cannot be stored are told of on every screen, once, and no more when they can', async () => {
    const saveSettings = vi
      .fn<Bridge['saveSettings']>(() => Promise.resolve(ok(null)))
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockRejectedValueOnce(new TypeError('gone'));
    const { app, settings } = program({ saveSettings });
    await settings.getState().change({ muted: true });
    expect(app.getState().notices).toMatchObject([{ code: 'settings-unwritable', detail: 'TypeError' }]);
    await settings.getState().change({ muted: false });
    expect(app.getState().notices).toHaveLength(1);
    await settings.getState().change({ muted: true });
    expect(app.getState().notices).toEqual([]);
    expect(saveSettings).toHaveBeenCalledTimes(3);
  });
});
