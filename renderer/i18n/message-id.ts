import type app from '../messages/en/app.json';
import type debrief from '../messages/en/debrief.json';
import type home from '../messages/en/home.json';
import type machine from '../messages/en/machine.json';
import type packs from '../messages/en/packs.json';
import type play from '../messages/en/play.json';
import type reveal from '../messages/en/reveal.json';
import type settings from '../messages/en/settings.json';
import type trouble from '../messages/en/trouble.json';

/** Every message of the catalogue. A name that is not there does not compile. */
export type MessageId =
  | keyof typeof app
  | keyof typeof debrief
  | keyof typeof home
  | keyof typeof machine
  | keyof typeof packs
  | keyof typeof play
  | keyof typeof reveal
  | keyof typeof settings
  | keyof typeof trouble;
