import type { Truth } from '../../game/pack/vocabulary.ts';
import { t } from '../i18n/translate.ts';

/** The truth, stamped: solid and square for real, dashed and slanted for generated, half and half for part-generated. */
export function Stamp({ truth }: { readonly truth: Truth }) {
  return (
    <span className="stamp" data-truth={truth} aria-hidden="true">
      {t(`truth.${truth}`)}
    </span>
  );
}
