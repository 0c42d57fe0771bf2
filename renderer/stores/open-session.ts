import type { Notice, StoredSession } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok, type Result } from '../../game/result.ts';
import { replay } from '../../game/session/replay.ts';
import type { Setup, SetupRecord } from '../../game/session/setup.ts';
import { start } from '../../game/session/start.ts';
import { t } from '../i18n/translate.ts';
import { createSessionStore, type SessionPorts, type SessionStart, type SessionStore } from './session-store.ts';

async function open(ports: SessionPorts, at: SessionStart): Promise<SessionStore> {
  const session = createSessionStore(ports, at);
  await session.getState().settle();
  return session;
}

/** Sixteen hex digits for a session that cannot be kept: its result can be saved all the same. */
const idWithoutJournal = (seed: number, at: number): string =>
  [seed, at % 2 ** 32].map((part) => part.toString(16).padStart(8, '0')).join('');

/** Loaded when a session is opened, so that the home screen does not wait for the rules. */
export async function startSession(
  ports: SessionPorts,
  setup: Setup,
): Promise<Result<{ readonly session: SessionStore; readonly notices: readonly Notice[] }, Problem>> {
  const started = start(setup);
  if (!started.ok) return err({ code: 'too-many', where: setup.pack.id, says: t('trouble.tooSmall') });
  const startedAt = ports.now();
  const make = () => ports.bridge.createSession(setup.record, startedAt);
  const created = await make();
  const id = created.ok ? created.value.id : idWithoutJournal(setup.record.seed, startedAt);
  const session = await open(ports, {
    id,
    startedAt,
    state: started.value,
    entries: 0,
    ...(created.ok ? {} : { unkept: { why: created.error, make } }),
  });
  return ok({ session, notices: created.ok ? [] : [created.error] });
}

/**
 * Replays a stored session. Refused if the pack has changed since, or if other exhibits of it are left out than then, because its answers would
 * then belong to other exhibits.
 */
export async function resumeSession(
  ports: SessionPorts,
  setup: Setup,
  played: SetupRecord['pack'],
  stored: StoredSession,
): Promise<Result<SessionStore, Problem>> {
  const changed: Problem = { code: 'wrong-hash', where: setup.pack.id, says: t('trouble.packChanged') };
  const { digest, without } = played;
  if (digest !== stored.setup.pack.digest) return err(changed);
  if (without !== stored.setup.pack.without)
    return err({ code: 'too-large', where: setup.pack.id, says: t('trouble.packLeftOut') });
  const state = replay(setup, stored.log);
  if (!state.ok) return err(changed);
  return ok(
    await open(ports, {
      id: stored.id,
      startedAt: stored.startedAt,
      state: state.value,
      entries: stored.log.length,
    }),
  );
}
