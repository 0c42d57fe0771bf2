import { certain } from '../certain.ts';
import type { Exhibit } from '../pack/schema.ts';
import { MIDDLE_BAND, YOUNGEST_BAND, type Band } from '../pack/vocabulary.ts';
import type { Random } from '../random.ts';
import type { Theme } from '../teaching/schema.ts';
import { captionFor, seenPlaces } from './deal-pool.ts';
import { MOST_PARTS } from './deal-round.ts';
import { drawOpening, opensWith, type OpeningMark } from './opening.ts';
import { themesOf } from './plan.ts';
import type { SetupRecord } from './setup.ts';
import { shelvesOf, type Shelf } from './shelves.ts';
import { drawSights, SIGHTS, type Sight } from './slots.ts';
import type { DealtRound } from './state.ts';
import { drawTruths } from './truths.ts';

/** Deals are tried so often before rounds are made shorter: in a small pack a draw can ask for what is not there. */
const ATTEMPTS = 40;
/** So many of them insist on a text with a turn in the third round: where what was seen stands in its way, the round does without. */
const INSISTING = 12;
/** Exhibits of one genre in a round at most, while there are others. */
const MOST_OF_GENRE = 2;
/** Seen exhibits are oldest first by this many; within such a bucket the other rules decide. */
const BUCKET = 10;
/** A third round wants so many texts in which to find the turn. */
const PARTS = 2;
/** How far the difficulty of an exhibit may be from that of its place, while there are enough. */
const NEAR = 1;
/** Fewer than so many to choose from make favourites. */
const ENOUGH = 6;
/** Texts with a turn are few: where one is wanted it comes as often as not, so that none is met all the time. */
const PART_CHANCE = 2;

/** From which difficulty to which a round climbs. */
const CLIMB: Readonly<Record<Band, readonly [number, number]>> = { 11: [1, 3], 14: [2, 4], 16: [2, 5] };

interface Hall {
  readonly shelves: ReturnType<typeof shelvesOf>;
  /** How long ago an exhibit, its twin or one of its family was seen: 0 never, 1 longest ago. Whoever knows the one knows the other. */
  readonly levelOf: (exhibit: Exhibit) => number;
  /** Whether there are texts in which to find the turn that were not seen: then a third round has one at least. */
  readonly parts: boolean;
  /** The least age that the session is meant for, in years. */
  readonly band: Band;
  /** Whether the first three are chosen. */
  readonly opens: boolean;
}

/** The level of each exhibit, by its id. */
function levelsOf(exhibits: readonly Exhibit[], seen: readonly string[]): ReadonlyMap<string, number> {
  const seenAt = seenPlaces(exhibits, seen);
  const latest = new Map<string, number>();
  const know = (name: string | undefined, at: number): void => {
    if (name !== undefined) latest.set(name, Math.max(at, latest.get(name) ?? -1));
  };
  for (const { id, family, twin } of exhibits) {
    const at = seenAt.get(id);
    if (at === undefined) continue;
    for (const name of [`family ${family}`, id, twin]) know(name, at);
  }
  return new Map(
    exhibits.map(({ id, family, twin }) => {
      const names = [`family ${family}`, id, ...(twin === undefined ? [] : [twin])];
      const at = Math.max(...names.map((name) => latest.get(name) ?? -1));
      return [id, at < 0 ? 0 : 1 + Math.floor(at / BUCKET)];
    }),
  );
}

/** What a session has already, so that no two of a family and no twins come. */
interface Taken {
  readonly ids: Set<string>;
  /** Nor two of a topic in a round, as long as there are others: of a topic a pack has one of each truth, as a rule. */
  readonly topics: Set<string>;
  /** Genres of which the round has one that is meant for older players: it has no second, as long as there are others. */
  readonly beyond: Set<string>;
  readonly families: Set<string>;
  readonly twins: Set<string>;
}

const isFree = ({ ids, families, twins }: Taken, { id, family, twin }: Exhibit): boolean =>
  !ids.has(id) && !families.has(family) && !twins.has(id) && (twin === undefined || !ids.has(twin));

const isBeyond = ({ ageFrom = YOUNGEST_BAND }: Exhibit, { band }: Hall): boolean => ageFrom > band;

function take({ ids, topics, beyond, families, twins }: Taken, exhibit: Exhibit, hall: Hall): void {
  const { id, topic, genre, family, twin } = exhibit;
  if (isBeyond(exhibit, hall)) beyond.add(genre);
  ids.add(id);
  topics.add(topic);
  families.add(family);
  if (twin !== undefined) twins.add(twin);
}

/** What is looked for at a place, the best first. */
const WANTS = ['a new topic', 'the question', 'the age', 'anything'] as const;

