import type app from '../messages/en/app.json';
import type discuss from '../messages/en/class/discuss.json';
import type paper from '../messages/en/class/paper.json';
import type merge from '../messages/en/class/merge.json';
import type notes from '../messages/en/class/notes.json';
import type report from '../messages/en/class/report.json';
import type room from '../messages/en/class/room.json';
import type teach from '../messages/en/class/teach.json';
import type debrief from '../messages/en/session/debrief.json';
import type home from '../messages/en/home.json';
import type machine from '../messages/en/session/machine.json';
import type packs from '../messages/en/packs.json';
import type play from '../messages/en/session/play.json';
import type reveal from '../messages/en/session/reveal.json';
import type settings from '../messages/en/session/settings.json';
import type trouble from '../messages/en/trouble.json';

/** Every message of the catalogue, those of `en/session` and `en/class` included, which are there once a screen that needs them is. A name that is not there does not compile. */
export type MessageId =
  | keyof typeof app
  | keyof typeof debrief
  | keyof typeof discuss
  | keyof typeof home
  | keyof typeof machine
  | keyof typeof merge
  | keyof typeof notes
  | keyof typeof packs
  | keyof typeof paper
  | keyof typeof play
  | keyof typeof report
  | keyof typeof reveal
  | keyof typeof room
  | keyof typeof settings
  | keyof typeof teach
  | keyof typeof trouble;
