import type { Exhibit, Pack } from '../../../game/pack/schema.ts';
import type { Papers } from '../../../game/teaching/papers-schema.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';

/** A message of the screens, as it stands in the catalogue. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** What is checked: the pack as it is played, the teaching texts, the papers for teachers, the text of `content/CREDITS.md`, and the messages of the screens. */
export interface Subject {
  readonly pack: Pack;
  readonly teaching: Teaching;
  readonly papers: Papers;
  readonly credits: string;
  readonly messages: readonly Message[];
}

/** Something wrong, in one plain sentence. `exhibit` is an id where it is about one. */
export interface Finding {
  readonly check: string;
  readonly exhibit?: string;
  readonly says: string;
}

/** A rule of the content guide. It passes when it finds nothing. */
export interface Check {
  readonly name: string;
  readonly run: (subject: Subject) => readonly Complaint[];
}

/** A finding before it is known which check made it. */
export interface Complaint {
  readonly exhibit?: string;
  readonly says: string;
}

/** Runs one question over all exhibits; the answers become complaints about them. */
export function complainOfEach(
  exhibits: readonly Exhibit[],
  ask: (exhibit: Exhibit) => readonly string[],
): readonly Complaint[] {
  return exhibits.flatMap((exhibit) => ask(exhibit).map((says) => ({ exhibit: exhibit.id, says })));
}
