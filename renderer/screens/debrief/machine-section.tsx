import type { BesideMachine } from '../../../game/discernment/report.ts';
import { isRight, isRightChance } from '../../../game/scoring.ts';
import type { DebriefView } from '../../../game/session/view.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { machineAnswer } from '../../i18n/machine-answer.ts';
import { t } from '../../i18n/translate.ts';

interface MachineSectionProps {
  readonly beside: BesideMachine;
  readonly answers: DebriefView['answers'];
}

/** Where the player and the machine agreed, when overruling it was right, and every exhibit that it was wrong about. */
export function MachineSection({ beside: { asked, agreed, overruled }, answers }: MachineSectionProps) {
  const wrong = answers.flatMap((answer) => {
    const { machine, truth, gut, said, label } = answer;
    if (machine === null || isRightChance(machine, truth)) return [];
    // Compared at the first look, as everywhere in the report. It was wrong, so whoever was right had overruled it.
    return [{ label, truth, said: machineAnswer(machine), overruled: isRight(gut ?? said, truth) }];
  });
  return (
    <section className="rule">
      <h2>{t('machine.debrief')}</h2>
      <p className="debrief__note">
        {t('machine.debriefAgreed', {
          asked,
          agreed: agreed.n,
          rightly: agreed.k,
          overruled: overruled.n,
          overruledRightly: overruled.k,
        })}
      </p>
      {wrong.length === 0 ? (
        <p className="debrief__note">{t('machine.debriefNever')}</p>
      ) : (
        <DataTable
          caption={t('machine.debriefWrong')}
          head={[t('machine.col.exhibit'), t('machine.col.said'), t('machine.col.was'), t('machine.col.you')]}
          rows={wrong.map((each) => ({
            key: each.label,
            cells: [
              each.label,
              each.said,
              t(`truth.${each.truth}`),
              each.overruled ? <strong key="you">{t('machine.overruled')}</strong> : t('machine.agreed'),
            ],
          }))}
        />
      )}
    </section>
  );
}
