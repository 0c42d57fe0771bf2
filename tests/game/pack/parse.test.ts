import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MAX_PROBLEMS, problemsOf } from '../../../game/pack/issues.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { PACK_LIMITS, type Pack } from '../../../game/pack/schema.ts';
import { idFor, makeImage, makePack, makeText, packOf } from '../fixtures.ts';

const problemsIn = (value: unknown): readonly Problem[] => {
  const parsed = parsePack(typeof value === 'string' ? value : JSON.stringify(value));
  return parsed.ok ? [] : parsed.error;
};

/** A pack as plain data, with some fields set by path: `exhibits.0.title`. */
function packWith(changes: Readonly<Record<string, unknown>>): unknown {
  const pack: unknown = JSON.parse(
    JSON.stringify(makePack({ realImages: 2, generatedImages: 2, realTexts: 2, generatedTexts: 2, partTexts: 1 })),
  );
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = String(keys.pop());
    Object.assign(
      keys.reduce<object>(
        (at, key) => Object.entries(at).find(([name]) => name === key)?.[1] as object,
        pack as object,
      ),
      {
        [last]: value,
      },
    );
  }
  return pack;
}

test('takes a good pack as it is', () => {
  const pack = makePack({ paired: true });
  expect(parsePack(JSON.stringify(pack))).toEqual({ ok: true, value: pack });
});

