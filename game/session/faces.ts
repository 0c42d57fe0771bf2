import { certain } from '../certain.ts';
import { cardOf, stanceOf } from '../pack/card.ts';
import { clueWorth, type ClueWorth } from '../pack/clue-worth.ts';
import { frameOf } from '../pack/frame.ts';
import type { Exhibit } from '../pack/schema.ts';
import { CHECKS, type CheckName, type ClueFamily } from '../pack/vocabulary.ts';
import { splitSentences, textOf, turnSentence } from '../pack/text.ts';
import { exhibitById, labelOf, roundAt } from './lookup.ts';
import type { ExhibitRecord, State } from './state.ts';
import type { CardFace, ExhibitFace, RevealedExhibit } from './view.ts';

/** What may be seen of an exhibit before the answer: picked field by field, so that nothing new can slip through. */
export function faceOf(exhibit: Exhibit, label: string): ExhibitFace {
  const common = { label, title: exhibit.title, alt: exhibit.alt.before, language: exhibit.language };
  if (exhibit.medium === 'text') {
    const sentences = splitSentences(textOf(exhibit));
    return { medium: 'text', ...common, frame: frameOf(exhibit.genre), sentences };
  }
  const { file, width, height } = exhibit.picture;
  return { medium: 'image', ...common, picture: { file, width, height } };
}

/** The context card of an exhibit, with what the checks find that were opened. */
export function cardFaceOf(exhibit: Exhibit, opened: readonly CheckName[]): CardFace {
  const { found, caption, claim, checks } = cardOf(exhibit);
  return {
    found,
    caption,
    claim: claim.says,
    checks: CHECKS.map((check) =>
      opened.includes(check) ? { check, open: true, says: checks[check]?.says ?? null } : { check, open: false },
    ),
  };
}

/** The caption that was dealt to an exhibit, with what it does; null where none was. */
export function useOf(state: State, record: ExhibitRecord): RevealedExhibit['use'] {
  const index = roundAt(state, record.round).captions[record.position] ?? null;
  return index === null ? null : certain(exhibitById(state, record.exhibit).uses?.[index], `caption ${index}`);
}

function twinOf(state: State, { twin }: Exhibit): RevealedExhibit['twin'] {
  const found = state.setup.pack.exhibits.find((exhibit) => exhibit.id === twin);
  if (found === undefined) return null;
  return { face: faceOf(found, ''), truth: found.truth, altAfter: found.alt.after, credit: found.credit };
}

/** Everything about an exhibit that was answered. */
export const revealedOf = (state: State, record: ExhibitRecord): RevealedExhibit =>
  shown(state, exhibitById(state, record.exhibit), labelOf(record), useOf(state, record));

/** Everything about an exhibit that was never on the table, to discuss it. It has no label. */
export const revealedAlone = (state: State, id: string): RevealedExhibit =>
  shown(state, exhibitById(state, id), '', null);

function shown(state: State, exhibit: Exhibit, label: string, use: RevealedExhibit['use']): RevealedExhibit {
  const { pack } = state.setup;
  const worthOf = (clue: ClueFamily): ClueWorth | null => clueWorth(pack, exhibit.medium, clue);
  return {
    face: faceOf(exhibit, label),
    truth: exhibit.truth,
    medium: exhibit.medium,
    altAfter: exhibit.alt.after,
    evidence:
      exhibit.medium === 'image'
        ? exhibit.evidence.map((evidence) => ({ kind: 'box', ...evidence, worth: worthOf(evidence.clue) }))
        : // In reading order, so that the numbers rise through the text.
          exhibit.evidence
            .toSorted((a, b) => a.span[0] - b.span[0])
            .map((evidence) => ({ kind: 'span', ...evidence, worth: worthOf(evidence.clue) })),
    credit: exhibit.credit,
    digitalSourceType: exhibit.digitalSourceType,
    model: exhibit.model ?? null,
    original: exhibit.medium === 'image' ? (exhibit.original ?? null) : null,
    card: { stance: stanceOf(exhibit), kind: cardOf(exhibit).claim.kind },
    use,
    turn: exhibit.medium === 'text' ? turnSentence(exhibit) : null,
    twin: twinOf(state, exhibit),
  };
}
