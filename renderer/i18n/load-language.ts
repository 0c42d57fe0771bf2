import messages from 'virtual:messages/en';
import { activateCatalogue } from './translate.ts';

/**
 * Languages made for tests: accented and longer, and the same from right to left. Reached by `?language=pseudo`, and made of the English
 * catalogue when asked for, so that no player loads them.
 */
const MADE: Readonly<Record<string, 'ltr' | 'rtl'>> = { pseudo: 'ltr', mirrored: 'rtl' };

/** Loads the language that the address asks for, English otherwise, and sets the document's language and direction. */
export async function loadLanguage(search: string): Promise<void> {
  const made = MADE[new URLSearchParams(search).get('language') ?? ''];
  const shown = made === undefined ? messages : (await import('./pseudo.ts')).pseudoCatalogue(messages);
  // British spelling, so British dates and numbers too.
  activateCatalogue('en-GB', shown);
  document.documentElement.lang = 'en-GB';
  document.documentElement.dir = made ?? 'ltr';
}
