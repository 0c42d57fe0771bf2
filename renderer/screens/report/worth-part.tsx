import type { Checking, ReportFigures, Talk } from '../../../game/results/report-shape.ts';
import { LinedBars } from '../../figures/lined-bars.tsx';
import { WhichCheck } from '../../figures/which-check.tsx';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { Note, Part } from './part.tsx';

/** What talking was worth to classes, and what checking was worth to players alone. */
export function WorthParts({ model: { talk, checking } }: { readonly model: ReportFigures }) {
  return (
    <>
      {talk === null ? null : <TalkPart talk={talk} />}
      {checking === null ? null : <CheckingPart checking={checking} />}
    </>
  );
}

function TalkPart({ talk: { exhibits, before, after, teams, hands, byCheck } }: { readonly talk: Talk }) {
  return (
    <Part title={t('report.talk')}>
      <LinedBars
        title={t('report.talk')}
        head={t('report.what')}
        rows={[
          { key: 'before', name: t('report.beforeTalk'), rate: before },
          { key: 'after', name: t('report.afterTalk'), rate: after },
        ]}
      />
      <Note>{t('report.talk.n', { n: exhibits })}</Note>
      {teams === null ? null : (
        <Note>{t('report.talk.teams', { of: teams.of, right: teams.becameRight, wrong: teams.becameWrong })}</Note>
      )}
      {hands === null ? null : (
        <Note>
          {t('report.talk.hands', { right: hands.atLeastToRight, wrong: hands.atLeastToWrong })}
          {hands.uneven === 0 ? null : ` ${t('report.talk.uneven', { uneven: hands.uneven, n: hands.exhibits })}`}
        </Note>
      )}
      <WhichCheck byCheck={byCheck} before={t('report.beforeTalk')} after={t('report.afterTalk')} />
    </Part>
  );
}

function CheckingPart({ checking }: { readonly checking: Checking }) {
  const { checked, before, after, becameRight, becameWrong, pointsBefore, pointsAfter, byCheck } = checking;
  return (
    <Part title={t('report.checking')}>
      <LinedBars
        title={t('report.checking')}
        head={t('report.what')}
        rows={[
          { key: 'before', name: t('report.checking.first'), rate: before },
          { key: 'after', name: t('report.checking.then'), rate: after },
        ]}
      />
      <Note>
        {t('report.checking.n', { checked: checked.k, n: checked.n, right: becameRight, wrong: becameWrong })}{' '}
        {t('report.checking.points', { before: signed(pointsBefore), after: signed(pointsAfter) })}
      </Note>
      <WhichCheck byCheck={byCheck} before={t('report.checking.first')} after={t('report.checking.then')} />
    </Part>
  );
}
