import type { Exhibit } from '../../../../game/pack/schema.ts';
import type { Check, Complaint } from '../subject.ts';

const FORMS = ['A', 'B'] as const;
const SIZE = 20;
/** Means of the guesses of difficulty (1 … 5) may lie this far apart. */
const MOST_APART = 0.25;

/**
 * Two forms, one for before and one for after the lessons, that a class can be compared by: as many exhibits, as many of each medium and
 * truth and of each genre, as hard, half real, and nothing in the one that was seen in the other.
 */
export const forms: Check = {
  name: 'two forms matched',
  run: ({ pack }) => {
    const [a, b] = FORMS.map((form) => pack.exhibits.filter((exhibit) => exhibit.form === form));
    if (a === undefined || b === undefined) return [];
    return [
      ...[a, b].flatMap((form, which) => filled(FORMS[which] ?? '', form)),
      ...unmatched('truth and medium', a, b, ({ truth, medium }) => `${truth} ${medium}s`),
      ...unmatched('genre', a, b, ({ medium, genre }) => `${medium}s of the genre "${genre}"`),
      ...difference(a, b),
      ...shared(a, b),
    ];
  },
};

function filled(name: string, form: readonly Exhibit[]): readonly Complaint[] {
  const real = form.filter(({ truth }) => truth === 'real').length;
  if (form.length === SIZE && real === SIZE / 2) return [];
  return [
    {
      says: `Form ${name} has ${form.length} exhibits, ${real} of them real; it needs ${SIZE}, half of them real.`,
    },
  ];
}

function unmatched(
  by: string,
  a: readonly Exhibit[],
  b: readonly Exhibit[],
  kindOf: (exhibit: Exhibit) => string,
): readonly Complaint[] {
  const count = (form: readonly Exhibit[], kind: string): number =>
    form.filter((exhibit) => kindOf(exhibit) === kind).length;
  return [...new Set([...a, ...b].map(kindOf))].flatMap((kind) =>
    count(a, kind) === count(b, kind)
      ? []
      : [
          {
            says: `The forms are not matched by ${by}: A has ${count(a, kind)} ${kind}, B has ${count(b, kind)}.`,
          },
        ],
  );
}

function difference(a: readonly Exhibit[], b: readonly Exhibit[]): readonly Complaint[] {
  const [inA, inB] = [meanDifficulty(a), meanDifficulty(b)];
  // Of an empty form the mean is NaN, and its emptiness is told already.
  if (!(Math.abs(inA - inB) > MOST_APART + 1e-9)) return [];
  return [
    { says: `The forms are not as hard: a mean difficulty of ${inA.toFixed(2)} in A and ${inB.toFixed(2)} in B.` },
  ];
}

function meanDifficulty(form: readonly Exhibit[]): number {
  return form.reduce((sum, { difficulty }) => sum + difficulty, 0) / form.length;
}

/** Whoever has seen the one of a family, or a twin, knows something of the other. */
function shared(a: readonly Exhibit[], b: readonly Exhibit[]): readonly Complaint[] {
  const families = new Map(a.map(({ family, id }) => [family, id]));
  const twins = new Map(a.flatMap(({ twin, id }) => (twin === undefined ? [] : [[twin, id] as const])));
  return b.flatMap(({ id, family }) => {
    const relative = families.get(family) ?? twins.get(id);
    return relative === undefined
      ? []
      : [{ exhibit: id, says: `It is in form B, and "${relative}" of its family, or its twin, is in form A.` }];
  });
}
