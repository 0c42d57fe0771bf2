import { expect, test } from 'vitest';
import type { Problem } from '../../../game/pack/problem.ts';
import { PAPER_IDS, type Block, type Paper, type Papers } from '../../../game/teaching/papers-schema.ts';
import { parsePapers } from '../../../game/teaching/parse-papers.ts';

const BLOCKS: readonly Block[] = [
  { kind: 'text', text: 'Read this.' },
  { kind: 'list', items: ['One thing', 'Another'] },
  {
    kind: 'steps',
    rows: [
      { minutes: '0–2', do: 'Begin.', say: 'Look.' },
      { minutes: '2–20', do: 'Go on.' },
    ],
  },
  { kind: 'questions', rows: [{ question: 'Why?', answers: ['“It looks odd.” Ask where.'] }] },
  { kind: 'table', head: ['Key', 'What it does'], rows: [['B', 'blacks the screen']] },
  { kind: 'note', text: 'Keep this in mind.' },
];

const paper = (id: Paper['id'], blocks: readonly Block[] = BLOCKS): Paper => ({
  id,
  title: 'A paper',
  lead: 'What it is for.',
  sections: [{ heading: 'Aims', blocks: [...blocks] }],
  sources: [{ title: 'A study', where: 'doi:10.1/1' }],
  asOf: '2026-11-24',
});

const good: Papers = {
  format: 'second-look-papers',
  version: 1,
  language: 'en',
  papers: PAPER_IDS.map((id) => paper(id)),
  safeguarding: {
    title: 'When it happened here',
    lead: 'First the person.',
    now: ['Listen.'],
    not: ['Do not forward it.'],
    tell: ['The person responsible.'],
    say: ['It is good that you told me.'],
    law: 'It differs by country.',
    sources: [{ title: 'Advice', where: 'example.org' }],
    asOf: '2026-11-24',
  },
};

const withBlock = (block: unknown): unknown => ({
  ...good,
  papers: good.papers.with(0, { ...paper('guide-20'), sections: [{ heading: 'Aims', blocks: [block as Block] }] }),
});

const problemsIn = (value: unknown): readonly Problem[] => {
  const parsed = parsePapers(JSON.stringify(value));
  return parsed.ok ? [] : parsed.error;
};

test('takes a good file as it is, with every kind of block', () => {
  expect(parsePapers(JSON.stringify(good))).toEqual({ ok: true, value: good });
});

test.each<[string, unknown, Partial<Problem>]>([
  ['another file', { format: 'second-look-teaching', version: 1 }, { code: 'not-a-pack', where: 'the file' }],
  ['a newer version', { ...good, version: 2 }, { code: 'newer-version' }],
  [
    'no safeguarding card',
    { ...good, safeguarding: undefined },
    { code: 'wrong-shape', says: 'safeguarding is missing: add it.' },
  ],
  [
    'a paper too few',
    { ...good, papers: good.papers.slice(1) },
    { where: 'papers', says: 'papers must be exactly 8 long, but is 7.' },
  ],
  [
    'a paper twice',
    { ...good, papers: good.papers.with(2, paper('guide-20')) },
    { code: 'duplicate-id', where: 'papers[2]' },
  ],
  [
    'a paper that nobody knows',
    { ...good, papers: good.papers.with(2, { ...paper('data-sheet'), id: 'guide-90' as 'guide-50' }) },
    { code: 'wrong-shape', where: 'papers[2].id' },
  ],
  [
    'a block that nobody knows',
    withBlock({ kind: 'picture', text: 'x' }),
    { code: 'wrong-shape', where: 'papers[0].sections[0].blocks[0].kind' },
  ],
  [
    'a field that a block does not have',
    withBlock({ kind: 'text', text: 'x', html: 'x' }),
    {
      where: 'papers[0].sections[0].blocks[0].html',
      says: 'papers[0].sections[0].blocks[0].html is not a field of this format: remove it or correct its name.',
    },
  ],
  [
    'a row with a cell too few',
    withBlock({
      kind: 'table',
      head: ['Key', 'What it does'],
      rows: [['B', 'blacks the screen'], ['H']],
    }),
    {
      code: 'wrong-shape',
      where: 'papers[0].sections[0].blocks[0].rows[1]',
      says: 'papers[0].sections[0].blocks[0].rows[1] must have 2 cells like the head, but has 1.',
    },
  ],
  ['an empty list', withBlock({ kind: 'list', items: [] }), { where: 'papers[0].sections[0].blocks[0].items' }],
])('says what is wrong: %s', (_, value, problem) => {
  const problems = problemsIn(value);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject(problem);
});

test('damaged text is a problem and no throw', () => {
  expect(parsePapers('{"format":')).toMatchObject({ ok: false, error: [{ code: 'not-json' }] });
});
