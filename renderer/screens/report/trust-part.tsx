import type { ReportFigures } from '../../../game/results/report-shape.ts';
import type { TrustChange, TrustLine } from '../../../game/results/trust-shape.ts';
import type { TRUST_POINTS } from '../../../game/session/room-plan.ts';
import { PlacesFigure } from '../../figures/places-figure.tsx';
import { decimal } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { estimateText } from './numbers-text.ts';
import { Note, Part } from './part.tsx';

const POINTS = [1, 2, 3, 4, 5] as const satisfies { readonly length: typeof TRUST_POINTS };

/** The two questions of the trust check, before and after. Nothing where nobody answered. */
export function TrustPart({ model: { trust } }: { readonly model: ReportFigures }) {
  if (trust.length === 0) return null;
  return (
    <Part title={t('report.trust')} wide>
      <Note>{t('report.trust.why')}</Note>
      <div className="part__pair">
        {trust.map((line) => (
          <Question key={line.question} line={line} />
        ))}
      </div>
    </Part>
  );
}

function Question({ line: { question, before, after, compared } }: { readonly line: TrustLine }) {
  const title = t(question === 0 ? 'trust.0' : 'trust.1');
  return (
    <div className="part__question">
      <h3>{title}</h3>
      <PlacesFigure
        title={title}
        head={t('report.trust.answer')}
        places={POINTS.map((point) => t(`trust.point.${point}`))}
        series={[
          { key: 'before', name: t('report.before'), ...before },
          { key: 'after', name: t('report.after'), ...after },
        ]}
      />
      {before.mean === null || after.mean === null ? null : (
        <Note>
          {t('report.trust.mean', {
            before: decimal(before.mean),
            nBefore: before.n,
            after: decimal(after.mean),
            nAfter: after.n,
          })}
        </Note>
      )}
      <Change compared={compared} />
    </div>
  );
}

function Change({ compared }: { readonly compared: TrustChange }) {
  if (!compared.known)
    return <Note>{t(`report.trust.${compared.reason}`, { needed: compared.needed, ...compared.have })}</Note>;
  return (
    <Note>
      <strong>{t(`report.trust.${compared.verdict}`)}</strong> {t('report.trust.change', estimateText(compared.change))}
    </Note>
  );
}
