import { setupI18n, type Messages } from '@lingui/core';
import type { MessageId } from './message-id.ts';

const i18n = setupI18n();

/** Puts a compiled catalogue in force. `locale` is a BCP 47 tag; numbers and plurals follow it. */
export function activateCatalogue(locale: string, messages: Messages): void {
  i18n.loadAndActivate({ locale, messages });
}

/** Adds messages to the catalogue in force. */
export function addMessages(messages: Messages): void {
  i18n.load(i18n.locale, messages);
}

/** The text of a message. `values` fill its ICU placeholders. */
export function t(id: MessageId, values?: Readonly<Record<string, string | number>>): string {
  return i18n._(id, values);
}

/** The locale in force, for number and date formats. */
export function locale(): string {
  return i18n.locale;
}
