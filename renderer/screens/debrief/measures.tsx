import type { Report, Sensitivity } from '../../../game/discernment/report.ts';
import type { DebriefView } from '../../../game/session/view.ts';
import { DataTable } from '../../figures/data-table.tsx';
import { kOfN } from '../../figures/rate-text.ts';
import { held } from '../../figures/held.ts';
import { decimal } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';

/** d′ and the criterion with their intervals, or the reason why there are none yet. */
export function TellingApart({ sensitivity }: { readonly sensitivity: Sensitivity }) {
  return (
    <section className="rule">
      <h2>{t('debrief.dPrime')}</h2>
      {sensitivityText(sensitivity).map((line) => (
        <p key={line} className="debrief__note">
          {line}
        </p>
      ))}
    </section>
  );
}

function sensitivityText(sensitivity: Sensitivity): readonly string[] {
  if (sensitivity.known) {
    return [
      t('debrief.dPrimeKnown', numbers(sensitivity.dPrime)),
      t('debrief.criterion', numbers(sensitivity.criterion)),
    ];
  }
  if (sensitivity.reason === 'one-kind-only') return [t('debrief.dPrimeOneKind')];
  return [t('debrief.dPrimeFew', { needed: sensitivity.needed, have: sensitivity.have })];
}

const numbers = ({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) => ({
  value: decimal(value),
  low: decimal(low),
  high: decimal(high),
});

/** Where texts turned from a person to a model, and where the player put the mark. Nothing where no such text was played. */
export function Turns({ turns }: { readonly turns: Report['turns'] }) {
  if (turns.texts === 0) return null;
  return (
    <section className="rule">
      <h2>{t('debrief.turns')}</h2>
      <p className="debrief__note">{t('debrief.turnsNote', turns)}</p>
    </section>
  );
}

/** Caught, trusted and points of every round; nothing for a single round. */
export function Rounds({ rounds }: { readonly rounds: DebriefView['rounds'] }) {
  if (rounds.length < 2) return null;
  return (
    <section className="rule">
      <h2>{t('debrief.rounds')}</h2>
      <DataTable
        caption={t('debrief.rounds')}
        captionHidden
        head={[t('debrief.round'), t('debrief.called'), t('debrief.trusted'), t('debrief.points')]}
        rows={rounds.map(({ roundName, report, stake }, index) => ({
          key: String(index),
          cells: [roundName, kOfN(report.hitRate), kOfN(report.trust), held(report.points, stake)],
        }))}
      />
    </section>
  );
}

/** What to do with the skill where no stamp comes down. */
export function Outside() {
  return (
    <section className="rule">
      <h2>{t('debrief.outside')}</h2>
      <ul className="debrief__list">
        <li>{t('debrief.outside1')}</li>
        <li>{t('debrief.outside2')}</li>
        <li>{t('debrief.outside3')}</li>
      </ul>
    </section>
  );
}
