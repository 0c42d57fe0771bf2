import { describe, expect, it } from 'vitest';
import { err } from '../../game/result.ts';
import { FULL } from './program-double.ts';
import { program, summary } from './running-program.ts';

describe('home', () => {
  it('offers what was begun and not finished', async () => {
    const sessions = [summary('a'), summary('b', { finished: true }), summary('c', { entries: 0 }), summary('d')];
    const { actions, app } = program({ listSessions: () => Promise.resolve({ sessions, notices: [FULL] }) });
    await actions.home();
    expect(app.getState().resumable.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(app.getState().notices).toEqual([FULL]);
  });

  it('is shown before the list of sessions is there', () => {
    const { actions, screen } = program({ listSessions: () => Promise.withResolvers<never>().promise });
    actions.go({ name: 'about' });
    void actions.home();
    expect(screen().name).toBe('home');
  });

  it('discards a session and lists again; a refusal is told', async () => {
    const good = program();
    await good.actions.discard('old');
    expect(good.bridge.discardSession).toHaveBeenCalledExactlyOnceWith('old');
    expect(good.bridge.listSessions).toHaveBeenCalledOnce();
    const bad = program({ discardSession: () => Promise.resolve(err(FULL)) });
    await bad.actions.discard('old');
    expect(bad.app.getState().notices).toEqual([FULL]);
  });

  it('proposes a booster some days after a lesson', async () => {
    const lesson = summary('l', { finished: true, updatedAt: 5_000 - 3 * 86_400_000 });
    const { actions, app } = program({ listSessions: () => Promise.resolve({ sessions: [lesson], notices: [] }) });
    await actions.home();
    expect(app.getState().boosterDue).toEqual({ step: 2, lessonAt: lesson.updatedAt, days: 3 });
  });
});
