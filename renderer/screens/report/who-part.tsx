import type { ReportFigures, Who } from '../../../game/results/report-shape.ts';
import { longDate } from '../../i18n/long-date.ts';
import { whole } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { list } from '../../i18n/words.ts';
import { Note, Part } from './part.tsx';

/** Letters of a pack's digest that tell two versions of it apart. */
const MARK = 6;

/** Whose results these are, and how many answers they have. */
export function WhoPart({ model: { who, seen, scope } }: { readonly model: ReportFigures }) {
  const unfinished = who.results - who.finished;
  return (
    <Part title={t('report.who')} wide>
      <dl className="report__counts">
        <div>
          <dt>{t('report.who.results')}</dt>
          <dd>{whole(who.results)}</dd>
        </div>
        <div>
          <dt>{t('report.who.answers')}</dt>
          <dd>{whole(seen.answers)}</dd>
        </div>
        <div>
          <dt>{t('report.who.exhibits')}</dt>
          <dd>{whole(seen.exhibits)}</dd>
        </div>
        <div className="report__said">
          <dt>{t('report.who.days')}</dt>
          <dd>{daysText(who)}</dd>
        </div>
        <div className="report__said">
          <dt>{t('report.who.packs')}</dt>
          {who.packs.map(({ value: { id, digest }, results }) => (
            <dd key={`${id} ${digest}`}>{t('report.who.pack', { id, mark: digest.slice(0, MARK), n: results })}</dd>
          ))}
        </div>
      </dl>
      <Note>
        {t('report.who.from', { list: list(voters(who)) })}
        {unfinished === 0 ? null : ` ${t('report.who.unfinished', { n: unfinished })}`}
        {scope === 'forms' ? ` ${t('report.scope.forms')}` : null}
      </Note>
    </Part>
  );
}

function daysText({ days }: Who): string {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return '–';
  if (first === last) return longDate(first.value);
  return t('report.who.range', { from: longDate(first.value), to: longDate(last.value) });
}

function voters({ alone, hands, teams, teamsInAll, decks }: Who): readonly string[] {
  return [
    ...(alone === 0 ? [] : [t('report.who.alone', { n: alone })]),
    ...(hands === 0 ? [] : [t('report.who.hands', { n: hands })]),
    ...(teams === 0 ? [] : [t('report.who.teams', { n: teams, teams: teamsInAll })]),
    ...(decks === 0 ? [] : [t('report.who.decks', { n: decks })]),
  ];
}
