import messages from 'virtual:messages/en';
import type { Messages } from '@lingui/core';
import { fetched } from '../late/fetched.ts';
import { activateCatalogue, addMessages } from './translate.ts';

/**
 * Languages made for tests: accented and longer, and the same from right to left. Reached by `?language=pseudo`, and made of the English
 * catalogue when asked for, so that no player loads them.
 */
const MADE: Readonly<Record<string, 'ltr' | 'rtl'>> = { pseudo: 'ltr', mirrored: 'rtl' };

const madeOf = (search: string): 'ltr' | 'rtl' | undefined => MADE[new URLSearchParams(search).get('language') ?? ''];

async function shownIn(search: string, english: Messages): Promise<Messages> {
  return madeOf(search) === undefined ? english : (await fetched(() => import('./pseudo.ts'))).pseudoCatalogue(english);
}

/** Loads the language that the address asks for, English otherwise, and sets the document's language and direction. */
export async function loadLanguage(search: string): Promise<void> {
  // British spelling, so British dates and numbers too. In force at once: whatever fails from here on can be said.
  activateCatalogue('en-GB', messages, 'ltr');
  const direction = madeOf(search);
  if (direction !== undefined) activateCatalogue('en-GB', await shownIn(search, messages), direction);
  document.documentElement.lang = 'en-GB';
  document.documentElement.dir = direction ?? 'ltr';
}

/** Adds what a session says: the home screen does not wait for it. */
export async function loadSessionMessages(search: string): Promise<void> {
  const { default: english } = await import('virtual:messages/en/session');
  addMessages(await shownIn(search, english));
}

/** Adds what teachers' screens say: the home screen and a player alone do not wait for it. */
export async function loadClassMessages(search: string): Promise<void> {
  const { default: english } = await import('virtual:messages/en/class');
  addMessages(await shownIn(search, english));
}
