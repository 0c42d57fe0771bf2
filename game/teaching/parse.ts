import * as v from 'valibot';
import { problemsOf } from '../pack/issues.ts';
import { readJson, type FileKind } from '../pack/json.ts';
import type { Problem } from '../pack/problem.ts';
import { err, ok, type Result } from '../result.ts';
import { teachingSchema, type Teaching, type Theme } from './schema.ts';

const TEACHING_FILE: FileKind = {
  format: 'second-look-teaching',
  version: 1,
  called: 'a teaching file',
  maxLength: 4 * 1024 * 1024,
  bounds: { depth: 32, values: 200_000, entries: 1000 },
};

/** The three rounds, in the order they are played. */
export const THEMES: readonly Theme[] = [1, 2, 3];

function* doubles(where: string, keys: readonly (string | number)[]): Generator<Problem> {
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index) {
      yield {
        code: 'duplicate-id',
        where: `${where}[${index}]`,
        says: `${where}[${index}] is "${key}", which an entry before it is already.`,
      };
    }
  }
}

function* crossCheck(teaching: Teaching): Generator<Problem> {
  // Three entries, each one of three themes, none twice: so every theme is there once.
  yield* doubles(
    'reviewQuestions',
    teaching.reviewQuestions.map((question) => question.id),
  );
  yield* doubles(
    'rounds',
    teaching.rounds.map((round) => round.theme),
  );
  yield* doubles(
    'concepts',
    teaching.concepts.map((concept) => concept.id),
  );
  yield* doubles(
    'questions',
    teaching.questions.map((question) => question.id),
  );
  for (const [index, { tags, asOf, source }] of teaching.questions.entries()) {
    if (tags.topics.includes('law') && (asOf === undefined || source === undefined)) {
      yield {
        code: 'wrong-shape',
        where: `questions[${index}]`,
        says: `questions[${index}] touches law: add asOf and source, or take the topic "law" away.`,
      };
    }
  }
  for (const theme of THEMES) {
    if (!teaching.questions.some((question) => question.theme === theme)) {
      yield {
        code: 'wrong-shape',
        where: 'questions',
        says: `questions has none for round ${theme}: add at least one.`,
      };
    }
  }
}

/** Reads the text of a teaching file wholly or not at all, with problems in plain words as for a pack. Never throws. */
export function parseTeaching(text: string): Result<Teaching, readonly Problem[]> {
  const json = readJson(text, TEACHING_FILE);
  if (!json.ok) return json;
  const parsed = v.safeParse(teachingSchema, json.value);
  if (!parsed.success) return err(problemsOf(parsed.issues));
  const problems = [...crossCheck(parsed.output)];
  return problems.length > 0 ? err(problems) : ok(parsed.output);
}
