import { describe, expect, it } from 'vitest';
import { papers as check } from '../../../content/authoring/check/rules/papers.ts';
import type { Block, Paper } from '../../../game/teaching/papers-schema.ts';
import { sampleSubject } from './sample.ts';

const subject = sampleSubject();

/** What the check says when a paper's blocks, or the paper, are changed. */
function said(id: Paper['id'], change: (block: Block) => readonly Block[], more: Partial<Paper> = {}) {
  const papers = subject.papers.papers.map((paper) =>
    paper.id === id
      ? {
          ...paper,
          sections: paper.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(change) })),
          ...more,
        }
      : paper,
  );
  return check.run({ ...subject, papers: { ...subject.papers, papers } }).map(({ says }) => says);
}

const same = (block: Block): readonly Block[] => [block];

describe('the check of the papers', () => {
  it('finds nothing in the real ones', () => {
    expect(said('guide-20', same)).toEqual([]);
  });

  it.each<[Paper['id'], string]>([
    ['guide-20', 'ends at minute 18, not at 20'],
    ['guide-50', 'ends at minute 46, not at 50'],
  ])('adds up the minutes of %s', (id, says) => {
    const shorter = (block: Block): readonly Block[] =>
      block.kind === 'steps' ? [{ ...block, rows: block.rows.slice(0, -1) }] : [block];
    expect(said(id, shorter)).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    ['a gap', '5–20', 'after minute 4'],
    ['an overlap', '3–20', 'after minute 4'],
    ['a row that takes no time', '4–4', 'after minute 4'],
    ['a row that is no span', 'at the end', 'write it like "0–2"'],
  ])('finds %s in a script', (_, minutes, says) => {
    const change = (block: Block): readonly Block[] =>
      block.kind === 'steps' ? [{ ...block, rows: [...block.rows.slice(0, 2), { minutes, do: 'Go on.' }] }] : [block];
    expect(said('guide-20', change)).toEqual([expect.stringContaining(says)]);
  });

  it.each(['steps', 'questions', 'table', 'note'] as const)('misses a block of the kind %s in a guide', (kind) => {
    expect(said('guide-50', (block) => (block.kind === kind ? [] : [block]))).toEqual([
      `The paper "guide-50" has no block of the kind "${kind}".`,
    ]);
  });

  it('misses the sources of a guide', () => {
    expect(said('guide-20', same, { sources: [] })).toEqual(['The paper "guide-20" names no source.']);
  });

  it('finds a paper that its pages do not hold', () => {
    const long = (block: Block): readonly Block[] => [block, { kind: 'text', text: 'word '.repeat(240).trim() }];
    expect(said('data-sheet', long)).toEqual([expect.stringMatching(/"data-sheet" has \d+ words; its pages hold 600/)]);
  });
});
