import { certain } from '../../../../game/certain.ts';
import type { Exhibit, Pack } from '../../../../game/pack/schema.ts';
import { isGenerated } from '../../../../game/scoring.ts';
import { deal } from '../../../../game/session/deal.ts';
import { poolOf } from '../../../../game/session/deal-pool.ts';
import type { OpeningMark } from '../../../../game/session/opening.ts';
import type { SetupRecord } from '../../../../game/session/setup.ts';
import { sightOf } from '../../../../game/session/slots.ts';
import { boundsOf, settledBy } from '../../../../game/session/truths.ts';
import { ROBOTS, type Met } from './robots.ts';
import type { Way } from './ways.ts';

/** Rules that apply more rarely are left to chance. Share of the exhibits. */
const APPLIES = 0.05;

/** How a robot did on the half that it had not learned from. Shares, 0..1. */
export interface RobotScore {
  readonly name: string;
  /** Of all exhibits, guessing where the rule says nothing. */
  readonly overall: number;
  readonly where: number;
  readonly applies: number;
}

/** What 1,000 deals of a way to play are like. */
export interface DealReport {
  readonly way: string;
  readonly deals: number;
  /** The best robots, best first. */
  readonly robots: readonly RobotScore[];
  /** How often the most frequent exhibit comes, as a multiple of its fair share. */
  readonly exposure: number;
  /** The most exhibits of one genre in a round, the smallest share of pictures in a round, the most sheets in a session and in a class's first round. */
  readonly variety: {
    readonly ofGenre: number;
    readonly pictures: number;
    readonly sheets: number;
    readonly sheetsAtFirst: number;
  };
  /** Share of the exhibits whose answer the bounds of their round settle, so that whoever counts knows it. Robots play all others. */
  readonly settled: number;
  /** Share of the first sessions that begin as designed; null where none has to. */
  readonly opening: number | null;
}

interface Learned {
  readonly seen: [number, number];
  readonly generated: [number, number];
}

function recordOf(pack: Pack, way: Way, seed: number, seen: readonly string[]): SetupRecord {
  return {
    version: 1,
    deal: 2,
    seed,
    ...way.record,
    clockSeconds: null,
    seen: [...seen],
    pack: { id: pack.id, digest: '' },
  };
}

/** Deals a way so often and lets every robot learn from half of the deals and play the other half. Throws where the pack cannot be dealt. */
export function playRobots(pack: Pack, way: Way, deals: number): DealReport {
  const byId = new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const at = (id: string): Exhibit => certain(byId.get(id), `exhibit ${id}`);
  const learned = ROBOTS.map(() => new Map<string, Learned>());
  const shown = new Map<string, number>();
  const variety = { ofGenre: 0, pictures: 1, sheets: 0, sheetsAtFirst: 0 };
  const openings: boolean[] = [];
  let places = 0;
  let dealtAll = 0;
  for (let nth = 0; nth < deals; nth += 1) {
    const seen: string[] = [];
    for (let before = 0; before <= way.before; before += 1) {
      const dealt = deal(pack, recordOf(pack, way, nth * 31 + before, seen));
      if (!dealt.ok) throw new Error(`${way.name} cannot be dealt.`);
      const inLessons = seen.map(at);
      seen.push(...dealt.value.flatMap(({ exhibits }) => exhibits));
      if (before < way.before) continue;
      const inSession: Exhibit[] = [];
      let sheets = 0;
      if (opens(way)) openings.push(isDesigned((dealt.value[0]?.exhibits ?? []).slice(0, 3).map(at)));
      for (const [round, { exhibits }] of dealt.value.entries()) {
        const list = exhibits.map(at);
        const count = (sight: string): number => list.filter((exhibit) => sightOf(exhibit) === sight).length;
        sheets += count('sheet');
        variety.pictures = Math.min(variety.pictures, count('picture') / list.length);
        if (round === 0) variety.sheetsAtFirst = Math.max(variety.sheetsAtFirst, count('sheet'));
        for (const group of Map.groupBy(list, ({ genre }) => genre).values())
          variety.ofGenre = Math.max(variety.ofGenre, group.length);
        const bounds = boundsOf(round, dealt.value.length, list.length, generatedIn(inSession));
        for (const [position, exhibit] of list.entries()) {
          dealtAll += 1;
          shown.set(exhibit.id, (shown.get(exhibit.id) ?? 0) + 1);
          if (settledBy(bounds, generatedIn(list.slice(0, position)), list.length - position) !== null) continue;
          places += 1;
          learn(learned, { exhibit, round, inRound: list.slice(0, position), inSession, inLessons }, nth % 2);
        }
        inSession.push(...list);
      }
      variety.sheets = Math.max(variety.sheets, sheets);
    }
  }
  return {
    way: way.name,
    deals,
    robots: learned
      .flatMap((situations, robot) => scoresOf(certain(ROBOTS[robot], 'robot').name, situations, places / 2))
      .toSorted((one, other) => other.where - one.where),
    exposure: Math.max(...shown.values()) / (dealtAll / poolOf(pack.exhibits, recordOf(pack, way, 0, [])).length),
    variety,
    settled: 1 - places / dealtAll,
    opening: openings.length === 0 ? null : openings.filter(Boolean).length / openings.length,
  };
}

