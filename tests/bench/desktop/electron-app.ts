import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { executableIn } from '../../../scripts/lib/electron-binary.mjs';

/** An Electron app under measurement. Scripts are functions that need nothing but their argument, since they run in the page. */
export interface MeasuredApp {
  /** When its process was started, in milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly pid: number;
  /** Settles when the first window is on the screen. */
  readonly shown: Promise<unknown>;
  /** Settles when the first page's document has been read. */
  readonly domReady: Promise<unknown>;
  /** Runs a function in the page and waits for what it promises. */
  evaluate<Result, Argument = undefined>(
    script: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Sends a key down and up through Chromium's input, as a keyboard would. */
  press(key: string): void;
  /** Quits it, and ends it by force if it has not gone after five seconds. */
  quit(): Promise<void>;
}

type Heard = {
  readonly event?: string;
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

const PROBE = join(import.meta.dirname, 'probe.cjs');
const PATIENCE_MS = 30_000;

/**
 * Starts an app's folder under the probe, without graphics card, on a data folder of its own.
 * @param dist the unpacked Electron
 * @throws in `shown`, `domReady` and `evaluate` when the app ends early or stays silent for 30 s
 */
export function startApp(dist: string, folder: string, userData: string): MeasuredApp {
  const asRoot = process.getuid?.() === 0;
  const switches = [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', `--user-data-dir=${userData}`];
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executableIn(dist), ['-r', PROBE, ...switches, folder], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-2000);
  });
  const waiting = new Map<string, Waiting>();
  const expect = (name: string): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const silence = setTimeout(() => reject(new Error(`${folder}: no answer (${name}). ${said}`)), PATIENCE_MS);
    waiting.set(name, { resolve, reject });
    return promise.finally(() => {
      clearTimeout(silence);
      waiting.delete(name);
    });
  };
  child.on('message', (heard: Heard) => {
    const asked = waiting.get(heard.event ?? `request ${heard.id}`);
    if (heard.error === undefined) asked?.resolve(heard.value);
    else asked?.reject(new Error(heard.error));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${folder} ended with status ${code}. ${said}`));
  });

  const shown = expect('shown');
  const domReady = expect('dom-ready');
  // Whoever asks later gets the error; nobody asking is no reason to end the program.
  for (const promise of [shown, domReady]) promise.catch(() => undefined);
  let requests = 0;
  return {
    startedAt,
    pid: child.pid ?? 0,
    shown,
    domReady,
    evaluate<Result, Argument>(script: (argument: Argument) => Result | Promise<Result>, argument?: Argument) {
      const id = (requests += 1);
      const answer = expect(`request ${id}`);
      child.send({ id, script: `(${script.toString()})(${JSON.stringify(argument)})` });
      // The page answers with what the function returned, copied: its type is the function's.
      return answer as Promise<Result>;
    },
    press: (key) => void child.send({ key }),
    async quit() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.send({ quit: true });
      const force = setTimeout(() => child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(force);
    },
  };
}
