import { useMemo } from 'react';
import type { QuestionChoice } from '../../../game/session/room-view.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';
import { topicsOf, type DeckFilter } from './deck-filter.ts';

interface DeckFilterRowProps {
  readonly choices: readonly QuestionChoice[];
  readonly filter: DeckFilter;
  readonly change: (filter: DeckFilter) => void;
  /** How many fit. */
  readonly found: number;
}

const THEMES: readonly Theme[] = [1, 2, 3];

/** By words, by round, by topic. */
export function DeckFilterRow({ choices, filter, change, found }: DeckFilterRowProps) {
  const topics = useMemo(() => topicsOf(choices), [choices]);
  return (
    <search className="filter">
      <label>
        {t('deck.find')}
        <input
          type="search"
          maxLength={80}
          value={filter.text}
          onChange={(event) => change({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span className="visually-hidden">{t('deck.theme')}</span>
        <select
          value={filter.theme ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ ...filter, theme: THEMES.find((theme) => String(theme) === value) ?? null })
          }
        >
          <option value="">{t('deck.anyTheme')}</option>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`setup.round.${theme}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{t('deck.topic')}</span>
        <select
          value={filter.topic ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...filter, topic: value === '' ? null : value })}
        >
          <option value="">{t('deck.anyTopic')}</option>
          {topics.map(({ topic, n }) => (
            <option key={topic} value={topic}>
              {t('deck.topicOf', { topic, n })}
            </option>
          ))}
        </select>
      </label>
      <output className="filter__found">{t('deck.counted', { n: found })}</output>
    </search>
  );
}
