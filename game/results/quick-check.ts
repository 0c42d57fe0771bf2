import { JOURNAL_ID } from '../keeping/journal.ts';
import { MOST_SENTENCES } from '../pack/most-sentences.ts';
import { CHECKS, MEDIA, TRUTHS } from '../pack/vocabulary.ts';
import {
  DISCUSSION_WAYS,
  FEWEST_TEAMS,
  MOST_HANDS,
  MOST_TEAMS,
  STANDS,
  TEAM_NAMES,
  TRUST_POINTS,
} from '../session/room-plan.ts';
import { MODES } from '../session/setup.ts';
import { RESULT_LIMITS } from './limits.ts';
import { DAY, DIGEST, EXHIBIT_ID, LABEL, MINUTE, PACK_ID, QUESTION_ID, type SessionResult } from './result-schema.ts';
import { WIDEST_OFFSET } from './local.ts';
import { RESULT_VERSIONS } from './versions.ts';

/**
 * The shape of a result, checked by hand: what the schema asks, some ten times faster, which matters where a class hands in two hundred files.
 * Whatever is refused here goes to the schema, which has the last word and the words; whatever is taken here the schema takes as well, and a
 * test with sound and with broken results sees to that.
 */
/** Fields that every result has. */
const FIELDS = 15;
/** Fields of an exhibit that are always there. */
const EXHIBIT_FIELDS = 8;

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with so many fields. They are counted in place: a list of names for each would be most of the work. */
function isFields(value: unknown, size: number): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let fields = 0;
  for (const _field in value) fields += 1;
  return fields === size;
}
const has = (value: unknown, field: string): value is Fields =>
  typeof value === 'object' && value !== null && field in value;
const isText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= most;
const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isChance = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isLike = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);
const isList = (value: unknown, most: number, test: (entry: unknown) => boolean): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most && value.every(test);
const isOneOf = (value: unknown, list: readonly unknown[]): boolean => list.includes(value);

const isCheck = (value: unknown): boolean => isOneOf(value, CHECKS);

function isExhibit(value: unknown): boolean {
  const checks = has(value, 'checks');
  const doubtful = has(value, 'doubtful');
  return (
    isFields(value, EXHIBIT_FIELDS + Number(checks) + Number(doubtful)) &&
    (!checks || (isList(value['checks'], CHECKS.length, isCheck) && value['checks'].length > 0)) &&
    (!doubtful || value['doubtful'] === true) &&
    isLike(value['id'], EXHIBIT_ID) &&
    isLike(value['label'], LABEL) &&
    isText(value['title'], 80) &&
    isOneOf(value['medium'], MEDIA) &&
    isText(value['genre'], 40) &&
    isOneOf(value['truth'], TRUTHS) &&
    isWhole(value['difficulty'], 1, 5) &&
    isWhole(value['theme'], 1, 3)
  );
}

/** What was left out: missing where there is nothing. */
const isSkipped = (value: unknown): boolean =>
  isFields(value, 3 + Number(has(value, 'by'))) &&
  (!has(value, 'by') || value['by'] === 'teacher') &&
  isLike(value['id'], EXHIBIT_ID) &&
  isLike(value['label'], LABEL) &&
  isWhole(value['theme'], 1, 3);

const isClue = (value: unknown): boolean => isText(value, 80);

function isTurn(value: unknown): boolean {
  if (value === null) return true;
  return (
    isFields(value, 2) &&
    isWhole(value['at'], 1, MOST_SENTENCES - 1) &&
    (value['placed'] === null || isWhole(value['placed'], 0, MOST_SENTENCES - 1))
  );
}

function isAnswer(value: unknown): boolean {
  return (
    isFields(value, 9) &&
    isWhole(value['exhibit'], 0, RESULT_LIMITS.exhibits - 1) &&
    isWhole(value['ballot'], 1, 2) &&
    (value['seat'] === null || isWhole(value['seat'], 0, MOST_TEAMS - 1)) &&
    isWhole(value['level'], 1, 6) &&
    isWhole(value['count'], 1, MOST_HANDS) &&
    (value['gut'] === null || isWhole(value['gut'], 1, 6)) &&
    isList(value['clues'], RESULT_LIMITS.clues, isClue) &&
    (value['machine'] === null || isChance(value['machine'])) &&
    isTurn(value['turn'])
  );
}

