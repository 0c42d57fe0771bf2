/**
 * Frameworks that a question is tagged with, so that a teacher finds it by the curriculum. Codes and, in our own words, one label each.
 * Sources: AI4K12, Five Big Ideas in AI (ai4k12.org); UNESCO, AI competency framework for students (2024, doi:10.54675/JKJB9835), its
 * four aspects by three levels (not the values of its Recommendation of 2021); ISTE Standards for Students (2024 edition,
 * iste.org/standards/students), only the indicators that a discussion can serve; OECD and European Commission, Empowering Learners
 * for the Age of AI (AILit framework; draft of 2025, final version of June 2026, which calls shaping what the draft called designing).
 */

/** The five big ideas, by number. */
export const AI4K12 = {
  1: 'Perception: taking in the world through sensors',
  2: 'Representation and reasoning: picturing the world inside, and drawing conclusions',
  3: 'Learning: getting better from examples',
  4: 'Natural interaction: dealing with people in their own ways',
  5: 'Societal impact: what it does to people, for better and for worse',
} as const;

/** Aspect and level; the codes are ours, UNESCO only numbers its chapters. */
export const UNESCO = {
  'mindset-understand': 'Human agency: people decide, machines are made by people',
  'mindset-apply': 'Human accountability: someone answers for what a system does',
  'mindset-create': 'Citizenship in the age of AI: having a say in how it is used',
  'ethics-understand': 'Embodied ethics: seeing the values and harms within a system',
  'ethics-apply': 'Safe and responsible use: caring for oneself and for others',
  'ethics-create': 'Ethics by design: building values in from the start',
  'techniques-understand': 'Foundations: how models come about from data',
  'techniques-apply': 'Application skills: choosing and using a tool for a purpose',
  'techniques-create': 'Creating tools: making something of one’s own with models',
  'design-understand': 'Problem scoping: asking whether a model should be used at all',
  'design-apply': 'Architecture: choosing data, model and the place of people',
  'design-create': 'Iteration: testing, hearing complaints, improving',
} as const;

/** Standard and indicator, as ISTE writes them. */
export const ISTE = {
  '1.1.d': 'Empowered learner: knowing how technology works and trying the new with thought',
  '1.2.a': 'Digital citizen: seeing the lasting traces of what one does online',
  '1.2.b': 'Digital citizen: dealing well and safely with others online',
  '1.2.d': 'Digital citizen: guarding personal data',
  '1.3.b': 'Knowledge constructor: judging whether information can be relied on',
  '1.3.d': 'Knowledge constructor: looking into questions of the real world',
  '1.6.b': 'Creative communicator: making new work, and reusing work fairly',
  '1.7.b': 'Global collaborator: seeing a matter from several sides',
  '1.7.d': 'Global collaborator: taking up local and worldwide questions',
} as const;

/** The four domains. */
export const AILIT = {
  engage: 'Engaging with AI: noticing it and judging what it gives',
  create: 'Creating with AI: making things together with it, under one’s own control',
  manage: 'Managing AI: deciding what to hand over and what to keep',
  shape: 'Shaping AI: asking how it is built and how it could be better',
} as const;

const codesOf = <Code extends string>(labels: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(labels).filter((code): code is Code => code in labels);

export const BIG_IDEAS = [1, 2, 3, 4, 5] as const;
export const UNESCO_CODES = codesOf(UNESCO);
export const ISTE_CODES = codesOf(ISTE);
export const AILIT_CODES = codesOf(AILIT);
