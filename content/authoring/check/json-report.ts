import type { Exhibit } from '../../../game/pack/schema.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import type { Outcome } from './check-content.ts';
import { countTable, type CountRow } from './count-table.ts';
import { dealSection, type DealSection } from './deal/deal-report.ts';
import { cardFigures, type CardFigures } from './cards/card-figures.ts';
import { OUTSIDE } from './lint/lint.ts';
import { CARD_LIMITS } from './rules/cards.ts';
import { countByTheme } from './rules/questions.ts';
import type { Finding } from './subject.ts';

/** What is told of an exhibit; `novelty`, `twin` and `form` only where it has them. */
export interface ExhibitReport {
  readonly id: string;
  readonly pack: string;
  readonly medium: Exhibit['medium'];
  readonly truth: Exhibit['truth'];
  readonly genre: string;
  readonly origin: Exhibit['origin'];
  readonly novelty?: number;
  /** How many pieces of evidence it has. */
  readonly evidence: number;
  readonly twin?: string;
  readonly form?: 'A' | 'B';
}

/** Names of the tables as `linter` puts them before a feature's name. */
const MEDIUM_OF: Readonly<Record<string, Exhibit['medium']>> = { images: 'image', texts: 'text' };

/** The answer to `npm run content:check -- --json`. Accuracies are shares, 0..1; null where there was too little to look at. */
export interface JsonReport {
  readonly exhibits: readonly ExhibitReport[];
  readonly linter: {
    readonly single: { readonly accuracy: number | null; readonly name: string | null };
    readonly together: number | null;
  };
  readonly problems: readonly Finding[];
  readonly counts: readonly CountRow[];
  /** What the context cards are worth, and what they are held to; null where there is no pack. */
  readonly cards: (CardFigures & { readonly limits: typeof CARD_LIMITS }) | null;
  /** Ethics questions by review question. */
  readonly questions: Readonly<Record<Theme, number>>;
  /** What players who never look make of the order of play; null where nothing was dealt. */
  readonly deal: DealSection | null;
}

/** The outcome as one object for programs: the exhibits, the worst that the linter found in either medium (but in pixels), every problem, counts of exhibits and ethics questions, and how sessions are dealt (`deals` of each way to play). */
export function jsonReport({ pack, teaching, lints, verdicts }: Outcome, deals = 0): JsonReport {
  const outside = lints.filter(({ limits }) => limits === OUTSIDE);
  const singles = outside.flatMap(({ name: table, singles }) =>
    singles.map(({ name, accuracy }) => ({ accuracy, name: `${MEDIUM_OF[table] ?? table}: ${name}` })),
  );
  const together = outside.flatMap((lint) => lint.together.map(({ accuracy }) => accuracy));
  return {
    exhibits: (pack?.exhibits ?? []).map((exhibit) => exhibitReport(exhibit, pack?.id ?? '')),
    linter: {
      single: singles.sort((one, other) => other.accuracy - one.accuracy)[0] ?? { accuracy: null, name: null },
      together: together.length === 0 ? null : Math.max(...together),
    },
    problems: verdicts.flatMap(({ findings }) => findings),
    counts: countTable(pack?.exhibits ?? []),
    cards: pack === undefined ? null : { ...cardFigures(pack.exhibits), limits: CARD_LIMITS },
    questions: countByTheme(teaching?.questions ?? []),
    deal: pack === undefined || deals === 0 ? null : dealSection(pack, deals),
  };
}

function exhibitReport(
  { id, medium, truth, genre, origin, model, evidence, twin, form }: Exhibit,
  pack: string,
): ExhibitReport {
  return {
    id,
    pack,
    medium,
    truth,
    genre,
    origin,
    ...(model?.novelty !== undefined && { novelty: model.novelty }),
    evidence: evidence.length,
    ...(twin !== undefined && { twin }),
    ...(form !== undefined && { form }),
  };
}