/** Hands by place of a scale, or null for nobody counted. */
const areHands = (value: unknown, places: number): boolean =>
  value === null || (isList(value, places, (hands) => isWhole(hands, 0, MOST_HANDS)) && value.length === places);

const isStand = (value: unknown): boolean =>
  isFields(value, 2) &&
  isLike(value['question'], QUESTION_ID) &&
  (value['stand'] === null || isOneOf(value['stand'], STANDS));

const isDiscussion = (value: unknown): boolean =>
  isFields(value, 4) &&
  isLike(value['question'], QUESTION_ID) &&
  isOneOf(value['way'], DISCUSSION_WAYS) &&
  areHands(value['before'], STANDS.length) &&
  areHands(value['after'], STANDS.length);

const isTrust = (value: unknown): boolean =>
  isList(value, 2, (hands) => areHands(hands, TRUST_POINTS)) && value.length === 2;

const NAMES: readonly string[] = [...TEAM_NAMES.colours, ...TEAM_NAMES.animals];

function areVoters(value: unknown): boolean {
  if (isFields(value, 1)) return value['way'] === 'one';
  if (!isFields(value, 2)) return false;
  const { way, scale, teams } = value;
  if (way === 'hands') return isOneOf(scale, ['six', 'two']);
  return (
    way === 'teams' &&
    isList(teams, MOST_TEAMS, (team) => isOneOf(team, NAMES)) &&
    teams.length >= FEWEST_TEAMS &&
    new Set(teams).size === teams.length
  );
}

const isProgram = (value: unknown): boolean =>
  isFields(value, 2) && value['name'] === 'second-look' && isText(value['version'], 40);

const isPack = (value: unknown): boolean =>
  isFields(value, 2) && isLike(value['id'], PACK_ID) && isLike(value['digest'], DIGEST);

const isForm = (value: unknown): boolean =>
  isFields(value, 2) && isOneOf(value['id'], ['A', 'B']) && isOneOf(value['moment'], ['before', 'after']);

const isHead = (value: Fields): boolean =>
  value['format'] === 'second-look-result' &&
  isOneOf(value['version'], RESULT_VERSIONS) &&
  isProgram(value['program']) &&
  isLike(value['id'], JOURNAL_ID) &&
  isLike(value['savedAt'], MINUTE) &&
  isLike(value['playedOn'], DAY) &&
  typeof value['finished'] === 'boolean' &&
  isOneOf(value['mode'], MODES) &&
  isPack(value['pack']) &&
  areVoters(value['voters']);

/** The form, the distance from UTC and what was left out can be missing. */
function isWithFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const form = 'form' in value;
  const offset = 'utcOffsetMinutes' in value;
  const skipped = 'skipped' in value;
  return (
    isFields(value, FIELDS + Number(form) + Number(offset) + Number(skipped)) &&
    (!skipped || (isList(value['skipped'], RESULT_LIMITS.exhibits, isSkipped) && value['skipped'].length > 0)) &&
    (!form || isForm(value['form'])) &&
    (!offset || isWhole(value['utcOffsetMinutes'], -WIDEST_OFFSET, WIDEST_OFFSET))
  );
}

/** Whether a value is surely a result as the schema has it; `false` says nothing. */
export function isResultShape(value: unknown): value is SessionResult {
  const { questions, exhibits, answers } = RESULT_LIMITS;
  return (
    isWithFields(value) &&
    isHead(value) &&
    isList(value['exhibits'], exhibits, isExhibit) &&
    isList(value['answers'], answers, isAnswer) &&
    isList(value['stands'], questions, isStand) &&
    isList(value['discussions'], questions, isDiscussion) &&
    isFields(value['trust'], 2) &&
    isTrust(value['trust']['before']) &&
    isTrust(value['trust']['after'])
  );
}
