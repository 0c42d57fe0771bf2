import { MOST_HANDS } from '../session/room-plan.ts';
import type { SessionResult } from './result-schema.ts';
import { endedRounds, isPlayedThrough, type Round } from './rounds-flaw.ts';

type Hands = readonly number[] | null;

const total = (hands: Hands): number => (hands ?? []).reduce((sum, count) => sum + count, 0);

/** The trust check: one answer of one person to each question, before the first round and after the last. */
function trustFlaw({ mode, voters, trust }: SessionResult, rounds: readonly Round[]): string | null {
  const asked = [...trust.before, ...trust.after].filter((hands) => hands !== null);
  if (asked.length === 0) return null;
  if (mode !== 'lesson' && mode !== 'class') return 'the trust check does not fit the mode.';
  if (voters.way === 'one' && asked.some((hands) => total(hands) !== 1))
    return 'one person has not one answer to a question of the trust check.';
  if (asked.some((hands) => total(hands) > MOST_HANDS)) return `the trust check has more than ${MOST_HANDS} hands.`;
  const after = trust.after.some((hands) => hands !== null);
  return after && !isPlayedThrough(mode, rounds)
    ? 'the trust check after the last round was answered before it.'
    : null;
}

/** A round that was played to its end is followed by one question at most; the deck alone has as many as there is time for. */
function questionsFlaw({ mode, stands, discussions }: SessionResult, rounds: readonly Round[]): string | null {
  if (mode !== 'deck' && stands.length + discussions.length > endedRounds(rounds))
    return 'it has more questions than rounds that were played.';
  const crowded = discussions.some(({ before, after }) => Math.max(total(before), total(after)) > MOST_HANDS);
  return crowded ? `a discussion has more than ${MOST_HANDS} hands.` : null;
}

/** What is wrong with what people were asked beside the exhibits. */
export const peopleFlaw = (result: SessionResult, rounds: readonly Round[]): string | null =>
  trustFlaw(result, rounds) ?? questionsFlaw(result, rounds);