describe('tells what a file is before it looks inside', () => {
  test.each([
    ['nothing', '', 'not-json'],
    ['a pack that is cut short', JSON.stringify(makePack()).slice(0, -30), 'not-json'],
    ['words', 'This is no pack.', 'not-json'],
    ['a number', '7', 'not-a-pack'],
    ['null', 'null', 'not-a-pack'],
    ['a list', '[]', 'not-a-pack'],
    ['another kind of file', '{"format":"something-else","version":1}', 'not-a-pack'],
    ['a newer version, whatever else it has', '{"format":"second-look-pack","version":2,"pages":[]}', 'newer-version'],
    [
      'too many exhibits',
      JSON.stringify({
        format: 'second-look-pack',
        version: 1,
        exhibits: Array.from({ length: PACK_LIMITS.exhibits + 1 }, () => 0),
      }),
      'too-many',
    ],
    [
      'too long a list deep inside',
      JSON.stringify(packWith({ 'exhibits.0.evidence': Array.from({ length: 3000 }, () => ({})) })),
      'too-many',
    ],
    ['too much', `"${'x'.repeat(PACK_LIMITS.packJsonBytes)}"`, 'too-large'],
    [
      'deep nesting',
      `{"format":"second-look-pack","version":1,"exhibits":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'wrong-shape',
    ],
  ])('%s', (_, text, code) => {
    expect(problemsIn(text).map((problem) => problem.code)).toContain(code);
  });

  test('an older version that never was is of the wrong shape', () => {
    expect(problemsIn(packWith({ version: 0 }))).toMatchObject([{ code: 'wrong-shape', where: 'version' }]);
  });
});

describe('names the place and says what to do', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Partial<Problem>]>([
    [
      'a missing field',
      { 'exhibits.1.alt': { after: 'x' } },
      {
        code: 'wrong-shape',
        where: 'exhibits[1].alt.before',
        exhibit: idFor(1),
        says: 'exhibits[1].alt.before is missing: add it.',
      },
    ],
    [
      'an unknown field',
      { colour: 'red' },
      {
        code: 'wrong-shape',
        where: 'colour',
        says: 'colour is not a field of this format: remove it or correct its name.',
      },
    ],
    ['a wrong type', { title: 7 }, { where: 'title', says: 'title must be string, but is 7.' }],
    [
      'a wrong word',
      { 'exhibits.0.truth': 'fake' },
      { where: 'exhibits[0].truth', says: 'exhibits[0].truth must be ("real" | "generated" | "part"), but is "fake".' },
    ],
    [
      'too long a text',
      { title: 'x'.repeat(81) },
      { code: 'too-large', where: 'title', says: 'title must be at most 80 long, but is 81.' },
    ],
    [
      'too long a list',
      { keywords: Array.from({ length: 21 }, () => 'word') },
      { code: 'too-many', where: 'keywords' },
    ],
    [
      'an empty text',
      { title: ' ' },
      { code: 'wrong-shape', where: 'title', says: 'title must be at least 1 long, but is 0.' },
    ],
    [
      'a path that leads out',
      { 'exhibits.0.picture.file': 'media/../../secret.webp' },
      { code: 'unsafe-path', where: 'exhibits[0].picture.file' },
    ],
    [
      'an id that tells',
      { 'exhibits.0.id': 'real-photo' },
      {
        where: 'exhibits[0].id',
        says: 'exhibits[0].id must be ten letters or digits that mean nothing, but is "real-photo".',
      },
    ],
    [
      'a language that is none',
      { language: 'English!' },
      {
        where: 'language',
        says: 'language must be the code of a language, such as en, de or pt-BR, but is "english!".',
      },
    ],
    [
      'half a step of difficulty',
      { 'exhibits.0.difficulty': 2.5 },
      { where: 'exhibits[0].difficulty', says: 'exhibits[0].difficulty must be a whole number, but is 2.5.' },
    ],
    ['too hard', { 'exhibits.0.difficulty': 6 }, { says: 'exhibits[0].difficulty must be at most 5, but is 6.' }],
    [
      'too small a picture',
      { 'exhibits.0.picture.width': 10 },
      { says: 'exhibits[0].picture.width must be at least 64, but is 10.' },
    ],
    [
      'half a byte',
      { 'exhibits.0.picture.bytes': 1.5 },
      { says: 'exhibits[0].picture.bytes must be a whole number, but is 1.5.' },
    ],
    [
      'a box outside',
      { 'exhibits.0.evidence.0.box': [-0.1, 0, 1, 1] },
      { code: 'bad-box', where: 'exhibits[0].evidence[0].box[0]' },
    ],
    [
      'a text too long',
      { 'exhibits.5.segments.0.content': 'x'.repeat(6001) },
      { code: 'too-large', where: 'exhibits[5].segments[0].content' },
    ],
    [
      'a hash that is none',
      { 'exhibits.0.picture.sha256': 'abc' },
      { says: 'exhibits[0].picture.sha256 must be a SHA-256 in lower-case hex, but is "abc".' },
    ],
    ['no exhibits', { exhibits: [] }, { where: 'exhibits', says: 'exhibits must be at least 1 long, but is 0.' }],
    ['exhibits that are no list', { exhibits: 'many' }, { where: 'exhibits' }],
    ['an exhibit that is none', { 'exhibits.0': null }, { where: 'exhibits[0]' }],
  ])('%s', (_, changes, problem) => {
    const problems = problemsIn(packWith(changes));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
  });

  test('an exhibit whose id is none is told by its place alone', () => {
    const [problem] = problemsIn(packWith({ 'exhibits.0.id': 7 }));
    expect(problem).toMatchObject({ where: 'exhibits[0].id' });
    expect(problem).not.toHaveProperty('exhibit');
  });

  test('what a file holds is cut short in the message', () => {
    const [problem] = problemsIn(packWith({ [`x${'y'.repeat(500)}`]: 1, language: 'x'.repeat(500) }));
    expect(problem?.says.length).toBeLessThan(300);
    expect(problem?.where.length).toBeLessThanOrEqual(80);
  });

  test('a value that is no object at all is the file itself', () => {
    const { issues } = v.safeParse(v.string(), 7);
    expect(problemsOf(issues ?? [])).toEqual([
      { code: 'wrong-shape', where: 'the file', says: 'the file must be string, but is 7.' },
    ]);
  });

  test('the list ends at fifty', () => {
    const bad = packOf(Array.from({ length: 90 }, (_, index) => makeImage(index, 'real', { twin: idFor(999) })));
    expect(problemsIn(bad)).toHaveLength(MAX_PROBLEMS);
    const worse = { ...bad, exhibits: bad.exhibits.map((exhibit) => ({ ...exhibit, title: '' })) };
    expect(problemsIn(worse)).toHaveLength(MAX_PROBLEMS);
  });
});

describe('compares one field with another', () => {
  const one = makeImage(1, 'real');
  const evidence = (box: [number, number, number, number]) => [
    { box, says: 'x', clue: 'light' as const },
    ...one.evidence,
  ];
  const span = (from: number, to: number) => [
    { span: [from, to] as [number, number], says: 'x', clue: 'voice' as const },
    ...makeText(1, 'real').evidence,
  ];
  const human = { by: 'human' as const, content: 'One sentence by a person. And a second one. ' };
  const model = { by: 'model' as const, content: 'One by a model. And one more. ' };

  test.each<[string, Pack, Partial<Problem>]>([
    ['an id twice', packOf([one, one]), { code: 'duplicate-id', where: 'exhibits[1].id', exhibit: one.id }],
    ['a twin of itself', packOf([{ ...one, twin: one.id }]), { code: 'bad-twin', where: 'exhibits[0].twin' }],
    ['a twin that is not there', packOf([{ ...one, twin: idFor(2) }]), { code: 'bad-twin', where: 'exhibits[0].twin' }],
    [
      'a box with no width',
      packOf([{ ...one, evidence: evidence([0.1, 0.1, 0, 0.5]) }]),
      { code: 'bad-box', where: 'exhibits[0].evidence[0].box' },
    ],
    ['a box with no height', packOf([{ ...one, evidence: evidence([0.1, 0.1, 0.5, 0]) }]), { code: 'bad-box' }],
    ['a box past the right edge', packOf([{ ...one, evidence: evidence([0.6, 0, 0.5, 0.5]) }]), { code: 'bad-box' }],
    ['a box past the lower edge', packOf([{ ...one, evidence: evidence([0, 0.6, 0.5, 0.5]) }]), { code: 'bad-box' }],
    ['a part-generated image', packOf([{ ...one, truth: 'part' }]), { code: 'bad-turn', where: 'exhibits[0].truth' }],
    [
      'an empty span',
      packOf([makeText(1, 'real', { evidence: span(5, 5) })]),
      { code: 'bad-span', where: 'exhibits[0].evidence[0].span' },
    ],
    ['a span past the end', packOf([makeText(1, 'real', { evidence: span(5, 5000) })]), { code: 'bad-span' }],
    [
      'a real text by a model',
      packOf([makeText(1, 'real', { segments: [model] })]),
      { code: 'bad-turn', where: 'exhibits[0].segments' },
    ],
    ['a generated text by a person', packOf([makeText(1, 'generated', { segments: [human] })]), { code: 'bad-turn' }],
    [
      'a generated text in two parts',
      packOf([makeText(1, 'generated', { segments: [model, model] })]),
      { code: 'bad-turn' },
    ],
    ['a part text of one part', packOf([makeText(1, 'part', { segments: [human] })]), { code: 'bad-turn' }],
    [
      'a part text the wrong way round',
      packOf([makeText(1, 'part', { segments: [model, human] })]),
      { code: 'bad-turn' },
    ],
    [
      'a turn inside a sentence',
      packOf([makeText(1, 'part', { segments: [{ ...human, content: 'One. And then, ' }, model] })]),
      { code: 'bad-turn', where: 'exhibits[0].segments[1]' },
    ],
    [
      'a turn that lies too far behind',
      packOf([makeText(1, 'part', { segments: [{ ...human, content: 'So. '.repeat(1200) }, model] })]),
      {
        code: 'bad-turn',
        where: 'exhibits[0].segments[1]',
        says: "exhibits[0].segments[1] begins behind the text's sentence 1000, where no turn can be placed: make the text before it shorter.",
      },
    ],
    [
      'a turn inside a sentence of a text of very many',
      packOf([
        makeText(1, 'part', {
          segments: [
            { ...human, content: 'One. And then, ' },
            { ...model, content: 'so. So. '.repeat(700) },
          ],
        }),
      ]),
      { code: 'bad-turn', says: expect.stringContaining('must begin with a new sentence') },
    ],
    [
      'a text that is not resolved',
      packOf([makeText(1, 'real', { segments: [{ by: 'human' }] })]),
      { code: 'unresolved-text', where: 'exhibits[0].segments[0]' },
    ],
  ])('%s', (_, pack, problem) => {
    const problems = problemsIn(pack);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(problem);
  });

  test('a box that fills the picture is inside it, rounding included', () => {
    expect(
      problemsIn(packOf([{ ...one, evidence: evidence([0.1, 0.3, 0.9, 0.7]) }, makeImage(2, 'generated')])),
    ).toEqual([]);
  });
});

test('whatever it is given, it answers with a pack or with problems that say something', () => {
  const good = JSON.stringify(
    makePack({ realImages: 1, generatedImages: 1, realTexts: 1, generatedTexts: 1, partTexts: 1 }),
  );
  const damaged = fc
    .tuple(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 6 }))
    .map(([at, cut, put]) => good.slice(0, at) + put + good.slice(at + cut));
  const dressed = fc
    .jsonValue()
    .map((exhibits) => JSON.stringify({ format: 'second-look-pack', version: 1, exhibits }));
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), damaged, dressed), (text) => {
      const parsed = parsePack(text);
      if (parsed.ok) return;
      expect(parsed.error.length).toBeGreaterThan(0);
      expect(parsed.error.length).toBeLessThanOrEqual(MAX_PROBLEMS);
      for (const problem of parsed.error) expect(problem.says).toMatch(/\.$/u);
    }),
    { numRuns: 500 },
  );
});
