/** Stems that are written in one way in Britain and in another in the United States, as [British, American]. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['colour', 'color'],
  ['favour', 'favor'],
  ['honour', 'honor'],
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['neighbour', 'neighbor'],
  ['humour', 'humor'],
  ['vigour', 'vigor'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['grey', 'gray'],
  ['plough', 'plow'],
  ['programme', 'program'],
  ['travelled', 'traveled'],
  ['towards', 'toward'],
];
const ISE =
  /\b(?:organ|real|recogn|emphas|modern|industrial|national|general|character|critic|apolog|memor)(i[sz])(?:e|es|ed|ing|ation|ations)\b/gi;

/** Words in British spelling less words in American spelling. */
export function spellingBalance(text: string): number {
  const lower = text.toLowerCase();
  const count = (stem: string): number => [...lower.matchAll(new RegExp(`\\b${stem}`, 'g'))].length;
  // "programmed" and "program" both begin with "program": what the longer stem took, the shorter does not count again.
  const pairs = PAIRS.map(([british, american]) => {
    const inBritish = count(british);
    return inBritish - (british.startsWith(american) ? count(american) - inBritish : count(american));
  });
  const endings = [...lower.matchAll(ISE)].map((match) => (match[1] === 'is' ? 1 : -1));
  return [...pairs, ...endings].reduce((sum, value) => sum + value, 0);
}
