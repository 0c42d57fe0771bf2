import type { Truth } from '../../../game/pack/vocabulary.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { t } from '../../i18n/translate.ts';

/** Truth in word, shape and weight, so that it is told apart in grey. */
export function TruthWord({ truth }: { readonly truth: Truth }) {
  return (
    <span className="truth" data-truth={truth}>
      {truth === 'real' ? <RealGlyph /> : <GeneratedGlyph />} {t(`truth.${truth}`)}
    </span>
  );
}
