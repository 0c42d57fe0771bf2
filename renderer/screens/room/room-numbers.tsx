import '../round-result/round-result.css';
import type { RoomResultView } from '../../../game/session/room-view.ts';
import { tally } from '../../figures/bias-scale.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { t } from '../../i18n/translate.ts';

/** What the class called and what it trusted at first sight, what talking was worth, and what can be said from so few exhibits. */
export function RoomNumbers({ view }: { readonly view: RoomResultView }) {
  const { report, talk, teams, progress } = view;
  const { generated, real } = tally(report.counts);
  return (
    <>
      <dl className="numbers rule">
        <div>
          <dt>{t('result.called')}</dt>
          <dd className="gen">{kOfN(report.hitRate)}</dd>
        </div>
        <div>
          <dt>{t('result.trusted')}</dt>
          <dd className="real">{kOfN(report.trust)}</dd>
        </div>
        <div>
          <dt>{t(talk === null ? 'room.result.right' : 'room.result.rightBefore')}</dt>
          <dd>{kOfN(talk === null ? report.correct : talk.before)}</dd>
        </div>
        {talk === null ? null : (
          <div>
            <dt>{t('room.result.rightAfter')}</dt>
            <dd>{kOfN(talk.after)}</dd>
          </div>
        )}
      </dl>
      <p>
        {t(teams.length === 0 ? 'room.result.ofHands' : 'room.result.ofTeams', {
          n: report.answers,
          exhibits: progress.length,
        })}{' '}
        {t('result.always', { generated, real })}
      </p>
      <section className="rule">
        <h2>{t('room.result.little', { n: progress.length })}</h2>
        <p>{t('room.result.littleWhy')}</p>
      </section>
    </>
  );
}
