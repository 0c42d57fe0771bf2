import { OWN_PACK } from '../../../game/pack/own.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { useProgram } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { t } from '../../i18n/translate.ts';
import '../about/about.css';

/** As many problems as one reads; the rest is counted. */
const SHOWN = 12;

interface PackTroubleProps {
  readonly pack: string;
  readonly problems: readonly Problem[];
  /** Tries once more what failed, where that may help. */
  readonly again?: () => void;
}

/** Exhibits that cannot be played, in plain words, with the list that helps whoever mends it. */
export function PackTrouble({ pack, problems, again }: PackTroubleProps) {
  const { actions } = useProgram();
  const own = pack === OWN_PACK;
  const more = problems.length - SHOWN;
  return (
    <div className="page">
      <Bar />
      <main className="column about">
        <FocusHeading of="pack-trouble">{t('trouble.title')}</FocusHeading>
        <p className="about__what">{t('trouble.lead')}</p>
        <p>{t(own ? 'trouble.do' : 'trouble.doImported')}</p>
        <section className="rule">
          <h2>{t('trouble.list')}</h2>
          <ul>
            {problems.slice(0, SHOWN).map((problem) => (
              <li key={`${problem.where} ${problem.says}`}>
                <bdi>{problem.says}</bdi>{' '}
                <span className="mono">
                  <bdi>{problem.where}</bdi>
                  {problem.exhibit === undefined ? null : ` · ${t('trouble.exhibit', { id: problem.exhibit })}`}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{t('trouble.more', { n: more })}</p> : null}
        </section>
        <p className="about__buttons">
          <button type="button" className="button button--primary" onClick={() => void actions.home()}>
            {t('app.back')}
          </button>
          {again === undefined ? null : (
            <button type="button" className="button" onClick={again}>
              {t('app.tryAgain')}
            </button>
          )}
          {own ? null : (
            <button type="button" className="button" onClick={() => void actions.openPacks()}>
              {t('packs.title')}
            </button>
          )}
        </p>
      </main>
    </div>
  );
}
