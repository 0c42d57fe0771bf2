import type { Notice } from '../../game/bridge/contract.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's code of a failure, like ENOSPC; never its message, which holds whole paths. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** A failure to read or write, as a notice: a full disk is called so, everything else by the code given. */
export function noticeOf(error: unknown, code: Notice['code'], where: string): Notice {
  const detail = codeOf(error);
  return { code: FULL.has(detail) ? 'storage-full' : code, where, detail };
}