/** The place that is filled. */
interface Place {
  readonly theme: Theme;
  readonly sight: Sight;
  readonly generated: boolean;
  readonly difficulty: number;
  /** Of the round so far. */
  readonly dealt: readonly Exhibit[];
  /** What an opening wants it to be. */
  readonly marks: readonly OpeningMark[];
  /** Each is content with less than the one before: of a topic that the round has not had, serving its question, meant for the age, or anything. */
  readonly wants: (typeof WANTS)[number];
}

const partsIn = (dealt: readonly Exhibit[]): number => dealt.filter(({ truth }) => truth === 'part').length;

/** What of one truth can come from a shelf. */
function freeOn(shelf: Shelf, generated: boolean, place: Place, hall: Hall, taken: Taken): readonly Exhibit[] {
  const { theme, dealt, wants } = place;
  const parts = theme === 3 && partsIn(dealt) < MOST_PARTS;
  return shelf[generated ? 'generated' : 'real'].filter(
    (exhibit) =>
      (exhibit.truth !== 'part' || parts) &&
      isFree(taken, exhibit) &&
      (wants === 'anything' || !isBeyond(exhibit, hall) || !taken.beyond.has(exhibit.genre)) &&
      (wants === 'anything' || wants === 'the age' || exhibit.reviewQuestions.includes(theme)) &&
      (wants !== 'a new topic' || !taken.topics.has(exhibit.topic)),
  );
}

/** A shelf with what can come from it. `level` is that of the truth that was seen more lately: what is asked of both tells nothing of either. */
interface Choice {
  readonly free: readonly Exhibit[];
  readonly level: number;
  readonly weight: number;
}

function choiceOf(shelf: Shelf, place: Place, hall: Hall, taken: Taken, both: boolean): Choice | null {
  const free = freeOn(shelf, place.generated, place, hall, taken).filter(({ opening = [] }) =>
    place.marks.every((mark) => opening.includes(mark)),
  );
  if (free.length === 0) return null;
  if (!both) return { free, level: Math.min(...free.map(hall.levelOf)), weight: free.length };
  const others = freeOn(shelf, !place.generated, place, hall, taken);
  if (others.length === 0) return null;
  const level = Math.max(Math.min(...free.map(hall.levelOf)), Math.min(...others.map(hall.levelOf)));
  // Few are marked: by what else is on their shelf, the one marked picture of a large one would come all the time.
  if (place.marks.length > 0) return { free, level, weight: free.length };
  const fresh = [...free, ...others].filter((exhibit) => hall.levelOf(exhibit) <= level);
  return { free, level, weight: fresh.length };
}

/** Draws a shelf by how much is on it, of those that were seen longest ago. */
function drawChoice(random: Random, choices: readonly Choice[]): Choice | null {
  if (choices.length === 0) return null;
  const level = Math.min(...choices.map((choice) => choice.level));
  const fresh = choices.filter((choice) => choice.level === level);
  let left = random.integer(fresh.reduce((sum, { weight }) => sum + weight, 0));
  const drawn = fresh.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return certain(drawn, 'choice');
}

/** What stands at a place as well as can be: first what was drawn to be seen there, then what else there is; sheets last. */
function chooseOf(random: Random, place: Place, hall: Hall, taken: Taken, both: boolean): Choice | null {
  const others = SIGHTS.filter((sight) => sight !== place.sight && sight !== 'sheet');
  const full = (shelf: Shelf): boolean =>
    place.dealt.filter(({ genre }) => genre === shelf.genre).length >= MOST_OF_GENRE;
  for (const sight of [place.sight, ...others, 'sheet'] as const) {
    const open = hall.shelves[sight].filter((shelf) => !full(shelf));
    for (const shelves of place.wants === 'anything' ? [open, hall.shelves[sight]] : [open]) {
      const choices = shelves.flatMap((shelf) => choiceOf(shelf, place, hall, taken, both) ?? []);
      const choice = drawChoice(random, choices);
      if (choice !== null) return choice;
    }
  }
  return null;
}

/** From genres that have both truths, as long as there are any: which genre comes must not tell which truth. */
function choose(random: Random, place: Omit<Place, 'wants'>, hall: Hall, taken: Taken): Choice | null {
  const [first] = WANTS;
  const opening = place.marks.length === 0 ? null : chooseOf(random, { ...place, wants: first }, hall, taken, true);
  if (opening !== null) return opening;
  return chooseAny(random, { ...place, marks: [] }, hall, taken);
}

