import type { Messages } from '@lingui/core';
import messages from 'virtual:messages/en';
import { activateCatalogue } from './translate.ts';

interface Catalogue {
  readonly default: Messages;
  readonly direction: 'ltr' | 'rtl';
}

/** Catalogues made for tests: accented and longer, and the same from right to left. Reached by `?language=pseudo`. */
const MADE: Readonly<Record<string, () => Promise<Catalogue>>> = {
  pseudo: () => import('virtual:messages/pseudo'),
  mirrored: () => import('virtual:messages/mirrored'),
};

/** Loads the language that the address asks for, English otherwise, and sets the document's language and direction. */
export async function loadLanguage(search: string): Promise<void> {
  const made = MADE[new URLSearchParams(search).get('language') ?? ''];
  const catalogue = made === undefined ? { default: messages, direction: 'ltr' as const } : await made();
  // British spelling, so British dates and numbers too.
  activateCatalogue('en-GB', catalogue.default);
  document.documentElement.lang = 'en-GB';
  document.documentElement.dir = catalogue.direction;
}
