import type { Notice } from '../../../game/bridge/contract.ts';

/** Errors of opening the store itself: a private window, storage switched off, a newer version of the game's store. */
const NO_STORE = new Set(['SecurityError', 'InvalidStateError', 'UnknownError', 'VersionError', 'NotAllowedError']);

/** A failure of the browser's store as a notice. The detail is the error's name, never its message. */
export function noticeOf(error: unknown, code: Notice['code'], where: string): Notice {
  const detail = error instanceof Error ? error.name : 'unknown';
  if (detail === 'QuotaExceededError') return { code: 'storage-full', where, detail };
  return { code: NO_STORE.has(detail) ? 'storage-unavailable' : code, where, detail };
}
