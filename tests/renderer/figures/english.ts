// The declaration of a virtual module is ambient, so no import can bring it in.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="../../../renderer/i18n/virtual-messages.d.ts" />
import messages from 'virtual:messages/en';
import classMessages from 'virtual:messages/en/class';
import sessionMessages from 'virtual:messages/en/session';
import { activateCatalogue, addMessages } from '../../../renderer/i18n/translate.ts';

/** Puts the English catalogue in force. */
export function speakEnglish(): void {
  activateCatalogue('en', messages);
  addMessages(sessionMessages);
  addMessages(classMessages);
}