const generatedIn = (exhibits: readonly Exhibit[]): number => exhibits.filter(({ truth }) => isGenerated(truth)).length;

/** Whether a way's sessions are first ones that begin in a chosen way. */
const opens = ({ before, record: { mode, media } }: Way): boolean =>
  before === 0 && media === 'both' && (mode === 'lesson' || mode === 'class');

const has = (exhibit: Exhibit | undefined, mark: OpeningMark): boolean => exhibit?.opening?.includes(mark) === true;

/** A striking picture first; an everyday text and something real that looks odd among the three. */
function isDesigned(three: readonly Exhibit[]): boolean {
  return (
    three[0]?.medium === 'image' &&
    has(three[0], 'striking') &&
    three.some((exhibit) => exhibit.medium === 'text' && has(exhibit, 'everyday')) &&
    three.some((exhibit) => exhibit.truth === 'real' && has(exhibit, 'odd'))
  );
}

function learn(learned: readonly Map<string, Learned>[], met: Met, half: number): void {
  const generated = isGenerated(met.exhibit.truth) ? 1 : 0;
  for (const [robot, { situation }] of ROBOTS.entries()) {
    const here = situation(met);
    if (here === null) continue;
    const situations = certain(learned[robot], 'robot');
    const known = situations.get(here) ?? { seen: [0, 0], generated: [0, 0] };
    known.seen[half === 0 ? 0 : 1] += 1;
    known.generated[half === 0 ? 0 : 1] += generated;
    situations.set(here, known);
  }
}

/** A robot as a whole, and each of its situations that comes often enough as a rule of its own. */
function scoresOf(name: string, situations: ReadonlyMap<string, Learned>, places: number): readonly RobotScore[] {
  const scored = [...situations].map(([here, { seen, generated }]) => {
    const says = generated[0] * 2 >= seen[0];
    return { here, right: says ? generated[1] : seen[1] - generated[1], of: seen[1] };
  });
  const score = (rule: string, list: typeof scored): readonly RobotScore[] => {
    const of = list.reduce((sum, each) => sum + each.of, 0);
    const right = list.reduce((sum, each) => sum + each.right, 0);
    if (of < places * APPLIES) return [];
    return [{ name: rule, overall: (right + (places - of) / 2) / places, where: right / of, applies: of / places }];
  };
  return [
    ...score(name, scored),
    ...(scored.length < 2 ? [] : scored.flatMap((each) => score(`${name}: after ${each.here}`, [each]))),
  ];
}
