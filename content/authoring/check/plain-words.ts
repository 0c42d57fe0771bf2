/** A turn of phrase that a class does not use, and what may stand in its place. */
interface Unplain {
  readonly words: RegExp;
  readonly rather: string;
}

/** "One" for people, before these verbs; "the first one can" and "no one can" are ordinary English. */
const PERSON =
  /(?<!\b(?:no|the|this|each|every|other|only|some|any|first|second|last|right|wrong|real|generated) )\bone (?:can|could|may|might|must|should|would|cannot|does|sees|hears|looks|asks|needs|finds|guesses|knows|expects|wants|walks|types|reads)\b/i;

/** The house's list: German or old word order, riddling tails, people without a name, and claims about models in general that nothing here was counted for. */
const UNPLAIN: readonly Unplain[] = [
  { words: /\bwho(?:m|so)?ever\b/i, rather: '"people who", "if you"' },
  { words: /\b(?:no|some|any|every)body\b/i, rather: '"no one", "someone", "people", "you"' },
  { words: PERSON, rather: '"you", "people"' },
  { words: /\bone[’']s (?:own|way|hand|eyes|name)\b/i, rather: '"your"' },
  { words: /\bthereof\b/i, rather: '"of it"' },
  { words: /\bseldom\b/i, rather: '"rarely"' },
  { words: /\bevident\b/i, rather: '"clear"' },
  { words: /\b(?:is|are|was|were) told of\b|\bto have been told\b/i, rather: '"we learn", "you know"' },
  { words: /\bkeeps? from\b/i, rather: '"stops", "does not"' },
  { words: /\banother matter\b/i, rather: '"different"' },
  { words: /, and (?:not|no(?! one\b))\b/i, rather: 'two sentences' },
  { words: /\b(?:has|have) (?:it|you|they|we) an?\b/i, rather: '"does it have a"' },
  {
    words: /\bmodels? (?:likes?|loves?|often|prefers?|tends?|rarely|usually)\b|\bfavourite of models\b/i,
    rather: 'a figure that was counted here',
  },
];

/** What in a text is not plain English, in a sentence for its author; null where all of it is. */
export function unplainIn(text: string): string | null {
  for (const { words, rather } of UNPLAIN) {
    const found = words.exec(text)?.[0];
    if (found !== undefined) return `"${found}" is not plain English: write ${rather}.`;
  }
  return null;
}
