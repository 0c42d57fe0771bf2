import './round-result.css';
import type { Command } from '../../../game/session/command.ts';
import type { RoundResultView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { RoundProgress, roundLabel } from '../../components/progress-bar.tsx';
import { RocPlot } from '../../figures/roc-plot.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { MachineNote } from './beside-machine.tsx';
import { Numbers } from './numbers.tsx';

interface RoundResultScreenProps {
  readonly view: RoundResultView;
  readonly dispatch: (command: Command) => void;
}

/** Where the player drew the line in this round, with as little verdict as ten items allow: none. */
export function RoundResultScreen({ view, dispatch }: RoundResultScreenProps) {
  const { progress, skipped, report, stake, last } = view;
  const next = (): void => dispatch({ type: 'next' });
  useKeys({ go: next });
  const both = report.generated > 0 && report.real > 0;
  const headline = t(
    report.answers === 0 ? 'result.headlineNone' : both ? 'result.headline' : 'result.headlineOneKind',
  );
  return (
    <div className="page">
      <Bar label={roundLabel(progress)}>
        <RoundProgress progress={progress} done={progress.length} />
      </Bar>
      <main className="result">
        <div className="result__words">
          <p className="mono caps">{t('result.label')}</p>
          <FocusHeading of={`result-${progress.round}`} className="result__heading">
            {headline}
          </FocusHeading>
          <p className="quiet">{t('result.reading')}</p>
          {skipped === 0 ? null : <p>{t('result.skipped', { n: skipped })}</p>}
          <Numbers report={report} stake={stake} />
          {report.machine === null ? null : <MachineNote beside={report.machine} />}
          <div className="result__little card">
            <h2>{t('result.little', { n: report.answers })}</h2>
            <p>{t('result.littleWhy')}</p>
          </div>
          <KeyButton primary shows="Enter" className="result__next" onClick={next}>
            {t(last ? 'result.toDebrief' : 'result.nextRound')}
          </KeyButton>
        </div>
        <div className="result__plot">
          <RocPlot title={headline} report={report} machine={report.machine} curve={false} />
        </div>
      </main>
    </div>
  );
}
