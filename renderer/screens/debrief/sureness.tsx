import type { Report } from '../../../game/discernment/report.ts';
import { CalibrationBars } from '../../figures/calibration-bars.tsx';
import { CheckingFigure } from '../../figures/checking-figure.tsx';
import { ClueFigure } from '../../figures/clue-figure.tsx';
import { WhichCheck } from '../../figures/which-check.tsx';
import { decimal, signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** Calibration: how often the player was right when leaning, likely and certain. */
export function Sureness({ report }: { readonly report: Report }) {
  return (
    <section className="rule">
      <h2>{t('debrief.calibration')}</h2>
      <CalibrationBars title={t('debrief.calibration')} bins={report.calibration} />
      {report.brier === null ? null : (
        <p className="debrief__note">{t('debrief.brier', { score: decimal(report.brier) })}</p>
      )}
    </section>
  );
}

/** What looking at the context was worth. */
export function Checking({ report: { checking } }: { readonly report: Report }) {
  const worth = checking.pointsAfter - checking.pointsBefore;
  return (
    <section className="rule">
      <h2>{t('debrief.checking')}</h2>
      {checking.checked === 0 ? (
        <p className="debrief__note">{t('debrief.notChecked')}</p>
      ) : (
        <>
          <p className="debrief__note">
            {t('debrief.checked', {
              n: checking.checked,
              before: checking.rightBefore,
              after: checking.rightAfter,
              points: signed(worth),
              pointsPlural: Math.abs(worth),
            })}
          </p>
          <CheckingFigure title={t('debrief.checking')} checking={checking} />
          <WhichCheck
            byCheck={checking.byCheck}
            before={t('figure.checking.before')}
            after={t('figure.checking.after')}
          />
        </>
      )}
    </section>
  );
}

/** The clue journal. */
export function Clues({ report: { clues } }: { readonly report: Report }) {
  return (
    <section className="rule">
      <h2>{t('debrief.clues')}</h2>
      {clues.length === 0 ? (
        <p className="debrief__note">{t('debrief.noClues')}</p>
      ) : (
        <ClueFigure title={t('debrief.clues')} clues={clues} />
      )}
    </section>
  );
}
