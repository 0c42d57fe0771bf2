import type { QuestionChoice } from '../../../game/session/room-view.ts';
import type { Theme } from '../../../game/teaching/schema.ts';

/** What a teacher looks for in the deck; null and the empty text: anything. */
export interface DeckFilter {
  readonly theme: Theme | null;
  readonly topic: string | null;
  readonly text: string;
}

export const NO_FILTER: DeckFilter = { theme: null, topic: null, text: '' };

/** Without case, accents and typographic apostrophes, which nobody types in a search. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

const searched = new WeakMap<QuestionChoice['question'], string>();

/** All of a question that a search looks through; made once for each. */
function textOf(question: QuestionChoice['question']): string {
  const known = searched.get(question);
  if (known !== undefined) return known;
  const { scenario, statements, followUps, changeYourMind, tags } = question;
  const parts = [question.question, scenario ?? '', statements.a, statements.b, ...followUps, changeYourMind];
  const text = plain([...parts, ...tags.topics].join('\n'));
  searched.set(question, text);
  return text;
}

/** The questions that fit a filter, in their order: every word of the text is found in them. */
export function fitting(choices: readonly QuestionChoice[], filter: DeckFilter): readonly QuestionChoice[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return choices.filter(
    ({ question }) =>
      (filter.theme === null || question.theme === filter.theme) &&
      (filter.topic === null || question.tags.topics.includes(filter.topic)) &&
      words.every((word) => textOf(question).includes(word)),
  );
}

/** Topics in the order of the alphabet, each with how many of the questions have it. */
export function topicsOf(
  choices: readonly QuestionChoice[],
): readonly { readonly topic: string; readonly n: number }[] {
  const counts = new Map<string, number>();
  for (const { question } of choices)
    for (const topic of question.tags.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, n]) => ({ topic, n })).sort((one, other) => one.topic.localeCompare(other.topic));
}

const THEMES: readonly Theme[] = [1, 2, 3];

/** The questions by review question, one of them first, groups without a question left out. */
export function grouped(
  choices: readonly QuestionChoice[],
  first: Theme | null,
): readonly { readonly theme: Theme; readonly choices: readonly QuestionChoice[] }[] {
  const order = first === null ? THEMES : [first, ...THEMES.filter((theme) => theme !== first)];
  return order
    .map((theme) => ({ theme, choices: choices.filter(({ question }) => question.theme === theme) }))
    .filter((group) => group.choices.length > 0);
}
