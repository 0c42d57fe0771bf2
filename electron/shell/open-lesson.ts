import type { Method } from '../bridge-channels.ts';
import { HOME_URL, lessonUrl } from './scheme.ts';

/** Which lesson is on the screen, as far as the page's calls tell. */
export interface OpenLesson {
  /** Takes note of a call that was answered. */
  readonly note: (method: Method, answer: unknown) => void;
  /** Where a page that died is opened anew: at its lesson, or at home. */
  readonly address: () => string;
}

const SESSION = /^[a-z0-9]{16}$/;

const idIn = (value: unknown, ...path: readonly string[]): string | null => {
  const found = path.reduce<unknown>(
    (each, key) => (typeof each === 'object' && each !== null ? Reflect.get(each, key) : undefined),
    value,
  );
  return typeof found === 'string' && SESSION.test(found) ? found : null;
};

/** A lesson is opened by making or reading its journal. It is left for the home screen, which lists all of them, or finished. */
export function createOpenLesson(): OpenLesson {
  let open: string | null = null;
  return {
    note(method, answer) {
      if (method === 'createSession' || method === 'readSession') open = idIn(answer, 'value', 'id');
      else if (method === 'listSessions' || method === 'finishSession' || method === 'forgetEverything') open = null;
    },
    address: () => (open === null ? HOME_URL : lessonUrl(open)),
  };
}
