import type { EventHub } from '../app/event-hub.ts';
import { t } from '../i18n/translate.ts';
import type { GameEvent } from '../../game/session/event.ts';
import { signed } from '../i18n/numbers.ts';
import { clueLabel } from '../i18n/clue-label.ts';
import { announce } from './channel.ts';

/** Says what changed without a change of screen; a new screen speaks by its heading, which takes the focus. */
export function listenForAnnouncements(hub: EventHub): void {
  hub.listen((event) => {
    const sentence = sentenceFor(event);
    if (sentence !== null) announce(sentence);
  });
}

function sentenceFor(event: GameEvent): string | null {
  switch (event.type) {
    case 'answer-set':
      return t('say.answer', { answer: t(`level.${event.level}`) });
    case 'gut-asked':
      return t('say.gutAsked');
    case 'gut-withdrawn':
      return t('say.gutWithdrawn');
    case 'card-opened':
      return t('say.cardOpened', { answer: t(`level.${event.gut}`) });
    case 'turn-placed':
      return event.sentence === null ? t('say.turnRemoved') : t('say.turnPlaced', { n: event.sentence + 1 });
    case 'clue-noted':
      return t('say.clueNoted', { clue: clueLabel(event.clue) });
    case 'clue-dropped':
      return t('say.clueDropped', { clue: clueLabel(event.clue) });
    case 'revealed':
      return t(event.correct ? 'say.right' : 'say.wrong', {
        truth: event.generated ? 'generated' : 'real',
        points: signed(event.points),
      });
    default:
      return null;
  }
}
