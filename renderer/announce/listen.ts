import type { CheckName } from '../../game/pack/vocabulary.ts';
import type { EventHub } from '../app/event-hub.ts';
import { t } from '../i18n/translate.ts';
import type { GameEvent } from '../../game/session/event.ts';
import type { View } from '../../game/session/view.ts';
import { signed } from '../i18n/numbers.ts';
import { clueLabel } from '../i18n/clue-label.ts';
import { machineLine } from '../i18n/machine-line.ts';
import { isHidden } from '../stores/hidden-answer.ts';
import { announce, fallSilent } from './channel.ts';

/** Says what changed without a change of screen; a new screen speaks by its heading, which takes the focus. */
export function listenForAnnouncements(hub: EventHub): void {
  hub.listen((event, view) => {
    // What was said of the exhibit before must not be found beside the next one.
    if (event.type === 'exhibit-shown') fallSilent();
    const sentence = sentenceFor(event, view);
    if (sentence !== null) announce(sentence);
  });
}

function sentenceFor(event: GameEvent, view: View): string | null {
  switch (event.type) {
    case 'answer-set':
      return t('say.answer', { answer: t(`level.${event.level}`) });
    case 'gut-asked':
      return t('say.gutAsked');
    case 'gut-withdrawn':
      return t('say.gutWithdrawn');
    case 'card-opened':
      return t('say.cardOpened', { answer: t(`level.${event.gut}`) });
    case 'check-opened':
      return checkText(event.check, view);
    case 'turn-placed':
      return event.sentence === null ? t('say.turnRemoved') : t('say.turnPlaced', { n: event.sentence + 1 });
    case 'clue-noted':
      return t('say.clueNoted', { clue: clueLabel(event.clue) });
    case 'clue-dropped':
      return t('say.clueDropped', { clue: clueLabel(event.clue) });
    case 'revealed':
      return revealedText(event, view);
    case 'machine-spoke':
      return machineLine(event.chance, event.right, event.playerRight);
    case 'vote-called':
      return view.name === 'vote' && view.revote ? ofClass(t(`room.say.${event.ballot}`)) : null;
    case 'team-called':
      return ofClass(t('room.say.team', { team: t(`team.${event.team}`) }));
    case 'talk-began':
      return ofClass(t('room.say.talk'));
    case 'room-revealed':
      return roomRevealedText(event, view);
    case 'discussion-moved':
      return ofClass(t(`room.say.moved.${event.stage}`));
    case 'question-asked':
      return view.name === 'discuss' ? ofClass(t('room.say.asked', { question: view.question.question })) : null;
    default:
      // Hands are said by the screen, where they are counted by keys: whoever types in a field hears the field.
      return null;
  }
}

function checkText(check: CheckName, view: View): string | null {
  const card = view.name === 'look' || view.name === 'talk' ? view.card : null;
  const found = card?.checks.find((one) => one.check === check);
  return found?.open === true ? `${t(`check.${check}`)}: ${found.says ?? t('check.unknown')}` : null;
}

/** A sentence of the class's catalogue; null as long as that is not there, when its id stands for it. */
const ofClass = (sentence: string): string | null => (/^room\.[\w.]+$/.test(sentence) ? null : sentence);

/** The truth and how many were right; nothing while the presenter keeps the answer back. */
function roomRevealedText(event: Extract<GameEvent, { type: 'room-revealed' }>, view: View): string | null {
  if (view.name === 'room-reveal' && isHidden(view.exhibit.face.label)) return null;
  const { generated, right, of } = event;
  return ofClass(t('room.say.revealed', { truth: generated ? 'generated' : 'real', right, of }));
}

/** Truth, outcome and points, and what the machine had said of it. */
function revealedText(event: Extract<GameEvent, { type: 'revealed' }>, view: View): string {
  const outcome = t(event.correct ? 'say.right' : 'say.wrong', {
    truth: event.generated ? 'generated' : 'real',
    points: signed(event.points),
  });
  if (view.name !== 'reveal' || view.machine === null) return outcome;
  return `${outcome} ${machineLine(view.machine.chance, view.machine.right, event.correct)}`;
}
