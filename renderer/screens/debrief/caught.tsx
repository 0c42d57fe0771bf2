import type { Rate, Report } from '../../../game/discernment/report.ts';
import { BiasScale, tally } from '../../figures/bias-scale.tsx';
import { held } from '../../figures/held.ts';
import { pointsOf } from '../../figures/points-of.ts';
import { intervalText, kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';

/** Counts, points, the two fixed strategies, and the lean. */
export function Caught({ report, stake }: { readonly report: Report; readonly stake: number }) {
  const { saidGenerated, generated, real } = tally(report.counts);
  const lean = t(`debrief.lean.${report.lean}`);
  return (
    <section className="rule">
      <h2>{t('debrief.caught')}</h2>
      <dl className="tallies">
        <Line name={t('debrief.called')} rate={report.hitRate} kind="gen" />
        <Line name={t('debrief.trusted')} rate={report.trust} kind="real" />
        <div>
          <dt>
            {t('debrief.points')}
            <small className="mono">{pointsOf(report.bestPoints, stake)}</small>
          </dt>
          <dd>{held(report.points, stake)}</dd>
        </div>
      </dl>
      <p className="debrief__note">{t('debrief.baselines', { generated, real })}</p>
      {report.checking.checked === 0 ? null : <p className="debrief__note">{t('debrief.firstLook')}</p>}
      <h3 className="debrief__sub">{lean}</h3>
      <p className="debrief__note">{t('debrief.saidOf', { said: saidGenerated, generated })}</p>
      <BiasScale title={lean} counts={report.counts} />
    </section>
  );
}

function Line({ name, rate, kind }: { readonly name: string; readonly rate: Rate; readonly kind: 'gen' | 'real' }) {
  const interval = intervalText(rate);
  return (
    <div>
      <dt>
        {name}
        {interval === null ? null : <small className="mono">{interval}</small>}
      </dt>
      <dd className={kind}>{kOfN(rate)}</dd>
    </div>
  );
}
