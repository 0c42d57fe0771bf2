import type { ReportModel } from '../../../game/results/report-shape.ts';
import { kOfN } from '../../figures/rate-text.ts';
import { whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

interface BigNumber {
  readonly name: string;
  readonly value: string | number;
  readonly kind?: 'gen' | 'real';
}

/** The three or four numbers that can be read from the back row. */
export function DebriefNumbers({ model }: { readonly model: ReportModel }) {
  const { seen, discussions } = model;
  return (
    <>
      <dl className="bignumbers" aria-label={t('end.numbers')}>
        {numbersOf(model).map(({ name, value, kind }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={kind}>{value}</dd>
          </div>
        ))}
      </dl>
      {seen.answers === 0 ? null : (
        <p className="quiet">{t('debrief.baselines', { generated: whole(seen.generated), real: whole(seen.real) })}</p>
      )}
      {seen.answers === 0 && discussions.length > 0 ? <p className="quiet">{t('report.discussions.note')}</p> : null}
    </>
  );
}

function numbersOf({ seen, talk, discussions }: ReportModel): readonly BigNumber[] {
  const discussed: BigNumber = { name: t('end.questions'), value: discussions.length };
  if (seen.answers === 0) {
    const moved = discussions.filter(({ before, after }) => before.n > 0 && after.n > 0);
    return [discussed, { name: t('end.moved'), value: moved.length }];
  }
  return [
    { name: t('debrief.called'), value: kOfN(seen.hits), kind: 'gen' },
    { name: t('debrief.trusted'), value: kOfN(seen.trust), kind: 'real' },
    ...(talk === null
      ? [{ name: t('report.seen.right'), value: kOfN(seen.right) }]
      : [
          { name: t('end.before'), value: kOfN(talk.before) },
          { name: t('end.afterwards'), value: kOfN(talk.after) },
        ]),
  ];
}
