import type { Progress } from '../../game/session/view.ts';
import { held } from '../figures/held.ts';
import { t } from '../i18n/translate.ts';

/** A class has no score of its own, and in a form one would tell what was right. */
const WITHOUT_SCORE: ReadonlySet<Progress['mode']> = new Set(['class', 'form']);

/** Ten ticks, the place in words, and the score. `done` counts finished exhibits of the round. */
export function RoundProgress({ progress, done }: { readonly progress: Progress; readonly done: number }) {
  return (
    <>
      <span className="ticks" aria-hidden="true">
        {Array.from({ length: progress.length }, (_, index) => (
          <i key={index} data-is={index < done ? 'done' : index === done ? 'now' : 'ahead'} />
        ))}
      </span>
      <span className="mono">
        <span className="visually-hidden">{t('play.exhibitOf', { n: progress.position, of: progress.length })}</span>
        <span aria-hidden="true">
          {progress.position} / {progress.length}
        </span>
      </span>
      {WITHOUT_SCORE.has(progress.mode) ? null : (
        <span className="bar__score">
          <span className="visually-hidden">{t('play.points')} </span>
          {held(progress.score, progress.stake)}
        </span>
      )}
    </>
  );
}

/** "Round 1 of 3 · You are the discriminator" */
export function roundLabel({ rounds, round, roundName, mode }: Progress): string {
  if (rounds > 1) return t('play.roundOf', { n: round, of: rounds, name: roundName });
  if (mode === 'booster') return t('play.booster');
  if (mode === 'form') return t('play.form');
  return mode === 'class' ? roundName : t('play.practice', { name: roundName });
}
