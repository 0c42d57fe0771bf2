import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/**
 * A JSON file that fits a schema. `fallback` stands in when the file is not there.
 * Throws one plain sentence when it is missing without a fallback, is no JSON or does not fit.
 */
export async function readJson<S extends v.GenericSchema>(
  path: string,
  schema: S,
  fallback?: v.InferOutput<S>,
): Promise<v.InferOutput<S>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    if (fallback !== undefined) return fallback;
    throw new Error(`The file ${path} is missing.`);
  }
  const parsed = v.safeParse(schema, parse(text, path));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${path} does not fit: at ${v.getDotPath(issue) ?? 'the top'}, ${issue.message}.`);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON.`, { cause });
  }
}
