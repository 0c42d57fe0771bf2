import type { Exhibit } from '../../../game/pack/schema.ts';
import { MEDIA, TRUTHS } from '../../../game/pack/vocabulary.ts';
import { countTable } from '../check/count-table.ts';
import { levelsOf } from '../check/levels.ts';
import { section, table } from './markdown.ts';

type Exhibits = readonly Exhibit[];
const DIFFICULTIES = [1, 2, 3, 4, 5] as const;
/** Longest bar of a histogram, in blocks. */
const LONGEST = 40;

/** How many there are of every kind. */
export function countSection(exhibits: Exhibits): string {
  const count = (medium: string, truth: string): number =>
    exhibits.filter((exhibit) => exhibit.medium === medium && exhibit.truth === truth).length;
  return section(
    'Counts',
    table(
      ['medium', ...TRUTHS],
      MEDIA.map((medium) => [medium, ...TRUTHS.map((truth) => count(medium, truth))]),
    ),
    table(
      ['medium', 'truth', 'genre', 'origin', 'level', 'count'],
      countTable(exhibits).map(({ medium, truth, genre, origin, level, count }) => [
        medium,
        truth,
        genre,
        origin,
        level ?? '–',
        count,
      ]),
    ),
  );
}

/** Guesses of difficulty, 1 (easy) to 5, as bars for each truth. */
export function difficultySection(exhibits: Exhibits): string {
  const counts = TRUTHS.map((truth) =>
    DIFFICULTIES.map((level) => exhibits.filter((one) => one.truth === truth && one.difficulty === level).length),
  );
  const most = Math.max(1, ...counts.flat());
  const bar = (count: number): string => '█'.repeat(Math.round((LONGEST * count) / most));
  const lines = TRUTHS.flatMap((truth, row) =>
    DIFFICULTIES.map((level, column) => {
      const count = counts[row]?.[column] ?? 0;
      return `${(column === 0 ? truth : '').padEnd(10)} ${level} ${String(count).padStart(4)} ${bar(count)}`.trimEnd();
    }),
  );
  return section('Guesses of difficulty', `\`\`\`\n${lines.join('\n')}\n\`\`\``);
}

/** Pairs of twins, each once, the real one first. */
export function twinSection(exhibits: Exhibits): string {
  const pairs = exhibits.filter(({ twin, truth }) => twin !== undefined && truth === 'real');
  return section(
    `Twins: ${pairs.length} pairs`,
    table(
      ['real', 'its twin', 'medium', 'genre', 'topic'],
      pairs.map(({ id, twin, medium, genre, topic }) => [id, twin ?? '', medium, genre, topic]),
    ),
  );
}

/** The exhibits of both forms. */
export function formSection(exhibits: Exhibits): string {
  const forms = (['A', 'B'] as const).flatMap((form) => {
    const held = exhibits.filter((exhibit) => exhibit.form === form);
    if (held.length === 0) return [`Form ${form} is empty.`];
    const mean = held.reduce((sum, { difficulty }) => sum + difficulty, 0) / held.length;
    const rows = held.map(({ id, title, medium, truth, genre, origin, difficulty }) => [
      id,
      title,
      medium,
      truth,
      genre,
      origin,
      difficulty,
    ]);
    return [
      `Form ${form}: ${held.length} exhibits, mean difficulty ${mean.toFixed(2)}.`,
      table(['id', 'title', 'medium', 'truth', 'genre', 'origin', 'difficulty'], rows),
    ];
  });
  return section('Forms', ...forms);
}

/** Every exhibit with the clue families that its evidence serves. */
export function evidenceSection(exhibits: Exhibits): string {
  const levels = levelsOf(exhibits);
  const pieces = exhibits.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return section(
    `Evidence: ${pieces} pieces for ${exhibits.length} exhibits`,
    table(
      ['id', 'title', 'truth', 'origin', 'level', 'difficulty', 'pieces', 'clue families'],
      exhibits.map(({ id, title, truth, origin, difficulty, evidence }) => [
        id,
        title,
        truth,
        origin,
        levels.get(id) ?? '–',
        difficulty,
        evidence.length,
        evidence.map(({ clue }) => clue).join(', '),
      ]),
    ),
  );
}
