import { signed } from '../../../renderer/i18n/numbers.ts';
import { t } from '../../../renderer/i18n/translate.ts';
import { assertNever } from '../../../game/result.ts';
import { STANDS } from '../../../game/session/room-plan.ts';
import type { DiscussView, VoteView } from '../../../game/session/room-view.ts';
import type { LookView, RevealView, View } from '../../../game/session/view.ts';

/** What the screen has to say, by name, and what it says; null where it does not say it at all. */
type Pairs = Readonly<Record<string, readonly [expected: unknown, said: unknown]>>;

/** Marks that only set a direction are no words. */
const MARKS = /[\u200e\u200f\u2066-\u2069]/g;
const textOf = (selector: string): string | null =>
  document.querySelector(selector)?.textContent.replace(MARKS, '').replace(/\s+/g, ' ').trim() ?? null;
const plain = (text: string): string => text.replace(MARKS, '').replace(/\s+/g, ' ').trim();
const is = (selector: string): boolean => document.querySelector(selector) !== null;
const holds = (text: string): boolean => (textOf('#root') ?? '').includes(plain(text));

/** The answers that are marked as chosen on the screen, by their number. */
export const pressedAnswers = (): readonly number[] =>
  [...document.querySelectorAll('.answer[aria-pressed="true"]')].map((answer) =>
    Number(answer.getAttribute('aria-keyshortcuts')),
  );
const counted = (): readonly number[] =>
  [...document.querySelectorAll<HTMLInputElement>('main .count__field')].map(({ value }) => Number(value));
const chosenPoint = (name: string): number =>
  [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].findIndex(({ checked }) => checked);

function look(view: LookView): Pairs {
  const level = view.stage === 'gut' ? null : view.level;
  return {
    screen: [true, is('main.look__main')],
    title: [plain(view.face.title), textOf('#exhibit-title')],
    stage: [view.stage, document.querySelector<HTMLElement>('.dock')?.dataset['stage']],
    answer: [level === null ? [] : [level], pressedAnswers()],
    clues: [view.clues.length, document.querySelectorAll('.look__clues li').length],
    'the context card': [view.card !== null, is('.look__checked')],
  };
}

function reveal(view: RevealView): Pairs {
  return {
    screen: [true, is('main.reveal__main')],
    truth: [view.exhibit.truth, document.querySelector<HTMLElement>('.stamp')?.dataset['truth']],
    'what was answered': [true, holds(t(`level.${view.said}`).toLowerCase())],
    points: [true, (textOf('main h1') ?? '').endsWith(signed(view.points))],
  };
}

function vote(view: VoteView): Pairs {
  const { hands, team } = view;
  if (hands !== null) return { screen: [true, is('.hands')], hands: [hands.counts, counted()] };
  if (team === null) return {};
  if (team.curtain) return { screen: [true, is('main.curtain')] };
  return { screen: [true, is('.team-dock')], answer: [team.level === null ? [] : [team.level], pressedAnswers()] };
}

function discuss(view: DiscussView): Pairs {
  const stage = document.querySelector<HTMLElement>('main.discuss')?.dataset['stage'];
  const same = { stage: [view.stage, stage], question: [plain(view.question.question), textOf('main h1')] } as const;
  if (view.stage === 'talk') return same;
  return { ...same, hands: [view[view.stage] ?? STANDS.map(() => 0), counted()] };
}

function pairsOf(view: View): Pairs {
  switch (view.name) {
    case 'briefing':
      return { screen: [true, is('main.briefing')], round: [plain(view.briefing.name), textOf('main h1')] };
    case 'look':
      return look(view);
    case 'reveal':
      return reveal(view);
    case 'question':
      return {
        question: [plain(view.question.question), textOf('main.question h1')],
        stand: [view.stand === null ? -1 : STANDS.indexOf(view.stand), chosenPoint('stand')],
      };
    case 'round-result':
      return { screen: [true, is('main.result')] };
    case 'debrief': {
      const { counts, generated, real } = view.report;
      return {
        screen: [true, is('main.debrief')],
        hits: [true, generated === 0 || holds(`${counts.hits} of ${generated}`)],
        'correct rejections': [true, real === 0 || holds(`${counts.correctRejections} of ${real}`)],
      };
    }
    case 'trust': {
      const which = textOf('main h1') === plain(t('trust.0')) ? 0 : 1;
      const answer = view.answers[which];
      return view.room
        ? { screen: [true, is('main.trust')], hands: [answer ?? [0, 0, 0, 0, 0], counted()] }
        : { screen: [true, is('main.trust')], point: [answer?.indexOf(1) ?? -1, chosenPoint('trust')] };
    }
    case 'vote':
      return vote(view);
    case 'talk':
      return { screen: [true, is('main.talk')] };
    case 'room-reveal': {
      const stamp = document.querySelector<HTMLElement>('.stamp');
      // A presenter may keep the answer back; what is shown must be true all the same.
      return stamp === null ? {} : { truth: [view.exhibit.truth, stamp.dataset['truth']] };
    }
    case 'discuss':
      return discuss(view);
    case 'deck':
      return { screen: [true, is('main.deck')] };
    case 'room-result':
      return { screen: [true, is('.roomresult')] };
    case 'room-debrief':
      return { screen: [true, is('main.room-debrief')] };
    default:
      return assertNever(view);
  }
}

/** Where the screen says something else than the view that the journal leads to. */
export function differences(view: View): readonly string[] {
  return Object.entries(pairsOf(view))
    .filter(([, [expected, said]]) => JSON.stringify(expected) !== JSON.stringify(said))
    .map(
      ([what, [expected, said]]) =>
        `${view.name}: ${what} is ${JSON.stringify(expected)} in the journal, ${JSON.stringify(said) ?? 'nothing'} on the screen`,
    );
}
