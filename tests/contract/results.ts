import type { Result } from '../../game/result.ts';

/** The value of a result; throws what it was refused for. */
export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result; throws if it is none. */
export function error<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
  return result.error;
}
