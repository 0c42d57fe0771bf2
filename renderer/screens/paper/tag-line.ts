import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';

const FRAMEWORKS = ['ai4k12', 'unesco', 'iste', 'ailit'] as const;

/** What a question is about, and its places in the frameworks that a curriculum may name, in one line. */
export function tagLine(tags: EthicsQuestion['tags']): string {
  const codes = FRAMEWORKS.map((name) => t(`paper.tags.${name}`, { codes: tags[name].join(', ') }));
  return [tags.topics.join(', '), ...codes].join(' · ');
}
