import './debrief.css';
import '../../figures/print.css';
import { useMemo } from 'react';
import type { DebriefView } from '../../../game/session/view.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { RocPlot } from '../../figures/roc-plot.tsx';
import { t } from '../../i18n/translate.ts';
import { SaveMenu } from '../report/save-menu.tsx';
import { savableOf } from '../report/saved-here.ts';
import { useResult, type SessionOrigin } from '../report/use-result.ts';
import { Answers } from './answers.tsx';
import { Caught } from './caught.tsx';
import { headline } from './headline.ts';
import { MachineSection } from './machine-section.tsx';
import { Outside, Rounds, TellingApart, Turns } from './measures.tsx';
import { Stands } from './stands.tsx';
import { strength } from './strength.ts';
import { Checking, Clues, Sureness } from './sureness.tsx';

interface DebriefScreenProps {
  readonly view: DebriefView;
  /** The session that it is of, for its result. */
  readonly origin: SessionOrigin;
  readonly again: () => void;
}

/** What the session showed: in words, in drawn figures with their tables, and answer by answer. */
export function DebriefScreen({ view, origin, again }: DebriefScreenProps) {
  const { report, stake } = view;
  const { skipped = [] } = view.facts;
  const result = useResult(view.facts, origin);
  const savable = useMemo(() => savableOf([result]), [result]);
  const media = view.answers.map((answer) => answer.medium);
  return (
    <div className="page">
      <Bar label={t('debrief.label', { n: report.answers })}>
        <SaveMenu of={savable} />
        <button type="button" className="link" onClick={() => window.print()}>
          {t('debrief.print')}
        </button>
      </Bar>
      <main className="debrief">
        <header className="debrief__head">
          <FocusHeading of="debrief" className="debrief__headline">
            {headline(report, media)}
          </FocusHeading>
          <p className="debrief__strength">{strength(report)}</p>
          {skipped.length === 0 ? null : <p>{t('result.skipped', { n: skipped.length })}</p>}
        </header>
        <div className="debrief__columns">
          <Caught report={report} stake={stake} />
          <section className="rule">
            <h2>{t('debrief.roc')}</h2>
            <RocPlot
              title={t('debrief.roc')}
              report={report}
              curve
              note={t(report.roc.length > 0 ? 'debrief.rocNote' : 'debrief.rocOneKind')}
            />
          </section>
          <div className="debrief__stack">
            <Sureness report={report} />
            <Checking report={report} />
          </div>
        </div>
        <div className="debrief__foot">
          <p>
            <strong>{t('debrief.try')}</strong> {t(`advice.${report.advice}`)}
          </p>
          <a className="link debrief__more" href="#answers">
            {t('debrief.more')}
          </a>
          <KeyButton primary onClick={again}>
            {t('debrief.again')}
          </KeyButton>
        </div>
        <div className="debrief__columns debrief__columns--more">
          <div className="debrief__stack">
            <Clues report={report} />
            <TellingApart sensitivity={report.sensitivity} />
            {report.machine === null ? null : <MachineSection beside={report.machine} answers={view.answers} />}
          </div>
          <div className="debrief__stack">
            <Rounds rounds={view.rounds} />
            <Turns turns={report.turns} />
            <Outside />
          </div>
          <Stands stands={view.stands} />
        </div>
        <Answers answers={view.answers} />
      </main>
    </div>
  );
}
