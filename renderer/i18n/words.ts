import { locale } from './translate.ts';

/** "1, 2 and 3", as the language has it. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}
