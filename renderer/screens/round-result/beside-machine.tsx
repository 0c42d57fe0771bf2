import type { BesideMachine, Report } from '../../../game/discernment/report.ts';
import { MachineGlyph } from '../../components/glyphs.tsx';
import { held } from '../../figures/held.ts';
import { pointsOf } from '../../figures/points-of.ts';
import { kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';
import { useMachine } from '../../machine/use-machine.ts';
import { heldOutBothText } from '../machine/held-out.ts';
import { MachineDialog } from '../machine/machine-dialog.tsx';

/** The player's counts and points, and the machine's beside them: it was asked about the same exhibits, and plays for no points. */
export function BesideTable({
  report,
  stake,
  machine,
}: {
  readonly report: Report;
  readonly stake: number;
  readonly machine: BesideMachine;
}) {
  const { correctRejections, falseAlarms } = machine.counts;
  return (
    <table className="numbers numbers--two rule">
      <caption className="visually-hidden">{t('machine.beside')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('machine.counted')}</span>
          </th>
          <th scope="col">{t('machine.you')}</th>
          <th scope="col">
            <MachineGlyph /> {t('machine.machine')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('result.called')}</th>
          <td className="gen">{kOfN(report.hitRate)}</td>
          <td className="gen">{kOfN(machine.hitRate)}</td>
        </tr>
        <tr>
          <th scope="row">{t('result.trusted')}</th>
          <td className="real">{kOfN(report.trust)}</td>
          <td className="real">{kOfN({ k: correctRejections, n: correctRejections + falseAlarms })}</td>
        </tr>
        <tr>
          <th scope="row">
            {t('result.points')} <span className="mono">{pointsOf(report.bestPoints, stake)}</span>
          </th>
          <td>{held(report.points, stake)}</td>
          <td>–</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Whether the machine's sureness was worth following in this round, and how good it is by its own held-out figures. */
export function MachineNote({ beside }: { readonly beside: BesideMachine }) {
  const machine = useMachine();
  return (
    <div className="result__note result__machine">
      {t('machine.sure', { sure: kOfN(beside.sure), unsure: kOfN(beside.unsure) })}
      {machine === null ? null : (
        <>
          {' '}
          {heldOutBothText(machine)} <MachineDialog machine={machine} />
        </>
      )}
    </div>
  );
}
