import { t } from '../../i18n/translate.ts';

/** Lines that are shown; the CSV has all. */
const MOST = 60;

interface FewListProps {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly name: string; readonly counted: string }[];
}

/** What has too few answers to be measured: listed with its counts, without shares and without ranks. */
export function FewList({ title, items }: FewListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="few__title">{title}</p>
      <ul className="few">
        {items.slice(0, MOST).map(({ key, name, counted }) => (
          <li key={key}>
            {name} <span className="few__count">{counted}</span>
          </li>
        ))}
        {items.length <= MOST ? null : <li>{t('report.fooled.more', { n: items.length - MOST })}</li>}
      </ul>
    </>
  );
}
