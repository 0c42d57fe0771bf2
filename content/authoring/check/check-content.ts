import { readFile } from 'node:fs/promises';
import { readPack } from '../../../electron/packs/read-pack.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { parsePapers } from '../../../game/teaching/parse-papers.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';
import { reportProblems } from '../report/current.ts';
import { CHECKS } from './all-checks.ts';
import { readMessages } from './read-messages.ts';
import { lintTables, type Lint } from './lint/lint.ts';
import { outsideTables } from './lint/outside-tables.ts';
import { pixelTables } from './pixels/pixel-tables.ts';
import { judgeLint } from './rules/shortcuts.ts';
import type { Finding } from './subject.ts';

/** What is checked. All paths absolute. */
export interface ContentPlaces {
  /** The folder of the built pack. */
  readonly pack: string;
  readonly teaching: string;
  /** The file of papers for teachers. */
  readonly papers: string;
  readonly credits: string;
  /** The folder of the screens' messages in English. */
  readonly messages: string;
  /** The content report that should be of this pack; where it is only about to be written, nothing is asked of it. */
  readonly report?: string;
}

/** One check and what it found; it passed if that is nothing. */
export interface Verdict {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** All that the checks said. `pack` or `teaching` is undefined, and only the first checks were run, when it cannot be read. */
export interface Outcome {
  readonly pack: Pack | undefined;
  readonly teaching: Teaching | undefined;
  /** SHA-256 of its `pack.json`. */
  readonly digest: string | undefined;
  readonly lints: readonly Lint[];
  readonly verdicts: readonly Verdict[];
}

/** Reads pack, teaching texts, papers and credits as the game would, then runs every check and the linter over them (`shuffles` as in `lintTables`). */
export async function checkContent(places: ContentPlaces, shuffles?: number): Promise<Outcome> {
  const opened = await readPack(places.pack);
  const teachingText = await readFile(places.teaching, 'utf8').catch(() => '');
  const taught = parseTeaching(teachingText);
  const papers = parsePapers(await readFile(places.papers, 'utf8').catch(() => ''));
  const credits = await readFile(places.credits, 'utf8').catch(() => '');
  const messages = await readMessages(places.messages);
  const sound = [
    verdictOf('pack sound, its pictures present and as hashed', opened.ok ? [] : opened.error),
    verdictOf('teaching texts sound', taught.ok ? [] : taught.error),
    verdictOf('papers sound', papers.ok ? [] : papers.error),
  ];
  const { pack, digest } = opened.ok ? opened.value : { pack: undefined, digest: undefined };
  const teaching = taught.ok ? taught.value : undefined;
  if (!opened.ok || !taught.ok || !papers.ok) return { pack, teaching, digest, lints: [], verdicts: sound };

  const subject = { pack: opened.value.pack, teaching: taught.value, papers: papers.value, credits, messages };
  const tables = [...outsideTables(subject.pack), ...(await pixelTables(subject.pack, places.pack))];
  const lints = lintTables(tables, shuffles);
  const checked = CHECKS.map((check) => verdictOf(check.name, check.run(subject)));
  const current =
    places.report === undefined
      ? []
      : [verdictOf('content report current', await reportProblems(places.report, opened.value.digest))];
  return { pack, teaching, digest, lints, verdicts: [...sound, ...checked, ...judgeLint(lints), ...current] };
}

function verdictOf(name: string, complaints: readonly Omit<Finding, 'check'>[]): Verdict {
  return {
    name,
    findings: complaints.map(({ exhibit, says }) => ({ check: name, ...(exhibit !== undefined && { exhibit }), says })),
  };
}
