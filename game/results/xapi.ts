import { confidenceOf, isGenerated, MARKS, saysGenerated } from '../scoring.ts';
import { rowsOf, type AnswerRow } from './rows.ts';
import type { ResultAnswer, SessionResult } from './result-schema.ts';
import { savedWithOffset } from './local.ts';
import { uuidOf } from './uuid.ts';
import type { Activity, Extensions, Statement } from './xapi-shape.ts';

/**
 * The root of all our IRIs. An IRI needs a host, and this one can never be somebody's: the domain `invalid` is reserved for that (RFC 2606),
 * so that nothing that reads a statement can call anywhere.
 */
const HOME = 'https://second-look.invalid';
const VERBS = 'http://adlnet.gov/expapi/verbs';
const ACTIVITIES = 'http://adlnet.gov/expapi/activities';
const LEVELS = ['1', '2', '3', '4', '5', '6'] as const;
const SIDES = ['real', 'generated'] as const;

const extension = (name: string): string => `${HOME}/extensions/${name}`;

/** Extensions with their IRIs; what is null stays out. */
function extensionsOf(values: Readonly<Record<string, Extensions[string] | null>>): Extensions {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[extension(name), value]])),
  );
}

/** Nobody: the account is made of the session's id, and of the team's seat from 1 where there are teams. */
function actorOf({ id, voters }: SessionResult, seat: number | null): Statement['actor'] {
  const name = seat === null ? id : `${id}/${seat + 1}`;
  return { objectType: voters.way === 'one' ? 'Agent' : 'Group', account: { homePage: `${HOME}/anonymous`, name } };
}

const packActivity = ({ pack }: SessionResult): Activity => ({
  objectType: 'Activity',
  id: `${HOME}/packs/${pack.id}/${pack.digest}`,
  definition: { type: `${ACTIVITIES}/media` },
});

const sessionActivity = ({ mode, id }: SessionResult): Activity => ({
  objectType: 'Activity',
  id: `${HOME}/sessions/${id}`,
  definition: { type: mode === 'form' ? `${ACTIVITIES}/assessment` : `${ACTIVITIES}/lesson` },
});

function exhibitActivity({ result, exhibit, sure }: AnswerRow): Activity {
  const side = isGenerated(exhibit.truth) ? 'generated' : 'real';
  const asked = sure
    ? ({
        interactionType: 'likert',
        scale: LEVELS.map((id) => ({ id })),
        correctResponsesPattern: side === 'real' ? LEVELS.slice(0, 3) : LEVELS.slice(3),
      } as const)
    : ({ interactionType: 'choice', choices: SIDES.map((id) => ({ id })), correctResponsesPattern: [side] } as const);
  return {
    objectType: 'Activity',
    id: `${HOME}/packs/${result.pack.id}/exhibits/${exhibit.id}`,
    // The language of a title is not kept: `und` is that of nobody knows which (ISO 639-3).
    definition: { type: `${ACTIVITIES}/cmi.interaction`, name: { und: exhibit.title }, ...asked },
  };
}

const responseOf = ({ level }: ResultAnswer, sure: boolean): string => {
  if (sure) return String(level);
  return saysGenerated(level) ? 'generated' : 'real';
};

/** A statement without its id. */
type Said = Omit<Statement, 'id'>;

function commonOf(result: SessionResult): Pick<Said, 'timestamp'> & Pick<Said['context'], 'registration' | 'platform'> {
  return {
    timestamp: savedWithOffset(result),
    registration: uuidOf(`session ${result.id}`),
    platform: `Second Look ${result.program.version}`,
  };
}

/** Points are not scaled: −6 to 3 around 0 is no straight line from −1 to 1. */
const scoreOf = (points: number | null): Pick<Said['result'], 'score'> =>
  points === null ? {} : { score: { raw: points, min: MARKS.certain.wrong, max: MARKS.certain.right } };

function answeredOf(row: AnswerRow): Said {
  const { result, exhibit, answer, sure, team, right, points } = row;
  const { timestamp, registration, platform } = commonOf(result);
  return {
    actor: actorOf(result, answer.seat),
    verb: { id: `${VERBS}/answered`, display: { en: 'answered' } },
    object: exhibitActivity(row),
    result: {
      success: right,
      response: responseOf(answer, sure),
      ...scoreOf(points),
      extensions: extensionsOf({
        truth: exhibit.truth,
        medium: exhibit.medium,
        theme: exhibit.theme,
        label: exhibit.label,
        vote: answer.ballot,
        count: answer.count,
        sureness: sure ? confidenceOf(answer.level) : null,
        'gut-answer': answer.gut,
        checks: exhibit.checks ?? null,
        doubtful: exhibit.doubtful ?? null,
        clues: answer.clues.length === 0 ? null : answer.clues,
        'machine-chance': answer.machine,
        team,
      }),
    },
    context: {
      registration,
      platform,
      contextActivities: { parent: [sessionActivity(result)], grouping: [packActivity(result)] },
    },
    timestamp,
  };
}

function completedOf(result: SessionResult): Said {
  const { timestamp, registration, platform } = commonOf(result);
  const { mode, form, playedOn, exhibits } = result;
  return {
    actor: actorOf(result, null),
    verb: { id: `${VERBS}/completed`, display: { en: 'completed' } },
    object: sessionActivity(result),
    result: {
      completion: true,
      extensions: extensionsOf({
        mode,
        form: form?.id ?? null,
        moment: form?.moment ?? null,
        'played-on': playedOn,
        exhibits: exhibits.length,
      }),
    },
    context: { registration, platform, contextActivities: { grouping: [packActivity(result)] } },
    timestamp,
  };
}

const withId = (said: Said): Statement => ({ id: uuidOf(JSON.stringify(said)), ...said });

/**
 * xAPI 1.0.3 statements of a result: one for each answer (of hands: for each group of equal answers, with their count) and one for a
 * session that was played to its end. There are no durations and no times of answers, because none are kept; every statement bears the minute in
 * which its result was saved, by the clocks of the lesson. The same result always gives the same statements.
 */
export function* statementsOf(result: SessionResult): Generator<Statement> {
  for (const row of rowsOf(result)) yield withId(answeredOf(row));
  if (result.finished) yield withId(completedOf(result));
}

/** The statements as a file, in pieces: a JSON array, one statement a line. */
export function* xapiPieces(results: readonly SessionResult[]): Generator<string> {
  let before = '[\n';
  for (const result of results) {
    for (const statement of statementsOf(result)) {
      yield before + JSON.stringify(statement);
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[\n]\n' : '\n]\n';
}
