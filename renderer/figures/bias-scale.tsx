import type { Counts } from '../../game/discernment/report.ts';
import { GeneratedGlyph, RealGlyph } from '../components/glyphs.tsx';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';

/** How often the player said "generated" and "real", and how many there were. */
export function tally(counts: Counts) {
  const { hits, misses, falseAlarms, correctRejections } = counts;
  return {
    saidGenerated: hits + falseAlarms,
    saidReal: misses + correctRejections,
    generated: hits + misses,
    real: falseAlarms + correctRejections,
  };
}

/**
 * Where the scale's pointer stands, 0 ("real" every time) to 1 ("generated" every time): the mean of hit rate and false-alarm rate,
 * which is 0.5 without a lean whatever the mix of exhibits (the yes rate of balanced trials; Macmillan & Creelman 2005, ch. 2).
 * Null where a kind is missing.
 */
export function leanPosition(counts: Counts): number | null {
  const { generated, real } = tally(counts);
  if (generated === 0 || real === 0) return null;
  return (counts.hits / generated + counts.falseAlarms / real) / 2;
}

/** The player's lean on a line from "real" every time to "generated" every time. */
export function BiasScale({ title, counts }: { readonly title: string; readonly counts: Counts }) {
  const at = leanPosition(counts);
  const { saidGenerated, saidReal, generated, real } = tally(counts);
  const name = t('figure.bias.name', { said: saidGenerated, of: saidGenerated + saidReal, generated });
  return (
    <Figure
      className="bias"
      title={title}
      drawing={
        <div className="bias__scale" dir="ltr" role="img" aria-label={name}>
          <svg className="bias__svg" viewBox="0 0 320 34">
            <path className="fig-axis" d="M8 22H312" />
            <path className="fig-axis" d="M160 14V30" />
            <path className="fig-axis fig-axis--thin" d="M84 18V26M236 18V26M8 17V27M312 17V27" />
            {at === null ? null : <path className="fig-pointer" d={`M${8 + at * 304} 19l9-15h-18z`} />}
          </svg>
          <span className="bias__end real">
            <RealGlyph />
            <bdi>{t('figure.bias.real')}</bdi>
          </span>
          <span className="bias__end bias__end--generated gen">
            <bdi>{t('figure.bias.generated')}</bdi>
            <GeneratedGlyph />
          </span>
        </div>
      }
      table={
        <DataTable
          caption={t('figure.bias.caption')}
          head={[t('figure.bias.answer'), t('figure.bias.said'), t('figure.bias.were')]}
          rows={[
            { key: 'generated', cells: [t('truth.generated'), saidGenerated, generated] },
            { key: 'real', cells: [t('truth.real'), saidReal, real] },
          ]}
        />
      }
    />
  );
}
