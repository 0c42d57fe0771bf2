import type { ExportFile } from '../../game/bridge/contract.ts';
import type { EthicsQuestion } from '../../game/teaching/schema.ts';
import { minuteOf } from '../../game/results/utc.ts';
import { utcOffset } from '../i18n/local-day.ts';
import { t } from '../i18n/translate.ts';

/** What was written on a question. */
export interface Written {
  readonly question: EthicsQuestion;
  readonly written: string;
}

/**
 * What was written, as plain text with the questions that it answers; questions without a word are left out. Lines end as every system reads them.
 * @param at milliseconds since the Unix epoch
 */
export function reflectionFile(all: readonly Written[], at: number): ExportFile & { readonly text: string } {
  const parts = all
    .filter(({ written }) => written.trim() !== '')
    .map(({ question, written }) =>
      [question.question, `A: ${question.statements.a}`, `B: ${question.statements.b}`, '', written.trim()].join('\n'),
    );
  const text = [t('write.fileTitle'), ...parts].join('\n\n----\n\n');
  const minute = minuteOf(at + utcOffset(at) * 60_000)
    .slice(0, 16)
    .replace('T', '-')
    .replace(':', '');
  return {
    name: `second-look-written-${minute}.txt`,
    mime: 'text/plain',
    text: `${text}\n`.replaceAll(/\r\n?|\n/g, '\r\n'),
  };
}
