import type { CheckWorth } from '../../game/discernment/report.ts';
import { whole } from '../i18n/numbers.ts';
import { t } from '../i18n/translate.ts';
import { DataTable } from './data-table.tsx';
import { kOfN } from './rate-text.ts';

interface WhichCheckProps {
  readonly byCheck: readonly CheckWorth[];
  /** What heads the right answers before and after. */
  readonly before: string;
  readonly after: string;
}

/** Which check helped: how often each was opened, and how many answers were right before and after. Nothing where none was opened. */
export function WhichCheck({ byCheck, before, after }: WhichCheckProps) {
  if (byCheck.length === 0) return null;
  return (
    <DataTable
      caption={t('figure.checks')}
      head={[t('figure.checks.check'), t('figure.checks.opened'), before, after]}
      rows={byCheck.map((worth) => ({
        key: worth.check,
        cells: [t(`check.${worth.check}`), whole(worth.opened), kOfN(worth.before), kOfN(worth.after)],
      }))}
    />
  );
}
