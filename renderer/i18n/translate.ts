import { setupI18n, type Messages } from '@lingui/core';
import { isolated } from './isolate.ts';
import type { MessageId } from './message-id.ts';

const i18n = setupI18n();
let mirrored = false;

/** Puts a compiled catalogue in force. `locale` is a BCP 47 tag; numbers and plurals follow it. */
export function activateCatalogue(locale: string, messages: Messages, direction: 'ltr' | 'rtl' = 'ltr'): void {
  mirrored = direction === 'rtl';
  i18n.loadAndActivate({ locale, messages });
}

/** Adds messages to the catalogue in force. */
export function addMessages(messages: Messages): void {
  i18n.load(i18n.locale, messages);
}

/** The text of a message. `values` fill its ICU placeholders; titles and other words of a pack keep their direction to themselves. */
export function t(id: MessageId, values?: Readonly<Record<string, string | number>>): string {
  if (values === undefined) return i18n._(id);
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value, mirrored) : value,
  ]);
  return i18n._(id, Object.fromEntries(kept));
}

/** The locale in force, for number and date formats. */
export function locale(): string {
  return i18n.locale;
}
