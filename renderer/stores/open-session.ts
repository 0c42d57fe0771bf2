import type { Notice, StoredSession } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok, type Result } from '../../game/result.ts';
import { replay } from '../../game/session/replay.ts';
import type { Setup } from '../../game/session/setup.ts';
import { start } from '../../game/session/start.ts';
import { t } from '../i18n/translate.ts';
import { createSessionStore, type SessionPorts, type SessionStore } from './session-store.ts';

/** Loaded when a session is opened, so that the home screen does not wait for the rules. */
export async function startSession(
  ports: SessionPorts,
  setup: Setup,
  mediaBase: string,
): Promise<Result<{ readonly session: SessionStore; readonly notices: readonly Notice[] }, Problem>> {
  const started = start(setup);
  if (!started.ok) return err({ code: 'too-many', where: setup.pack.id, says: t('trouble.tooSmall') });
  const created = await ports.bridge.createSession(setup.record, ports.now());
  const session = createSessionStore(ports, {
    id: created.ok ? created.value.id : '',
    state: started.value,
    entries: 0,
    mediaBase,
  });
  if (!created.ok) session.setState({ unsaved: created.error });
  return ok({ session, notices: created.ok ? [] : [created.error] });
}

/** Replays a stored session. Refused if the pack has changed since, because its answers would then belong to other exhibits. */
export function resumeSession(
  ports: SessionPorts,
  setup: Setup,
  opened: { readonly digest: string; readonly mediaBase: string },
  stored: StoredSession,
): Result<SessionStore, Problem> {
  const changed: Problem = { code: 'wrong-hash', where: setup.pack.id, says: t('trouble.packChanged') };
  if (opened.digest !== stored.setup.pack.digest) return err(changed);
  const state = replay(setup, stored.log);
  if (!state.ok) return err(changed);
  return ok(
    createSessionStore(ports, {
      id: stored.id,
      state: state.value,
      entries: stored.log.length,
      mediaBase: opened.mediaBase,
    }),
  );
}
