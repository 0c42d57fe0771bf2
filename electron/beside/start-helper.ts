import { utilityProcess } from 'electron';
import type { Order, StartHelper, Told } from './orders.ts';

/** Megabytes that the helper's heap may take: the largest pack is 32 MB of text. */
const HEAP = 1024;

/**
 * Starts the helper as a process of Electron's own kind, which the fuses of the packaged program allow and which can run a file of the archive. It
 * has no window, and nothing of Electron but the line to this process. Should it die, that is all that dies.
 * @param script the built helper
 */
export function helperFrom(script: string): StartHelper {
  return () => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Second Look helper',
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${HEAP}`],
    });
    return {
      // A process has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      send: (order: Order) => child.postMessage(order),
      listen(hear, ended) {
        child.on('message', (told: Told) => hear(told));
        child.on('exit', ended);
      },
      end: () => void child.kill(),
    };
  };
}
