import type { Card, EarlierCard, Exhibit } from './schema.ts';
import type { Claimed, Stance, Truth } from './vocabulary.ts';

/** What the truth is called in a claim: a text that a model went on with is claimed to be generated. */
export const claimedFor = (truth: Truth): Exclude<Claimed, 'nothing'> => (truth === 'real' ? 'real' : 'generated');

const other = (claimed: Exclude<Claimed, 'nothing'>): Claimed => (claimed === 'real' ? 'generated' : 'real');

function towards(stance: Stance, truth: Truth): Claimed {
  if (stance === 'silent') return 'nothing';
  return stance === 'confirms' ? claimedFor(truth) : other(claimedFor(truth));
}

/** A card of an earlier pack as one of today: its file data are what the exhibit carries, and of the other two checks nothing is known. */
function fromEarlier({ found, caption, sourceSays, credentials, stance }: EarlierCard, truth: Truth): Card {
  return {
    found,
    caption,
    claim: { says: sourceSays, kind: 'unknown', towards: towards(stance, truth) },
    checks: { carries: { says: credentials, decides: false } },
  };
}

/** The card of an exhibit: the one place where those of earlier packs become one of today. */
export const cardOf = ({ card, truth }: Pick<Exhibit, 'card' | 'truth'>): Card =>
  'claim' in card ? card : fromEarlier(card, truth);

/** What the claim did: it supported the truth, led away from it, or said nothing that decides. */
export function stanceOf(exhibit: Pick<Exhibit, 'card' | 'truth'>): Stance {
  const { claim } = cardOf(exhibit);
  if (claim.towards === 'nothing') return 'silent';
  return claim.towards === claimedFor(exhibit.truth) ? 'confirms' : 'misleads';
}
