import { assertNever } from '../../../game/result.ts';
import type { View } from '../../../game/session/view.ts';

/**
 * Names the place in a session that a view shows: two views have the same name as long as what a press does on one it does on the other.
 * An answer, a count, or a word written changes the view and not the place.
 */
export function placeIn(view: View): string {
  switch (view.name) {
    case 'briefing':
    case 'round-result':
    case 'room-result':
      return `${view.name} ${view.progress.round}`;
    case 'look':
      return `look ${view.face.label} ${view.stage}`;
    case 'reveal':
    case 'room-reveal':
      return `${view.name} ${view.exhibit.face.label}`;
    case 'vote':
      return `vote ${view.face.label} ${view.ballot} ${view.team?.seat ?? 0} ${String(view.team?.curtain ?? false)}`;
    case 'talk':
      return `talk ${view.face.label}`;
    case 'question':
      return `question ${view.question.id}`;
    case 'discuss':
      return `discuss ${view.question.id} ${view.stage}`;
    case 'trust':
      return `trust ${view.when}`;
    case 'deck':
    case 'debrief':
    case 'room-debrief':
      return view.name;
    default:
      return assertNever(view);
  }
}
