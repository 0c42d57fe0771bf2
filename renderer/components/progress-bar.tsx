import type { Progress } from '../../game/session/view.ts';
import { t } from '../i18n/translate.ts';
import { signed } from '../i18n/numbers.ts';

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
      <span className="bar__score">
        <span className="visually-hidden">{t('play.points')} </span>
        {signed(progress.score)}
      </span>
    </>
  );
}

/** "Round 1 of 3 · You are the discriminator" */
export function roundLabel(progress: Progress): string {
  return progress.rounds > 1
    ? t('play.roundOf', { n: progress.round, of: progress.rounds, name: progress.roundName })
    : progress.mode === 'booster'
      ? t('play.booster')
      : t('play.practice', { name: progress.roundName });
}