function chooseAny(random: Random, place: Omit<Place, 'wants'>, hall: Hall, taken: Taken): Choice | null {
  for (const wants of WANTS) {
    const choice = chooseOf(random, { ...place, wants }, hall, taken, true);
    if (choice !== null) return choice;
  }
  return chooseOf(random, { ...place, wants: 'anything' }, hall, taken, false);
}

/** Those that are about as difficult as a place wants: all within `NEAR`, and where that leaves too few to choose from, the nearest. */
function near(list: readonly Exhibit[], wanted: number): readonly Exhibit[] {
  const far = ({ difficulty }: Exhibit): number => Math.abs(difficulty - wanted);
  const nearest = list.map(far).toSorted((one, other) => one - other);
  const limit = Math.max(NEAR, certain(nearest[Math.min(ENOUGH, list.length) - 1], 'distance'));
  return list.filter((exhibit) => far(exhibit) <= limit);
}

function draw(random: Random, { free, level }: Choice, place: Omit<Place, 'wants'>, hall: Hall): Exhibit {
  const fresh = free.filter((exhibit) => hall.levelOf(exhibit) <= level);
  const wantsPart = place.theme === 3 && place.generated && partsIn(place.dealt) < PARTS;
  const parts = wantsPart && random.integer(PART_CHANCE) === 0 ? fresh.filter(({ truth }) => truth === 'part') : [];
  const chosen = parts.length > 0 ? parts : fresh;
  // What opens a lesson is chosen for what it is; few are, and all of them are to come.
  const left = place.marks.length > 0 ? chosen : near(chosen, place.difficulty);
  return certain(left[random.integer(left.length)], 'exhibit of a choice');
}

function tryDeal(
  random: Random,
  record: SetupRecord,
  hall: Hall,
  length: number,
  insists: boolean,
): readonly DealtRound[] | null {
  const themes = themesOf(record);
  const opening = hall.opens ? drawOpening(random, record) : [];
  const truths = drawTruths(
    random,
    themes.length,
    length,
    opening.map(({ generated }) => generated),
  );
  const sights = drawSights(
    random,
    record,
    themes.length,
    length,
    opening.map(({ sight }) => sight),
  );
  const [from, to] = CLIMB[hall.band];
  const taken: Taken = { ids: new Set(), topics: new Set(), beyond: new Set(), families: new Set(), twins: new Set() };
  const rounds: DealtRound[] = [];
  for (const [round, theme] of themes.entries()) {
    const dealt: Exhibit[] = [];
    taken.topics.clear();
    taken.beyond.clear();
    for (let at = 0; at < length; at += 1) {
      const place: Omit<Place, 'wants'> = {
        theme,
        sight: certain(sights[round]?.[at], 'sight'),
        generated: certain(truths[round]?.[at], 'truth'),
        difficulty: from + ((to - from) * at) / Math.max(1, length - 1),
        dealt,
        marks: (round === 0 ? opening[at]?.marks : undefined) ?? [],
      };
      const choice = choose(random, place, hall, taken);
      if (choice === null) return null;
      const exhibit = draw(random, choice, place, hall);
      take(taken, exhibit, hall);
      dealt.push(exhibit);
    }
    if (insists && theme === 3 && hall.parts && partsIn(dealt) === 0) return null;
    rounds.push({
      theme,
      exhibits: dealt.map(({ id }) => id),
      captions: dealt.map((exhibit) => captionFor(exhibit, theme, random)),
    });
  }
  return rounds;
}

/**
 * The second deal: a fair coin for every place says whether what stands there is generated (`drawTruths`); what it is to the eye and of which genre is
 * drawn without a look at that, out of the genres that have both (`drawSights`). Always: no two of a family, no twins; parts in the third round only,
 * three at most. As far as the pack allows, in this order: exhibits that serve the round's question; two of a genre, one of a topic, and of each genre one
 * that is meant for older players in a round, at most; what was not seen, nor its family or twin, before what was seen longest ago; difficulty that climbs through a round, from where the band begins. Null where the exhibits do not make
 * rounds of this length.
 */
export function dealByCoins(
  exhibits: readonly Exhibit[],
  record: SetupRecord,
  random: Random,
  length: number,
): readonly DealtRound[] | null {
  if (exhibits.length < themesOf(record).length * length) return null;
  const levels = levelsOf(exhibits, record.seen);
  const hall: Hall = {
    shelves: shelvesOf(exhibits),
    levelOf: ({ id }) => certain(levels.get(id), 'level'),
    parts: exhibits.some(({ id, truth }) => truth === 'part' && levels.get(id) === 0),
    band: record.band ?? MIDDLE_BAND,
    opens: opensWith(exhibits, record, length),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rounds = tryDeal(random, record, hall, length, attempt < INSISTING);
    if (rounds !== null) return rounds;
  }
  return null;
}
