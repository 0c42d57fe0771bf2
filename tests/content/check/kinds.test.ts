import { describe, expect, it } from 'vitest';
import { countTable } from '../../../content/authoring/check/count-table.ts';
import { levelsOf } from '../../../content/authoring/check/levels.ts';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { atMost, isGrown, isText, onlyFirst, run, without } from './run-rule.ts';
import { changed, samplePack } from './sample.ts';

type Broken = readonly [how: string, subject: () => Subject, says: RegExp];

describe('enough of every kind', () => {
  const broken: readonly Broken[] = [
    [
      'photographs',
      () => atMost(99, ({ origin }) => origin === 'photograph'),
      /^There are 99 real photographs; at least 100 are/,
    ],
    [
      'generated images',
      () => atMost(99, ({ truth, medium }) => truth === 'generated' && medium === 'image'),
      /^There are 99 generated images/,
    ],
    ['pictures of the patch model', () => atMost(69, isGrown), /^There are 69 pictures of the patch model/],
    [
      'novel pictures: those below the novelty of an exhibit do not count',
      () =>
        changed((exhibit) =>
          isGrown(exhibit) ? { ...exhibit, model: { name: 'm', seed: 1, novelty: 0.34 } } : exhibit,
        ),
      /^There are 0 pictures of the patch model with a novelty/,
    ],
    [
      'invented sheets',
      () => atMost(29, ({ origin }) => origin === 'flow-model'),
      /^There are 29 sheets of the flow models/,
    ],
    [
      'human texts, lists of names not counted',
      () => atMost(99, ({ origin, genre }) => origin === 'human-text' && genre !== 'names'),
      /^There are 99 human texts by reference/,
    ],
    ['generated texts', () => atMost(99, ({ origin }) => origin === 'language-model'), /^There are 99 texts generated/],
    ['part-generated texts', () => atMost(29, ({ truth }) => truth === 'part'), /^There are 29 part-generated texts/],
    [
      'twins',
      () => {
        let kept = 0;
        return changed((exhibit) => {
          if (exhibit.twin === undefined || exhibit.truth !== 'real' || (kept += 1) <= 24) return exhibit;
          const { twin: _twin, ...rest } = exhibit;
          return rest;
        });
      },
      /^There are 24 pairs of twins; at least 25/,
    ],
  ];
  it.each(broken)('fails for want of %s', (_how, subject, says) => {
    expect(run('enough of every kind', subject()).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
});

describe('every genre and level on both sides', () => {
  const isSheet = (exhibit: Exhibit): boolean => exhibit.origin === 'flow-model' || exhibit.origin === 'collection';
  const broken: readonly Broken[] = [
    [
      'two domains of sheets only',
      () =>
        changed((exhibit) =>
          isSheet(exhibit) && exhibit.genre === 'coasts' ? { ...exhibit, genre: 'digits' } : exhibit,
        ),
      /^The flow models draw in 2 genres; at least 3/,
    ],
    [
      'a domain without real sheets',
      () => without(({ origin, genre }) => origin === 'collection' && genre === 'coasts'),
      /^The sheets of the genre "coasts" are all invented/,
    ],
    [
      'a domain without invented sheets',
      () => without(({ origin, genre }) => origin === 'flow-model' && genre === 'digits'),
      /^The sheets of the genre "digits" are all real/,
    ],
    [
      'a genre of photographs with two subjects of the patch model',
      () =>
        changed((exhibit, index) =>
          isGrown(exhibit) && exhibit.genre === 'sky' ? { ...exhibit, family: `sky ${index % 2}` } : exhibit,
        ),
      /^In the genre "sky" the patch model has 2 subjects; at least 3/,
    ],
    [
      'no generated letters',
      () => without(({ origin, genre }) => origin === 'language-model' && genre === 'letter'),
      /^There is no generated text of the genre "letter"/,
    ],
    [
      'no human speeches',
      () => without(({ origin, genre }) => origin === 'human-text' && genre === 'speech'),
      /^There is no human text of the genre "speech"/,
    ],
    [
      'names of one list only',
      () => without(({ genre, topic, truth }) => genre === 'names' && topic === 'list 1' && truth === 'real'),
      /^Lists of names, real and invented, share 1 topics; at least 2/,
    ],
    [
      'no careless prompts',
      () => without(({ origin, model }) => origin === 'language-model' && model?.care === 'naive'),
      /^No exhibit of the origin "language-model" has the level "naive"/,
    ],
    [
      'two steps of a training only',
      () => without(({ origin, model }) => origin === 'flow-model' && model?.step === 400),
      /^No exhibit of the origin "flow-model" has the level "middle"/,
    ],
  ];
  it.each(broken)('fails for %s', (_how, subject, says) => {
    expect(run('every genre and level on both sides', subject()).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
});

describe('two forms matched', () => {
  const inA = ({ form }: Exhibit): boolean => form === 'A';
  const broken: readonly Broken[] = [
    [
      'one exhibit too few',
      () =>
        onlyFirst(inA, (exhibit) => {
          const { form: _form, ...rest } = exhibit;
          return rest;
        }),
      /^Form A has 19 exhibits, \d+ of them real; it needs 20, half of them real/,
    ],
    [
      'no forms at all',
      () =>
        changed((exhibit) => {
          const { form: _form, ...rest } = exhibit;
          return rest;
        }),
      /^Form B has 0 exhibits/,
    ],
    [
      'more of one truth',
      () =>
        onlyFirst(
          (exhibit) => inA(exhibit) && isText(exhibit) && exhibit.truth === 'real',
          (exhibit) => ({ ...exhibit, truth: 'part' }),
        ),
      /not matched by truth and medium: A has 4 real texts, B has 5/,
    ],
    [
      'another genre',
      () => onlyFirst(inA, (exhibit) => ({ ...exhibit, genre: 'dusk' })),
      /not matched by genre: A has 1 (?:image|text)s of the genre "dusk", B has 0/,
    ],
    [
      'harder exhibits',
      () => changed((exhibit) => (inA(exhibit) ? { ...exhibit, difficulty: 5 } : exhibit)),
      /^The forms are not as hard: a mean difficulty of 5\.00 in A and 3\.00 in B/,
    ],
    [
      'a family in both',
      () => {
        const family = samplePack().exhibits.find(inA)?.family ?? '';
        return onlyFirst(
          ({ form }) => form === 'B',
          (exhibit) => ({ ...exhibit, family }),
        );
      },
      /is in form B, and "[a-z0-9]{10}" of its family, or its twin, is in form A/,
    ],
    [
      'twins apart',
      () => {
        const [one, other] = (['A', 'B'] as const).map(
          (form) => samplePack().exhibits.find((each) => each.form === form)?.id,
        );
        return changed((exhibit) =>
          exhibit.id === one && other !== undefined ? { ...exhibit, twin: other } : exhibit,
        );
      },
      /of its family, or its twin, is in form A/,
    ],
  ];
  it.each(broken)('fails for %s', (_how, subject, says) => {
    expect(run('two forms matched', subject()).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
});

describe('levels', () => {
  const { exhibits } = samplePack();
  const [real, text, sheet, grown] = (['photograph', 'language-model', 'flow-model', 'patch-model'] as const).map(
    (origin) => exhibits.find((exhibit) => exhibit.origin === origin),
  );
  const asked = (name: string, ...steps: readonly number[]): readonly (string | null | undefined)[] => {
    if (sheet === undefined) throw new Error('the sample has sheets');
    const list = steps.map((step, n) => ({ ...sheet, id: `sheet${n}`, model: { name, seed: 1, step } }));
    const levels = levelsOf(list);
    return list.map(({ id }) => levels.get(id));
  };

  it('are the care of a prompt, and nothing for real exhibits and the patch model', () => {
    const levels = levelsOf(exhibits);
    expect(levels.get(text?.id ?? '')).toBe(text?.model?.care);
    expect(levels.get(real?.id ?? '')).toBeNull();
    expect(levels.get(grown?.id ?? '')).toBeNull();
  });

  it('go by a step’s share of the last step of the same model', () => {
    expect(asked('m', 3100, 90, 450, 90)).toEqual(['late', 'early', 'middle', 'early']);
    expect(asked('m', 2600, 650)).toEqual(['late', 'middle']);
    expect(asked('m', 3100)).toEqual(['late']);
    expect(asked('m', 100, 101, 600, 601, 1000)).toEqual(['early', 'middle', 'middle', 'late', 'late']);
  });

  it('do not mix the steps of two models', () => {
    if (sheet === undefined) throw new Error('the sample has sheets');
    const one = { ...sheet, id: 'one', model: { name: 'one', seed: 1, step: 10 } };
    const other = { ...sheet, id: 'other', model: { name: 'other', seed: 1, step: 1000 } };
    expect([...levelsOf([one, other]).values()]).toEqual(['late', 'late']);
  });

  it('are counted with truth, medium, genre and origin', () => {
    const rows = countTable(exhibits);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(exhibits.length);
    expect(rows).toContainEqual({
      truth: 'real',
      medium: 'image',
      genre: 'coasts',
      origin: 'collection',
      level: null,
      count: 10,
    });
    const naive = rows.filter(({ origin, level }) => origin === 'language-model' && level === 'naive');
    expect(naive.map(({ genre }) => genre)).toEqual(['encyclopedic', 'letter', 'narrative', 'review', 'speech']);
    expect(rows.filter(({ origin }) => origin === 'patch-model').every(({ level }) => level === null)).toBe(true);
  });
});
