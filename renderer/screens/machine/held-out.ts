import type { Machine } from '../../../game/machine/model.ts';
import { kOfN } from '../../figures/rate-text.ts';
import { decimal } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** What the machine did on sources that it had not seen, in one sentence. */
export function heldOutText(machine: Machine, medium: 'image' | 'text'): string {
  const { hits, falseAlarms, area } = machine[medium].figures;
  return t('machine.heldOut', {
    medium,
    hits: kOfN(hits),
    falseAlarms: kOfN(falseAlarms),
    area: decimal(area),
  });
}

/** The same for both media, in few words. */
export function heldOutBothText({ image, text }: Machine): string {
  return t('machine.heldOutBoth', {
    imageHits: kOfN(image.figures.hits),
    imageFalseAlarms: kOfN(image.figures.falseAlarms),
    imageArea: decimal(image.figures.area),
    textHits: kOfN(text.figures.hits),
    textFalseAlarms: kOfN(text.figures.falseAlarms),
    textArea: decimal(text.figures.area),
  });
}
