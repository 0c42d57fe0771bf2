import type { PresenterNotes } from '../../../game/bridge/notes.ts';
import type { PresenterFacts } from '../../../game/session/presenter.ts';
import type { View } from '../../../game/session/view.ts';
import { t } from '../../i18n/translate.ts';
import { talkPrompts } from '../room/talk-prompts.ts';

/** What helps to say or to ask where the lesson is. */
function linesFor(view: View, { question }: PresenterFacts): readonly string[] {
  if (view.name === 'talk')
    return talkPrompts(view.face.label, view.face.medium, view.progress.theme).map((prompt) => t(prompt));
  if (question !== null) return [...question.followUps, question.changeYourMind];
  return view.name === 'briefing' ? view.briefing.lines : [];
}

/** Where the lesson is: the round and the exhibit's number, or what is on the screen. */
function titleOf(view: View): string {
  if (!('progress' in view) || view.progress === null) return t('teach.deck');
  const { roundName, position, length } = view.progress;
  return position === 0 ? roundName : `${roundName} · ${position} / ${length}`;
}

/** Phases of a player alone have no presenter. */
const led = (phase: PresenterFacts['phase']) => (phase === 'look' || phase === 'question' ? 'vote' : phase);

/** The facts in words, for a display that the class does not see. */
export function presenterLines(view: View, facts: PresenterFacts): PresenterNotes {
  const { exhibit, next, phase } = facts;
  const open = phase === 'vote' || phase === 'talk' || phase === 'reveal';
  return {
    title: titleOf(view),
    now: t(`notes.now.${led(phase)}`),
    answer: exhibit === null ? null : t('notes.truth', { truth: exhibit.truth, title: exhibit.title }),
    because: exhibit === null ? [] : [...exhibit.evidence, t('notes.made', exhibit.credit)],
    next:
      next === null
        ? open
          ? t('notes.nextRound')
          : null
        : t('notes.nextIs', { truth: next.truth, medium: next.medium, title: next.title }),
    lines: linesFor(view, facts),
  };
}
