import { balance } from './rules/balance.ts';
import { cards } from './rules/cards.ts';
import { claims } from './rules/claims.ts';
import { counts } from './rules/counts.ts';
import { credits } from './rules/credits.ts';
import { dealing } from './rules/dealing.ts';
import { evidence } from './rules/evidence.ts';
import { forms } from './rules/forms.ts';
import { neutral } from './rules/neutral.ts';
import { opaque } from './rules/opaque.ts';
import { papers } from './rules/papers.ts';
import { plain } from './rules/plain.ts';
import { provenance } from './rules/provenance.ts';
import { questions } from './rules/questions.ts';
import { teaching } from './rules/teaching.ts';
import { twins } from './rules/twins.ts';
import { uses } from './rules/uses.ts';
import { variety } from './rules/variety.ts';
import { words } from './rules/words.ts';
import type { Check } from './subject.ts';

/** The rules of the content guide, in the order in which they are told. */
export const CHECKS: readonly Check[] = [
  counts,
  variety,
  balance,
  credits,
  provenance,
  evidence,
  neutral,
  claims,
  cards,
  opaque,
  twins,
  forms,
  uses,
  words,
  dealing,
  teaching,
  questions,
  papers,
  plain,
];
