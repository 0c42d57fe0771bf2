import { isAbsolute } from 'node:path';
import * as v from 'valibot';

/** Two strokes begin the path of a share or of a device: asking for one sends the account's name to whatever machine is named. */
const ELSEWHERE = /^[\\/]{2}/;
/** What is no folder of anybody's, but the system's own. */
const SYSTEM = /^\/(dev|proc|sys|run)(\/|$)/;

/**
 * The path of something that was dropped, as it arrives from the page. Only the page's own process knows what was dropped: if that is taken
 * over, it can name what it likes. So whatever a person would hardly drop is refused, and what is read is given out only where it is a pack.
 * Paths from dialogs are the main process's own, and go anywhere.
 */
export const droppedPathSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4096),
  v.check((path) => isAbsolute(path) && !ELSEWHERE.test(path) && !SYSTEM.test(path) && !path.includes('\0')),
);
