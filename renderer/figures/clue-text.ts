import { CLUE_FAMILIES, type ClueFamily } from '../../game/pack/vocabulary.ts';
import { t } from '../i18n/translate.ts';

const isFamily = (clue: string): clue is ClueFamily => CLUE_FAMILIES.some((family) => family === clue);

/** A noted clue as it is shown: the family's name, or the player's own words. */
export function clueText(clue: string): string {
  return isFamily(clue) ? t(`clue.${clue}`) : clue;
}
