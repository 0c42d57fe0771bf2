import type { Report } from '../../../game/discernment/report.ts';
import { tally } from '../../figures/bias-scale.tsx';
import { held } from '../../figures/held.ts';
import { pointsOf } from '../../figures/points-of.ts';
import { kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';
import { BesideTable } from './beside-machine.tsx';

/** The counts and points of a round, beside the machine's where it played along, and what two fixed strategies would have got. */
export function Numbers({ report, stake }: { readonly report: Report; readonly stake: number }) {
  const { saidGenerated, generated, real } = tally(report.counts);
  return (
    <>
      {report.machine === null ? (
        <dl className="numbers rule">
          <div>
            <dt>{t('result.called')}</dt>
            <dd className="gen">{kOfN(report.hitRate)}</dd>
          </div>
          <div>
            <dt>{t('result.trusted')}</dt>
            <dd className="real">{kOfN(report.trust)}</dd>
          </div>
          <div>
            <dt>
              {t('result.points')} <span className="mono">{pointsOf(report.bestPoints, stake)}</span>
            </dt>
            <dd>{held(report.points, stake)}</dd>
          </div>
        </dl>
      ) : (
        <BesideTable report={report} stake={stake} machine={report.machine} />
      )}
      <p className="result__note">
        {t('result.said', { said: saidGenerated, generated })} {t('result.always', { generated, real })}
      </p>
    </>
  );
}
