import { describe, expect, test } from 'vitest';
import { certain } from '../../../game/certain.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import type { Statement } from '../../../game/results/xapi-shape.ts';
import { madeAnswer, madeClass, madeExhibit, madeResult, sound } from './made.ts';
import { KINDS, makeClass, makeResult } from './simulated.ts';
import { statementsOf, xapiText } from './written.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const IRI = /^https?:\/\/[a-z.-]+\/[a-z0-9/._~-]+$/i;
const extension = (statement: Statement, name: string): unknown =>
  statement.result.extensions[`https://second-look.invalid/extensions/${name}`];

/** No property of a statement may be null, nor any object empty but for extensions (xAPI-Data 2.2). */
function nulls(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).some(nulls);
}

/** What xAPI 1.0.3, part two, asks of a statement (2.4), as far as it is used here. */
function expectValid(statement: Statement): void {
  const { id, actor, verb, object, result, context, timestamp } = statement;
  expect(Object.keys(statement)).toEqual(['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']);
  expect(nulls(statement)).toBe(false);
  expect(id).toMatch(UUID);
  // 2.4.2: an identified agent or group has one identifier; an account has a home page and a name.
  expect(Object.keys(actor).toSorted()).toEqual(['account', 'objectType']);
  expect(['Agent', 'Group']).toContain(actor.objectType);
  expect(actor.account.homePage).toMatch(IRI);
  expect(actor.account.name.length).toBeGreaterThan(0);
  // 2.4.3: a verb has an IRI, and words by language (RFC 5646).
  expect(verb.id).toMatch(IRI);
  for (const language of Object.keys(verb.display)) expect(language).toMatch(/^[a-z]{2,3}$/);
  const { parent = [], grouping } = context.contextActivities;
  for (const activity of [object, ...parent, ...grouping]) {
    expect(activity.objectType).toBe('Activity');
    expect(activity.id).toMatch(IRI);
    const { type, interactionType, scale, choices, correctResponsesPattern } = activity.definition;
    expect(type).toMatch(IRI);
    // 2.4.4.1: components have ids without white space, each once; a pattern names them.
    const ids = (scale ?? choices ?? []).map((component) => component.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(interactionType === undefined).toBe(ids.length === 0);
    for (const pattern of correctResponsesPattern ?? []) expect(ids).toContain(pattern);
    if (result.response !== undefined && activity === object) expect(ids).toContain(result.response);
    if (result.response !== undefined && activity === object)
      expect(correctResponsesPattern?.includes(result.response)).toBe(result.success);
  }
  // 2.4.5: raw lies between min and max; keys of extensions are IRIs.
  const { score } = result;
  if (score !== undefined) {
    expect(score.min).toBeLessThan(score.max);
    expect(score.raw).toBeGreaterThanOrEqual(score.min);
    expect(score.raw).toBeLessThanOrEqual(score.max);
  }
  for (const key of Object.keys(result.extensions)) expect(key).toMatch(IRI);
  // 2.4.6: a registration is a UUID. 4.5: a timestamp is ISO 8601 with its zone.
  expect(context.registration).toMatch(UUID);
  expect(timestamp).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  expect(Number.isNaN(Date.parse(timestamp))).toBe(false);
}

describe('the statements', () => {
  test.for(KINDS)('of the kind "%s" keep the rules of xAPI', (kind) => {
    const result = makeResult(kind, 2);
    const statements = statementsOf([result]);
    expect(statements).toHaveLength(result.answers.length + 1);
    for (const statement of statements) expectValid(statement);
    expect(statements.at(-1)).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      result: { completion: true },
    });
  });

  test('are the same every time, and each has an id of its own', () => {
    const results = makeClass(24);
    const statements = statementsOf(results);
    expect(statementsOf(structuredClone(results))).toEqual(statements);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(JSON.parse(xapiText(results))).toEqual(statements);
    expect(xapiText([])).toBe('[\n]\n');
  });

  test('say of an unfinished session that nothing was completed', () => {
    const result: SessionResult = makeResult('lesson', 1, 4);
    const statements = statementsOf([result]);
    expect(statements).toHaveLength(4);
    expect(new Set(statements.map(({ verb }) => verb.display['en']))).toEqual(new Set(['answered']));
  });

  test('name nobody, and no host that can be somebody’s', () => {
    const result = makeResult('lesson', 1);
    const [statement] = statementsOf([result]);
    expect(statement?.actor).toEqual({
      objectType: 'Agent',
      account: { homePage: 'https://second-look.invalid/anonymous', name: result.id },
    });
    const hosts = xapiText(makeClass(24)).matchAll(/"(?:https?:\/\/([^/"]+))/g);
    expect(new Set(Array.from(hosts, ([, host]) => host))).toEqual(new Set(['second-look.invalid', 'adlnet.gov']));
  });

  test('tell of an answer all that is known of it', () => {
    const result = madeResult(1, {
      exhibits: [madeExhibit(0, 'generated', { title: '<b>=1+1</b>' })],
      answers: [madeAnswer(0, { level: 5, gut: 2, clues: ['light'], machine: 0.7 })],
    });
    const statement = certain(statementsOf(sound([result]))[0], 'statement');
    expect(statement.object.definition.name).toEqual({ und: '<b>=1+1</b>' });
    expect(statement.result).toMatchObject({ success: true, response: '5', score: { raw: 2, min: -6, max: 3 } });
    expect(
      ['sureness', 'gut-answer', 'clues', 'machine-chance', 'truth', 'vote', 'count'].map((name) =>
        extension(statement, name),
      ),
    ).toEqual(['likely', 2, ['light'], 0.7, 'generated', 1, 1]);
    expect(statement.timestamp).toBe('2026-11-24T10:00:00Z');
    expect(statement.context.platform).toBe('Second Look 0.1.0');
  });

  test('tell of hands and of teams as groups; of two answers without sureness, and of hands without points', () => {
    const hands = madeClass(1, {
      voters: { way: 'hands', scale: 'two' },
      exhibits: [madeExhibit(0, 'real')],
      answers: [madeAnswer(0, { level: 3, count: 14 }), madeAnswer(0, { level: 4, count: 9 })],
    });
    const teams = madeClass(2, {
      voters: { way: 'teams', teams: ['owl', 'hare'] },
      exhibits: [madeExhibit(0, 'real')],
      answers: [madeAnswer(0, { seat: 0, level: 4 }), madeAnswer(0, { seat: 1, level: 1 })],
    });
    const [real, generated, , team] = statementsOf(sound([hands, teams]));
    expect(real).toMatchObject({
      actor: { objectType: 'Group', account: { name: hands.id } },
      result: { success: true, response: 'real' },
    });
    expect(generated).toMatchObject({ result: { success: false, response: 'generated' } });
    expect(real?.result).not.toHaveProperty('score');
    expect(extension(certain(real, 'statement'), 'count')).toBe(14);
    expect(extension(certain(real, 'statement'), 'sureness')).toBeUndefined();
    expect(team).toMatchObject({
      actor: { objectType: 'Group', account: { name: `${teams.id}/2` } },
      result: { score: { raw: 3 } },
    });
    expect(extension(certain(team, 'statement'), 'team')).toBe('hare');
  });
});
