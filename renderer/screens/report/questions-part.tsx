import type { ReactNode } from 'react';
import type { DiscussionLine, ReportFigures, StandLine } from '../../../game/results/report-shape.ts';
import { STANDS } from '../../../game/session/room-plan.ts';
import { PlacesFigure } from '../../figures/places-figure.tsx';
import { StandsFigure } from '../../figures/stands-figure.tsx';
import { t } from '../../i18n/translate.ts';
import { Note, Part } from './part.tsx';
import { useQuestions, type Questions } from './use-questions.ts';

/** What classes discussed and where players alone stood. Nothing where there was neither. */
export function QuestionParts({ model: { discussions, stands } }: { readonly model: ReportFigures }) {
  const questions = useQuestions(discussions.length + stands.length > 0);
  return (
    <>
      {discussions.length === 0 ? null : (
        <Part title={t('report.discussions')} wide>
          <Note>{t('report.discussions.note')}</Note>
          <div className="part__pair">
            {discussions.map((line) => (
              <Asked key={line.question} id={line.question} questions={questions}>
                {(title) => <Discussed title={title} line={line} />}
              </Asked>
            ))}
          </div>
        </Part>
      )}
      {stands.length === 0 ? null : (
        <Part title={t('report.stands')} wide>
          <div className="part__pair">
            {stands.map((line) => (
              <Asked key={line.question} id={line.question} questions={questions}>
                {(title) => <Stood title={title} line={line} />}
              </Asked>
            ))}
          </div>
        </Part>
      )}
    </>
  );
}

interface AskedProps {
  readonly id: string;
  readonly questions: Questions;
  /** @param title the question in words */
  readonly children: (title: string) => ReactNode;
}

/** A question with its two statements, as far as this program knows it. */
function Asked({ id, questions, children }: AskedProps) {
  const question = questions.get(id);
  const title = question?.question ?? t('report.question', { id });
  return (
    <div className="part__question">
      <h3>{title}</h3>
      {question === undefined ? null : (
        <p className="part__note">
          {t('report.discussions.a', { statement: question.statements.a })}
          <br />
          {t('report.discussions.b', { statement: question.statements.b })}
        </p>
      )}
      {children(title)}
    </div>
  );
}

function Discussed({
  title,
  line: { results, ways, before, after },
}: {
  readonly title: string;
  readonly line: DiscussionLine;
}) {
  return (
    <>
      {before.n + after.n === 0 ? (
        <Note>{t('report.discussions.notCounted')}</Note>
      ) : (
        <StandsFigure title={title} before={before.counts} after={after.counts} />
      )}
      <Note>
        {t('report.discussions.held', { n: results, ways: ways.map(({ value }) => t(`way.${value}`)).join(', ') })}
      </Note>
    </>
  );
}

function Stood({ title, line: { stands, passed } }: { readonly title: string; readonly line: StandLine }) {
  return (
    <>
      {stands.n === 0 ? null : (
        <PlacesFigure
          title={title}
          head={t('report.stands.stand')}
          places={STANDS.map((stand) => t(`question.stand.${stand}`))}
          series={[{ key: 'after', name: t('report.stands.stood'), ...stands }]}
        />
      )}
      <Note>{t('report.stands.passed', { n: passed })}</Note>
    </>
  );
}
