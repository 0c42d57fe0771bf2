import type { ExportFile } from '../../../game/bridge/contract.ts';
import type { DebriefView } from '../../../game/session/view.ts';

/** What the file tells beside the view. `at` is milliseconds since the Unix epoch. */
export interface ResultMeta {
  readonly version: string;
  readonly at: number;
}

/** A result that one machine saves and another merges. It names nobody. */
export interface ResultFile {
  readonly format: 'second-look-result';
  readonly version: 1;
  readonly program: { readonly name: 'second-look'; readonly version: string };
  /** ISO 8601, in UTC, to the minute. */
  readonly savedAt: string;
  readonly mode: DebriefView['mode'];
  readonly report: DebriefView['report'];
  readonly rounds: DebriefView['rounds'];
  readonly stands: readonly { readonly question: string; readonly stand: DebriefView['stands'][number]['stand'] }[];
  readonly answers: DebriefView['answers'];
}

/**
 * The result as JSON. The name ends in a mark made of the content, so that the files of a whole class fit into one folder without
 * one overwriting another.
 */
export function resultFile(view: DebriefView, meta: ResultMeta): ExportFile {
  const minute = new Date(meta.at).toISOString().slice(0, 16);
  const result: ResultFile = {
    format: 'second-look-result',
    version: 1,
    program: { name: 'second-look', version: meta.version },
    savedAt: `${minute}Z`,
    mode: view.mode,
    report: view.report,
    rounds: view.rounds,
    stands: view.stands.map(({ question, stand }) => ({ question: question.id, stand })),
    answers: view.answers,
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  const name = `second-look-${minute.replace('T', '-').replace(':', '')}-${mark(`${meta.at}${text}`)}.json`;
  return { name, mime: 'application/json', text };
}

/** Six hex digits of FNV-1a, 32 bit (Fowler, Noll, Vo; draft-eastlake-fnv). */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0').slice(-6);
}
