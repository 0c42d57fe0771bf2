import type { Refusal } from '../../../game/session/event.ts';
import { t } from '../../i18n/translate.ts';

/** A refused command in words: what to do instead. */
export function refusalText(refusal: Refusal): string {
  return t(`refusal.${refusal.code}`);
}
