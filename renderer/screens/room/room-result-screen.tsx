import './room.css';
import './room-result.css';
import type { Command } from '../../../game/session/command.ts';
import type { RoomResultView } from '../../../game/session/room-view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { RocPlot } from '../../figures/roc-plot.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { RoomBar } from './room-bar.tsx';
import { RoomNumbers } from './room-numbers.tsx';
import { TeamsTable } from './teams-table.tsx';

interface RoomResultScreenProps {
  readonly view: RoomResultView;
  readonly dispatch: (command: Command) => void;
}

/** Where the class drew the line in this round, beside two strategies that need no eyes, and as little verdict as so few exhibits allow. */
export function RoomResultScreen({ view, dispatch }: RoomResultScreenProps) {
  const { progress, skipped, passed, doubted, report, teams, last } = view;
  const next = (): void => dispatch({ type: 'next' });
  useKeys({ onward: next });
  const both = report.generated > 0 && report.real > 0;
  const headline = t(
    report.answers === 0 ? 'room.result.none' : both ? 'room.result.headline' : 'result.headlineOneKind',
  );
  return (
    <div className="page room">
      <RoomBar progress={progress} done={progress.length} />
      <main className="room__main">
        <div className="roomresult" data-plot={both}>
          {both ? (
            <div className="roomresult__plot">
              <RocPlot title={headline} report={report} machine={null} curve={false} who="class" />
            </div>
          ) : null}
          <ScrollRegion className="roomresult__words" name={t('result.label')}>
            <p className="mono caps">{t('result.label')}</p>
            <FocusHeading of={`result-${progress.round}`}>{headline}</FocusHeading>
            {skipped === 0 ? null : <p>{t('result.skipped', { n: skipped })}</p>}
            {passed === 0 ? null : <p>{t('room.result.passed', { n: passed })}</p>}
            {doubted === 0 ? null : <p>{t('room.result.doubted', { n: doubted })}</p>}
            {report.answers === 0 ? <p>{t('room.result.noneWhy')}</p> : <RoomNumbers view={view} />}
            {teams.length === 0 ? null : (
              <section className="rule">
                <h2>{t('room.teams')}</h2>
                <TeamsTable teams={teams} stake={progress.stake} />
              </section>
            )}
          </ScrollRegion>
        </div>
        <div className="room__foot">
          <KeyButton primary shows={t('play.space')} className="room__next" onClick={next}>
            {t(last ? 'result.toDebrief' : 'result.nextRound')}
          </KeyButton>
        </div>
      </main>
    </div>
  );
}
