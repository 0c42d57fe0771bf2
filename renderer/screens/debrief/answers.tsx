import type { DebriefView } from '../../../game/session/view.ts';
import { GeneratedGlyph, RealGlyph } from '../../components/glyphs.tsx';
import { DataTable } from '../../figures/data-table.tsx';
import { machineAnswer } from '../../i18n/machine-answer.ts';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

type Answer = DebriefView['answers'][number];

/** Every answer in order. */
export function Answers({ answers }: { readonly answers: DebriefView['answers'] }) {
  const checked = answers.some((answer) => answer.gut !== null);
  const asked = answers.some((answer) => answer.machine !== null);
  return (
    <section className="rule debrief__answers" id="answers">
      <h2>{t('debrief.answers')}</h2>
      <DataTable
        caption={t('debrief.answersCaption')}
        captionHidden
        head={[
          t('debrief.col.exhibit'),
          t('debrief.col.title'),
          t('debrief.col.medium'),
          t('debrief.col.truth'),
          ...(checked ? [t('debrief.col.gut')] : []),
          t('debrief.col.said'),
          t('debrief.col.right'),
          ...(asked ? [t('machine.machine')] : []),
          t('debrief.col.points'),
        ]}
        rows={answers.map((answer) => ({
          key: answer.label,
          cells: [
            answer.label,
            <bdi key="title" translate="no">
              {answer.title}
            </bdi>,
            t(`medium.${answer.medium}`),
            <Truth key="truth" truth={answer.truth} />,
            ...(checked ? [answer.gut === null ? t('debrief.notCheckedCell') : t(`level.${answer.gut}`)] : []),
            t(`level.${answer.said}`),
            answer.correct ? <strong key="right">{t('debrief.yes')}</strong> : t('debrief.no'),
            ...(asked ? [answer.machine === null ? '–' : machineAnswer(answer.machine)] : []),
            signed(answer.points),
          ],
        }))}
      />
    </section>
  );
}

function Truth({ truth }: { readonly truth: Answer['truth'] }) {
  return (
    <span className={`answers__truth ${truth === 'real' ? 'real' : 'gen'}`}>
      {truth === 'real' ? <RealGlyph /> : <GeneratedGlyph />} {t(`truth.${truth}`)}
    </span>
  );
}
