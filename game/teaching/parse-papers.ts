import * as v from 'valibot';
import { problemsOf } from '../pack/issues.ts';
import { readJson, type FileKind } from '../pack/json.ts';
import type { Problem } from '../pack/problem.ts';
import { err, ok, type Result } from '../result.ts';
import { papersSchema, type Block, type Papers } from './papers-schema.ts';

const PAPERS_FILE: FileKind = {
  format: 'second-look-papers',
  version: 1,
  called: 'a file of papers',
  maxLength: 1024 * 1024,
  bounds: { depth: 32, values: 50_000, entries: 1000 },
};

/** As many papers as there are kinds, none twice: so every kind is there once. */
function* doubles({ papers }: Papers): Generator<Problem> {
  const ids = papers.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) {
      yield {
        code: 'duplicate-id',
        where: `papers[${index}]`,
        says: `papers[${index}] is "${id}", which an entry before it is already.`,
      };
    }
  }
}

/** A row with a cell too few or too many would be printed under the wrong heads. */
function* unevenRows(where: string, block: Block): Generator<Problem> {
  if (block.kind !== 'table') return;
  const cells = block.head.length;
  for (const [index, row] of block.rows.entries()) {
    if (row.length !== cells) {
      yield {
        code: 'wrong-shape',
        where: `${where}.rows[${index}]`,
        says: `${where}.rows[${index}] must have ${cells} cells like the head, but has ${row.length}.`,
      };
    }
  }
}

function crossCheck(file: Papers): readonly Problem[] {
  const uneven = file.papers.flatMap(({ sections }, paper) =>
    sections.flatMap(({ blocks }, section) =>
      blocks.flatMap((block, index) => [
        ...unevenRows(`papers[${paper}].sections[${section}].blocks[${index}]`, block),
      ]),
    ),
  );
  return [...doubles(file), ...uneven];
}

/** Reads the text of a file of papers wholly or not at all, with problems in plain words as for a pack. Never throws. */
export function parsePapers(text: string): Result<Papers, readonly Problem[]> {
  const json = readJson(text, PAPERS_FILE);
  if (!json.ok) return json;
  const parsed = v.safeParse(papersSchema, json.value);
  if (!parsed.success) return err(problemsOf(parsed.issues));
  const problems = crossCheck(parsed.output);
  return problems.length > 0 ? err(problems) : ok(parsed.output);
}
