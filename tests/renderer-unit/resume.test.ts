import { describe, expect, it } from 'vitest';
import type { Notice } from '../../game/bridge/contract.ts';
import { err, ok } from '../../game/result.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { program, serveTeaching, stored, summary } from './running-program.ts';

speakEnglish();
serveTeaching();

describe('resume', () => {
  it('goes on where the session was left', async () => {
    const { actions, session, bridge } = program({ readSession: () => Promise.resolve(ok(stored())) });
    await actions.resume(summary('old'));
    expect(session()).toMatchObject({ id: 'old', view: { name: 'look', progress: { position: 2 } } });
    await session().dispatch({ type: 'answer', level: 1 });
    expect(bridge.appendEntry).toHaveBeenCalledExactlyOnceWith('old', expect.objectContaining({ seq: 4 }));
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it('is refused when the pack has changed since', async () => {
    const { actions, screen, bridge } = program({
      readSession: () => Promise.resolve(ok(stored({ digest: 'b'.repeat(64) }))),
    });
    await actions.resume(summary('old'));
    expect(screen()).toMatchObject({ name: 'pack-trouble', problems: [{ code: 'wrong-hash' }] });
    expect(bridge.discardSession).not.toHaveBeenCalled();
  });

  it('is refused when the log cannot be played', async () => {
    const { log, ...rest } = stored();
    const broken = {
      ...rest,
      log: [...log, { seq: log.length, at: 9, command: { type: 'stand', stand: 1 } as const }],
    };
    const { actions, screen } = program({ readSession: () => Promise.resolve(ok(broken)) });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('pack-trouble');
  });

  it('leads home with a notice when the journal cannot be read', async () => {
    const damaged: Notice = { code: 'journal-damaged', where: 'old.jsonl', setAside: 'old.jsonl.damaged' };
    const { actions, screen, app } = program({ readSession: () => Promise.resolve(err(damaged)) });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('home');
    expect(app.getState().notices).toEqual([damaged]);
  });

  it('tells what the journal lost', async () => {
    const torn: Notice = { code: 'journal-torn', where: 'old.jsonl' };
    const { actions, app, session } = program({
      readSession: () => Promise.resolve(ok({ ...stored(), notices: [torn] })),
    });
    await actions.resume(summary('old'));
    expect(session().view.name).toBe('look');
    expect(app.getState().notices).toEqual([torn]);
  });
});
