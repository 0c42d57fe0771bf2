import { err, ok, type Result } from '../result.ts';
import { MAX_PROBLEMS } from './issues.ts';
import type { Problem } from './problem.ts';
import { readFields, type ReadExhibit } from './read-fields.ts';
import type { Pack } from './schema.ts';

const problemsIn = ({ read, badTwin }: ReadExhibit): readonly Problem[] => [...(read.ok ? [] : read.error), ...badTwin];

/**
 * Reads the text of a `pack.json` wholly or not at all. Media files are the reader's to check. The problems are at most 50
 * (`MAX_PROBLEMS`), in the order of the file. Never throws.
 */
export function parsePack(text: string): Result<Pack, readonly Problem[]> {
  const fields = readFields(text);
  if (!fields.ok) return fields;
  const { frame, exhibits } = fields.value;
  const sound = exhibits.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const problems = exhibits.flatMap(problemsIn);
  if (problems.length > 0) return err(problems.slice(0, MAX_PROBLEMS));
  return ok({ ...frame, exhibits: sound });
}
