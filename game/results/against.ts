import type { Exhibit, Pack } from '../pack/schema.ts';
import { splitSentences, textOf, turnSentence } from '../pack/text.ts';
import { certain } from '../certain.ts';
import { visible } from '../plain-text.ts';
import type { Theme } from '../teaching/schema.ts';
import type { ResultExhibit, SessionResult } from './result-schema.ts';
import { dayOf, momentOf } from './utc.ts';

/** What a result is told of an exhibit, and where its text turns, as the pack has them. */
interface Known {
  readonly facts: Pick<ResultExhibit, 'title' | 'medium' | 'genre' | 'truth' | 'difficulty'>;
  readonly form: 'A' | 'B' | null;
  readonly turn: number | null;
  readonly sentences: number;
}

/** The questions of a version of the program. */
export interface KnownDeck {
  readonly version: string;
  /** Their ids, and the rounds that they belong to. */
  readonly themes: ReadonlyMap<string, Theme>;
}

/** A pack that is on this machine: its id, and what it says of its exhibits. */
export interface KnownPack {
  readonly id: string;
  /** The deck that comes with it; null for a pack that was imported, which comes to every version. */
  readonly deck: KnownDeck | null;
  readonly exhibits: ReadonlyMap<string, Known>;
  /** Exhibits of each parallel form. */
  readonly forms: Readonly<Record<'A' | 'B', number>>;
}

/** What the machine that reads results knows by itself. */
export interface Knowledge {
  /** Its clock, in ms since the Unix epoch. */
  readonly now: number;
  /** Its packs by their digests. */
  readonly packs: ReadonlyMap<string, KnownPack>;
}

/** Knowing nothing, nothing is contradicted. */
export const NO_KNOWLEDGE: Knowledge = { now: Infinity, packs: new Map() };

/** Days by which the clock of another machine may be ahead: clocks that are a year off are met in schools, later ones are made up. */
const DAYS_AHEAD = 366;

function knownOf(exhibit: Exhibit): Known {
  const { title, medium, genre, truth, difficulty, form = null } = exhibit;
  const text = medium === 'text' ? exhibit : null;
  return {
    facts: { title, medium, genre, truth, difficulty },
    form,
    turn: text === null ? null : turnSentence(text),
    sentences: text === null ? 0 : splitSentences(textOf(text)).length,
  };
}

/** What is needed of a pack to look results over. */
export const knownPack = ({ id, exhibits }: Pack, deck: KnownDeck | null = null): KnownPack => ({
  id,
  deck,
  exhibits: new Map(exhibits.map((exhibit) => [exhibit.id, knownOf(exhibit)])),
  forms: {
    A: exhibits.filter(({ form }) => form === 'A').length,
    B: exhibits.filter(({ form }) => form === 'B').length,
  },
});

const FACTS = ['title', 'medium', 'genre', 'truth', 'difficulty'] as const;

/** Whether an exhibit may be shown in such a session: those of a form in that form and in boosters alone. */
function isDealt({ mode, form }: SessionResult, known: Known): boolean {
  if (form !== undefined) return known.form === form.id;
  return known.form === null || mode === 'booster';
}

function exhibitFlaw(result: SessionResult, shown: ResultExhibit, pack: KnownPack): string | null {
  const known = pack.exhibits.get(shown.id);
  if (known === undefined) return `exhibit ${shown.label} is not in it.`;
  for (const fact of FACTS) {
    if (known.facts[fact] !== shown[fact])
      return `exhibit ${shown.label} has the ${fact} “${known.facts[fact]}” there, and “${visible(String(shown[fact]))}” in the file.`;
  }
  return isDealt(result, known) ? null : `exhibit ${shown.label} is not shown in the mode "${result.mode}".`;
}

/** What is left out is of the pack, and of the form where one is measured; only a teacher leaves out more than pictures. */
function skippedFlaw(result: SessionResult, pack: KnownPack): string | null {
  for (const { id, label, by } of result.skipped ?? []) {
    const known = pack.exhibits.get(id);
    if (known === undefined || !isDealt(result, known) || (by === undefined && known.facts.medium !== 'image'))
      return `exhibit ${label}, which was left out, is ${by === undefined ? 'no picture' : 'nothing'} of it that is shown in the mode "${result.mode}".`;
  }
  return null;
}

/**
 * Whether the questions are those of the deck, where the same version of the program wrote the result. After a round a person alone is asked one that
 * belongs to it; a class may take any other instead.
 */
function deckFlaw({ program, exhibits, stands, discussions }: SessionResult, deck: KnownDeck | null): string | null {
  if (deck === null || program.version !== deck.version) return null;
  const strange = [...stands, ...discussions].find(({ question }) => !deck.themes.has(question));
  if (strange !== undefined) return `the question ${strange.question} is not in the deck that comes with it.`;
  const played = new Set(exhibits.map(({ theme }) => theme));
  const early = stands.find(({ question }) => !played.has(certain(deck.themes.get(question), 'theme')));
  return early === undefined ? null : `the question ${early.question} belongs to a round that was not played.`;
}

function packFlaw(result: SessionResult, pack: KnownPack): string | null {
  const { form, finished, exhibits, skipped = [], answers } = result;
  if (pack.id !== result.pack.id) return `it is called ${pack.id}, and ${result.pack.id} in the file.`;
  for (const exhibit of exhibits) {
    const flaw = exhibitFlaw(result, exhibit, pack);
    if (flaw !== null) return flaw;
  }
  const out = skippedFlaw(result, pack);
  if (out !== null) return out;
  const dealt = exhibits.length + skipped.length;
  if (form !== undefined && finished && dealt !== pack.forms[form.id])
    return `form ${form.id} has ${pack.forms[form.id]} exhibits, and ${dealt} in the file.`;
  for (const { exhibit, turn } of answers) {
    if (turn === null) continue;
    const { id, label } = certain(exhibits[exhibit], 'exhibit of an answer');
    const known = certain(pack.exhibits.get(id), 'exhibit of a pack');
    if (known.turn !== turn.at || Number(turn.placed) >= known.sentences)
      return `the text of exhibit ${label} does not turn there.`;
  }
  return deckFlaw(result, pack.deck);
}

/**
 * What in a sound result contradicts what this machine knows, as a plain sentence; null where nothing does. A pack is known where its digest is that
 * of a pack that is installed here: of another version of it nothing can be said.
 */
export function contradictionOf(result: SessionResult, { now, packs }: Knowledge): string | null {
  if (momentOf(result.savedAt) > now + DAYS_AHEAD * 86_400_000)
    return `The file says that it was saved on ${result.savedAt.slice(0, 10)}, and here it is ${dayOf(now)}. Check the date of this machine; if that is right, leave the file out.`;
  const pack = packs.get(result.pack.digest);
  const flaw = pack === undefined ? null : packFlaw(result, pack);
  return flaw === null ? null : `The file was changed, because it contradicts its pack: ${flaw} Leave it out.`;
}
