import { CLUE_FAMILIES, type ClueFamily } from '../../game/pack/vocabulary.ts';
import { t } from './translate.ts';

/** A clue in words: a family's label, or the player's own words in quotation marks. */
export function clueLabel(clue: string): string {
  return isFamily(clue) ? t(`clue.${clue}`) : t('clue.own', { words: clue });
}

function isFamily(clue: string): clue is ClueFamily {
  return (CLUE_FAMILIES as readonly string[]).includes(clue);
}
