import type { Exhibit } from '../pack/schema.ts';
import { kindOf } from './kinds.ts';
import type { EthicsQuestion } from './schema.ts';

const allows = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value);

/** Whether a question can be asked of an exhibit, whatever was answered. */
export const suits = ({ fits }: Pick<EthicsQuestion, 'fits'>, exhibit: Exhibit): boolean =>
  allows(fits.kinds, kindOf(exhibit)) &&
  allows(fits.media, exhibit.medium) &&
  allows(fits.truths, exhibit.truth) &&
  allows(fits.origins, exhibit.origin);
