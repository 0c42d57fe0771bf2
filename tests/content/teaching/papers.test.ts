import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../game/teaching/papers-schema.ts';
import { realPapers } from '../check/sample.ts';

const { papers, safeguarding } = realPapers();

/** All that is printed of a section, or of every one. */
function printed(paper: Paper, heading?: string): string {
  const sections = paper.sections.filter((section) => heading === undefined || section.heading === heading);
  if (sections.length === 0) throw new Error(`"${paper.id}" has no section "${String(heading)}".`);
  return JSON.stringify(sections);
}

const guides = papers.filter(({ id }) => id.startsWith('guide-'));
const sheet = papers.find(({ id }) => id === 'data-sheet');

describe.each(guides)('the guide $id', (guide) => {
  it('has every section that a lesson needs', () => {
    expect(guide.sections.map(({ heading }) => heading)).toEqual([
      'Aims',
      'What you need',
      'Before the lesson: 2 minutes',
      'Script by minute',
      'What pupils are likely to say',
      'When the room is different',
      'Safeguarding in short',
      'Curriculum tags',
      'What is known, and what is not',
      'After the lesson',
    ]);
  });

  it('names three aims', () => {
    const [block] = guide.sections[0]?.blocks ?? [];
    expect(block?.kind === 'list' && block.items).toHaveLength(3);
  });

  it('tells the way to the first exhibit and every key of the presenter', () => {
    const before = printed(guide, 'Before the lesson: 2 minutes');
    for (const word of ['Lesson with a class', 'Space or →', '←', '1 to 6', '"B"', '"H"', '"G"'])
      expect(before).toContain(word);
    expect(printed(guide, 'Script by minute')).toMatch(/Choose Start\..*Choose Begin/);
  });

  it('answers what pupils say', () => {
    const blocks = guide.sections.flatMap((section) => section.blocks);
    for (const block of blocks) {
      if (block.kind !== 'questions') continue;
      for (const answer of block.rows.flatMap(({ answers }) => answers)) expect(answer).toMatch(/^“[^”]+” \S/);
    }
  });

  it('names the four frameworks, and sources for them', () => {
    const tags = printed(guide, 'Curriculum tags');
    const sources = JSON.stringify(guide.sources);
    for (const name of ['AI4K12', 'UNESCO', 'ISTE', 'AILit']) {
      expect(tags).toContain(name);
      expect(sources).toContain(name);
    }
  });

  it('gives the source of every study that it cites, and cites every study among its sources', () => {
    const text = printed(guide);
    const cited = [...text.matchAll(/([A-Z][\p{L}-]+)(?: and [A-Z]\p{L}+)? (20\d\d)\b/gu)]
      .map(([, name, year]) => `${name} ${year}`)
      .filter((name) => !/^(?:November|June|May) /.test(name));
    const listed = guide.sources.filter(({ where }) => where.startsWith('doi:') && !where.includes('JKJB'));
    const known = listed.map(({ title }) => title.replace(/ (?:et al\.|and [A-Z]\w+) /, ' ').slice(0, 60));
    const found = [...new Set(cited)];
    expect(found).toHaveLength(listed.length);
    for (const name of found) expect(known.some((title) => title.startsWith(name))).toBe(true);
  });

  it('says what is not known', () => {
    const evidence = printed(guide, 'What is known, and what is not');
    expect(evidence).toMatch(/Not known: whether this lesson works/);
    expect(evidence).toMatch(/about 40 (?:points either way )?\(95 %\)\. So grade no one by it/);
  });

  it('tells how to do without a projector and without images', () => {
    expect(printed(guide, 'When the room is different')).toMatch(/Only a projector.*No projector.*Texts only/);
  });
});

describe('the data sheet', () => {
  it('answers what a data protection officer asks', () => {
    const text = sheet === undefined ? '' : printed(sheet);
    for (const point of ['Accounts', 'Network', 'Kept', 'Where', 'Leaves', 'Deleting', 'Personal data', 'Controller'])
      expect(text).toContain(`["${point}",`);
    for (const point of ['Exhibits', 'Content', 'Access', 'System', 'Who decides'])
      expect(text).toContain(`["${point}",`);
    expect(text).toContain('Forget everything on this machine');
  });
});

describe('the safeguarding card', () => {
  it('forbids to copy and to look for it', () => {
    expect(safeguarding.not.join(' ')).toMatch(/do not download, copy, photograph, print, send or store/);
    expect(safeguarding.not.join(' ')).toMatch(/Do not look for it/);
  });

  it('begins with the person', () => {
    expect(safeguarding.now[0]).toMatch(/person first/);
  });

  it('dates the law and gives no legal advice', () => {
    expect(safeguarding.law).toMatch(/no legal advice/);
    expect(safeguarding.law).toMatch(/As of November 2026/);
    expect(safeguarding.law).toMatch(/differs by country/);
  });

  it('was looked at in one week with the papers', () => {
    const week = 7 * 24 * 60 * 60 * 1000;
    for (const { asOf } of papers)
      expect(Math.abs(Date.parse(asOf) - Date.parse(safeguarding.asOf))).toBeLessThan(week);
  });
});
