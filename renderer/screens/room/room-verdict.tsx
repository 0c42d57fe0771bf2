import type { RoomRevealView } from '../../../game/session/room-view.ts';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { MachineGlyph } from '../../components/glyphs.tsx';
import { VotesFigure } from '../../figures/votes-figure.tsx';
import { machineAloneLine } from '../../i18n/machine-answer.ts';
import { t } from '../../i18n/translate.ts';

/** How many were right, before the talk and after it, as far as there were votes, and how they voted. */
export function RoomVerdict({ view }: { readonly view: RoomRevealView }) {
  const { exhibit, first, second } = view;
  const counted = countedText(view);
  return (
    <section className="rule verdict">
      <FocusHeading of={exhibit.face.label}>
        <span className={counted === null ? '' : 'visually-hidden'}>{t(`reveal.truth.${exhibit.truth}`)} </span>
        {counted}
      </FocusHeading>
      {counted === null ? null : (
        <VotesFigure
          title={t(first !== null && second !== null ? 'room.moved' : 'room.voted')}
          first={first}
          second={second}
        />
      )}
    </section>
  );
}

/** What an exhibit of its kind is to be met with, and what the machine had said of it. */
export function Aftermath({ view }: { readonly view: RoomRevealView }) {
  const { exhibit, machine } = view;
  return (
    <section className="rule verdict">
      <p>{t(`room.truth.${exhibit.truth}`)}</p>
      {exhibit.turn === null ? null : <p className="quiet">{t('reveal.turn.none', { n: exhibit.turn + 1 })}</p>}
      {machine === null ? null : (
        <p className="verdict__machine">
          <MachineGlyph />
          <span>{machineAloneLine(machine.chance, machine.right)}</span>
        </p>
      )}
    </section>
  );
}

function countedText({ first, second }: RoomRevealView): string | null {
  if (first !== null && second !== null)
    return t('room.right.both', {
      before: first.right.k,
      ofBefore: first.right.n,
      after: second.right.k,
      ofAfter: second.right.n,
    });
  const only = second ?? first;
  return only === null ? null : t('room.right.one', { right: only.right.k, of: only.right.n });
}
