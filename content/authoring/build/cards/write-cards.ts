import { certain } from '../../../../game/certain.ts';
import { claimedFor } from '../../../../game/pack/card.ts';
import type { Card } from '../../../../game/pack/schema.ts';
import { CHECKS, type CheckName } from '../../../../game/pack/vocabulary.ts';
import {
  HOLE,
  NAMED_CLAIMS,
  NAMED_PART,
  NAMED_SAYS,
  NOTHING,
  PUBLISHED,
  SAYS,
  SILENT,
  WEAK,
  WEAK_CLAIMS,
  type Choice,
  type Side,
} from './bank.ts';
import { collectionOf, creditLine, factsOf, madeLine, matterOf, type Facts } from './facts.ts';
import { drawn, plansFor, type Plan } from './plan.ts';

const pick = <T>(choice: readonly [T, ...T[]], id: string, what: string): T =>
  choice[Math.floor(drawn(id, what) * choice.length)] ?? choice[0];

/** What each check finds where it decides; only checks that can find something. All of it is true. */
function strongFindings(facts: Facts): readonly (readonly [CheckName, string])[] {
  const { id, truth } = facts;
  const collection = collectionOf(facts);
  const tail =
    truth === 'real'
      ? 'You can look this source up.'
      : truth === 'part'
        ? 'So a model wrote the end of it.'
        : 'So a model made it.';
  const found: [CheckName, string][] = [
    ['published', `${pick(PUBLISHED, id, 'published')}${creditLine(facts)}. ${tail}`],
    ['carries', `Content credentials: intact. ${madeLine(facts)}`],
  ];
  if (collection === null) return found;
  if (truth === 'real')
    found.push(['elsewhere', `You find an earlier copy. It stands in an open collection: ${collection}.`]);
  if (truth === 'part')
    found.push(['elsewhere', `You find an older copy in ${collection}. It begins the same and ends in other words.`]);
  if (truth === 'generated' && facts.original !== undefined)
    found.push(['elsewhere', `You find an older photograph in ${collection}. Much is the same, but not all of it.`]);
  return found;
}

function checksOf(facts: Facts, { decides, named }: Plan): Card['checks'] {
  const [first, ...rest] = strongFindings(facts);
  const published = certain(first, 'finding');
  // Whoever gives a name can be followed to it.
  const [where, says] = named ? published : pick([published, ...rest], facts.id, 'where');
  return Object.fromEntries(
    CHECKS.map((check) => [
      check,
      decides && check === where
        ? { says, decides: true }
        : { says: pick(NOTHING[check], facts.id, check), decides: false },
    ]),
  );
}

function namedClaim(facts: Facts, side: Side): string {
  const says = facts.truth === 'part' ? NAMED_PART : NAMED_SAYS[matterOf(facts)][side];
  return `${fill(pick(NAMED_CLAIMS, facts.id, 'sentence'), says)}${creditLine(facts)}.`;
}

const fill = (sentence: string, says: string): string => sentence.replace(HOLE, says);

function claimOf(facts: Facts, { claim, named }: Plan): Card['claim'] {
  const { id, truth } = facts;
  if (claim === 'silent') return { says: pick(SILENT, id, 'sentence'), kind: 'silent', towards: 'nothing' };
  const right = claimedFor(truth);
  if (named) return { says: namedClaim(facts, right), kind: 'named', towards: right };
  const towards: Side = claim === 'right' ? right : right === 'real' ? 'generated' : 'real';
  const kind = pick(WEAK, id, 'kind');
  const sentences: Choice = WEAK_CLAIMS[kind];
  const says = pick(SAYS[matterOf(facts)][towards], id, 'says');
  return { says: fill(pick(sentences, id, 'sentence'), says), kind, towards };
}

/**
 * Gives every exhibit its context card: where it was found and its caption stay, claim and checks are composed from its own facts, drawn by its
 * id. What an author wrote as `claim` or `checks` wins. An exhibit that lacks facts is left as it is, for the pack's check to tell.
 */
export function writeCards<E>(exhibits: readonly E[]): readonly E[] {
  const known = exhibits.map(factsOf);
  const plans = plansFor(known.filter((facts) => facts !== null));
  return exhibits.map((exhibit, index) => {
    const facts = known[index] ?? null;
    if (facts === null) return exhibit;
    const plan = certain(plans.get(facts.id), 'plan');
    const { found, caption, claim = claimOf(facts, plan), checks = checksOf(facts, plan) } = facts.card;
    return { ...exhibit, card: { found, caption, claim, checks } };
  });
}
