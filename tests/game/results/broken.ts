import fc from 'fast-check';

/** A place in plain data: the keys that lead to it. */
type Path = readonly (string | number)[];

/** Every place in plain data, leaves and nodes alike. */
export function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value)
    ? value.flatMap((entry, index) => pathsOf(entry, [...at, index]))
    : Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...at, key]));
  return [at, ...inner];
}

/** A copy with what stands at a place replaced, or taken away. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(key), replaced(value[Number(key)], rest, by));
  const fields = Object.entries(value as object).flatMap(([name, entry]): [string, unknown][] => {
    if (name !== key) return [[name, entry]];
    return rest.length === 0 && by === undefined ? [] : [[name, replaced(entry, rest, by)]];
  });
  return Object.fromEntries(fields);
}

/** Things that come instead of what should be there: some fit some places, and none fits all. */
export const USUAL: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  'generated',
  'real',
  'text',
  'image',
  'one',
  'A',
  'line',
  '2026-13-01',
  '2026-02-28',
  '1-01',
  '-1-01',
  0,
  -0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  99,
  100,
  500,
  0.5,
  1.5,
  -1,
  1e21,
  [],
  {},
  [1],
  { way: 'one' },
  { way: 'hands', scale: 'two' },
  { way: 'teams', teams: ['owl', 'owl'] },
  { way: 'teams', teams: ['owl', 'hare'] },
  { way: 'teams', teams: ['Anna', 'hare'] },
  { way: 'one', scale: 'six' },
  { at: 0, placed: null },
  { at: 3, placed: 4 },
  [0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [null, [0, 1, 2, 3, 4]],
  { id: 'A', moment: 'before' },
  { id: 'C', moment: 'before' },
  [0, 0, 0],
  { question: 'who-owns', stand: 1 },
  { question: 'who-owns', stand: 0 },
  { question: 'Who owns?', stand: 1 },
  { question: 'who-owns', way: 'pairs', before: null, after: [100, 0, 0, 0] },
  { way: 'hands', scale: 'four' },
  { way: 'teams', teams: ['owl'] },
  { way: 'shout', teams: ['owl', 'hare'] },
];

export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...USUAL),
  fc.string({ maxLength: 100 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);
