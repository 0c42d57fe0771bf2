import type { Machine } from '../../game/machine/model.ts';
import type { Answer, Question, Subject } from './question.ts';

/** Where the machine is asked. */
export interface Desk {
  /** The chance of being generated, 0..1, by the model of a fold; null where nothing can be said. Never rejects. */
  ask(fold: number, subject: () => Promise<Subject>): Promise<number | null>;
  /** Ends the worker; a further question starts another. What is still being asked is answered with null. */
  rest(): void;
}

/** What a desk needs from outside; tests bring their own. */
export interface DeskPorts {
  readonly load: () => Promise<Machine | null>;
  readonly startWorker: () => Worker;
}

/** So often a worker may fail, as one whose script does not come: after that it is not started again. */
const MOST_FAILURES = 2;

/** Asks a worker, which is started at the first question and does one thing after another. */
export function createDesk({ load, startWorker }: DeskPorts): Desk {
  const waiting = new Map<number, (chance: number | null) => void>();
  let worker: Worker | null = null;
  let failures = 0;
  let asked = 0;
  let rests = 0;

  const rest = (): void => {
    rests += 1;
    worker?.terminate();
    worker = null;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  const give = (): void => {
    failures += 1;
    rest();
  };
  const start = (): Worker => {
    const started = startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data.chance);
      waiting.delete(data.id);
    });
    started.addEventListener('error', give);
    started.addEventListener('messageerror', give);
    return started;
  };
  const send = (model: Machine['image']['models'][number], subject: Subject): Promise<number | null> =>
    new Promise((resolve) => {
      const question: Question = { id: (asked += 1), model, subject };
      waiting.set(question.id, resolve);
      worker ??= start();
      worker.postMessage(question, subject.medium === 'image' ? [subject.bitmap] : []);
    });

  return {
    rest,
    async ask(fold, subject) {
      try {
        const before = rests;
        const machine = await load();
        if (machine === null || rests !== before || failures >= MOST_FAILURES) return null;
        const shown = await subject();
        const model = machine[shown.medium].models[fold];
        // Whoever asked may have left meanwhile: no worker is started for them.
        return model === undefined || rests !== before ? null : await send(model, shown);
      } catch {
        // A picture that cannot be decoded, a worker that may not be started: the game goes on without the machine.
        return null;
      }
    },
  };
}
