import './home.css';
import { useAppState, useProgram, useSetting } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { BoosterRow } from './booster-row.tsx';
import { Collage } from './collage.tsx';
import { ResumeRow } from './resume-row.tsx';
import { Row } from './row.tsx';

/** The first screen: one thing to do, and what else there is. */
export function HomeScreen() {
  const { actions } = useProgram();
  const resumable = useAppState((state) => state.resumable);
  const chosen = useSetting((settings) => settings.pack);
  const playing = useAppState((state) => state.packs.list.find(({ id }) => id === chosen)?.title) ?? t('packs.own');
  const lesson = (): void => void actions.begin({ mode: 'lesson', theme: null, media: 'both' });
  const booster = (): void => void actions.begin({ mode: 'booster', theme: null, media: 'both' });
  useKeys({ go: lesson });

  return (
    <div className="page home">
      <Bar>
        <span className="mono caps home__offline">{t('app.offline')}</span>
        <button type="button" className="link" onClick={() => actions.go({ name: 'about' })}>
          {t('home.about')}
        </button>
        <button type="button" className="link" onClick={() => actions.go({ name: 'settings' })}>
          {t('app.settings')}
        </button>
      </Bar>
      <main className="home__main">
        <div className="home__words">
          <FocusHeading of="home">{t('home.title')}</FocusHeading>
          <p className="home__lead">{t('home.lead')}</p>
          <button
            type="button"
            className="button button--primary home__start"
            onClick={lesson}
            aria-keyshortcuts="Enter"
          >
            <span>{t('home.lesson')}</span>
            <span className="home__length">
              {t('home.lessonLength')} <kbd aria-hidden="true">Enter</kbd>
            </span>
          </button>
          <button type="button" className="button home__class" onClick={() => actions.go({ name: 'class-setup' })}>
            <span>{t('home.class')}</span>
            <span className="home__length">{t('home.classHint')}</span>
          </button>
          <ul className="home__list">
            {resumable.slice(0, 2).map((session) => (
              <ResumeRow key={session.id} session={session} />
            ))}
            <BoosterRow begin={booster} />
            <li>
              <Row title={t('home.teach')} hint={t('home.teachHint')} onClick={() => actions.go({ name: 'teach' })} />
            </li>
            <li>
              <Row title={t('packs.title')} hint={playing} onClick={() => void actions.openPacks()} />
            </li>
            <li>
              <Row
                title={t('home.practice')}
                hint={t('home.practiceHint')}
                onClick={() => actions.go({ name: 'practice' })}
              />
            </li>
            <li>
              <Row
                title={t('home.concepts')}
                hint={t('home.conceptsHint')}
                onClick={() => actions.go({ name: 'concepts' })}
              />
            </li>
          </ul>
        </div>
        <Collage />
      </main>
    </div>
  );
}
