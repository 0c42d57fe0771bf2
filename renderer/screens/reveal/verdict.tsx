import type { RevealView } from '../../../game/session/view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { MachineGlyph } from '../../components/glyphs.tsx';
import { machineLine } from '../../i18n/machine-line.ts';
import { signed } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** What the player said and what it earned. A right "real" is praised as much as a right "generated"; nobody is mocked. */
export function Verdict({ view }: { readonly view: RevealView }) {
  const truth = view.exhibit.truth;
  return (
    <section className="rule verdict">
      <FocusHeading of={view.exhibit.face.label}>
        <span className="visually-hidden">{t(`reveal.truth.${truth}`)} </span>
        {t('reveal.said', { answer: t(`level.${view.said}`).toLowerCase() })}{' '}
        <span className={view.points > 0 ? 'verdict__won' : ''}>{signed(view.points)}</span>
      </FocusHeading>
      <p>{t(`reveal.${view.correct ? 'right' : 'wrong'}.${truth}`)}</p>
      {view.machine === null ? null : (
        <p className="verdict__machine">
          <MachineGlyph />
          <span>{machineLine(view.machine.chance, view.machine.right, view.correct)}</span>
        </p>
      )}
      {view.gut === null ? null : <p className="quiet">{checkedText(view)}</p>}
      {view.exhibit.turn === null ? null : <p className="quiet">{turnText(view, view.exhibit.turn)}</p>}
    </section>
  );
}

function checkedText(view: RevealView): string {
  if (view.gutCorrect === view.correct) return t(view.correct ? 'reveal.checked.kept' : 'reveal.checked.still');
  return t(view.correct ? 'reveal.checked.became' : 'reveal.checked.lost');
}

function turnText(view: RevealView, turn: number): string {
  if (view.turnPlaced === null) return t('reveal.turn.none', { n: turn + 1 });
  const off = Math.abs(view.turnPlaced - turn);
  return off === 0 ? t('reveal.turn.exact') : t('reveal.turn.off', { n: turn + 1, off });
}
