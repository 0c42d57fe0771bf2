import type { BoosterDue } from '../../../game/keeping/booster.ts';
import { useAppState } from '../../app/context.ts';
import { day, weekday } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { Row } from './row.tsx';

/** Within a week a day is known by its name. */
const WEEK = 7;

function titleOf({ days, lessonAt }: BoosterDue): string {
  return days < WEEK
    ? t('home.boosterDue', { days, day: weekday(lessonAt) })
    : t('home.boosterDueLater', { days, date: day(lessonAt) });
}

/** The booster: always there to be played, and proposed when one is due. */
export function BoosterRow({ begin }: { readonly begin: () => void }) {
  const due = useAppState((state) => state.boosterDue);
  return (
    <li>
      {due === null ? (
        <Row title={t('home.booster')} hint={t('home.boosterHint')} onClick={begin} />
      ) : (
        <Row title={titleOf(due)} hint={t('home.boosterDueHint')} due onClick={begin} />
      )}
    </li>
  );
}
