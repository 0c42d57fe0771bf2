import type { Pack } from '../../../../game/pack/schema.ts';
import { deal } from '../../../../game/session/deal.ts';
import { ROUND_LENGTH, type SetupRecord } from '../../../../game/session/setup.ts';
import type { DealtRound } from '../../../../game/session/state.ts';
import type { Check } from '../subject.ts';

const LESSONS = 20;
/** Texts alone and both media must give full rounds; pictures alone may give shorter ones. */
const SHORTEST: Readonly<Record<SetupRecord['media'], number>> = { both: ROUND_LENGTH, texts: ROUND_LENGTH, images: 6 };

/** Twenty lessons can be dealt from twenty seeds in every choice of media, each round with exhibits that serve its question. */
export const dealing: Check = {
  name: 'twenty lessons can be dealt',
  run: ({ pack }) =>
    (['both', 'texts', 'images'] as const).flatMap((media) => {
      const dealt = Array.from({ length: LESSONS }, (_, seed) => problemOf(pack, media, seed)).filter(
        (problem) => problem !== undefined,
      );
      const [first] = dealt;
      return first === undefined
        ? []
        : [{ says: `${dealt.length} of ${LESSONS} lessons (media: ${media}) go wrong; the first: ${first}` }];
    }),
};

function problemOf(pack: Pack, media: SetupRecord['media'], seed: number): string | undefined {
  const record: SetupRecord = {
    version: 1,
    deal: 2,
    seed,
    mode: 'lesson',
    theme: null,
    media,
    clockSeconds: null,
    seen: [],
    pack: { id: pack.id, digest: '' },
  };
  const dealt = deal(pack, record);
  if (!dealt.ok) return `there are ${dealt.error.generated} generated and ${dealt.error.real} real ones.`;
  const short = dealt.value.find((round) => round.exhibits.length < SHORTEST[media]);
  if (short !== undefined) return `rounds have ${short.exhibits.length} exhibits, not ${SHORTEST[media]}.`;
  return media === 'both' ? unserved(pack, dealt.value) : undefined;
}

/** With both media there is choice enough that no exhibit need come in a round that it was not meant for. */
function unserved(pack: Pack, rounds: readonly DealtRound[]): string | undefined {
  const byId = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  for (const round of rounds) {
    const stray = round.exhibits.find((id) => byId.get(id)?.reviewQuestions.includes(round.theme) !== true);
    if (stray !== undefined) return `round ${round.theme} gets ${stray}, which does not serve question ${round.theme}.`;
  }
  return undefined;
}
