import { expect, test, vi } from 'vitest';
import type { Machine } from '../../../game/machine/model.ts';
import { bitmapOf } from '../../../renderer/machine/bitmap-of.ts';
import { createDesk } from '../../../renderer/machine/desk.ts';
import { machineReader } from '../../../renderer/machine/load-machine.ts';
import type { Answer, Question, Subject } from '../../../renderer/machine/question.ts';
import { sampleMachine } from '../../game/machine-fixture.ts';

/** A worker that takes down what it is asked and answers when told to. */
class FakeWorker extends EventTarget {
  readonly asked: Question[] = [];
  ended = false;
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(chance: number | null, id = this.asked.at(-1)?.id ?? 0): void {
    const data: Answer = { id, chance };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const text = (): Promise<Subject> => Promise.resolve({ medium: 'text', text: 'A word.' });

function makeDesk(machine: Machine | null = sampleMachine()) {
  const workers: FakeWorker[] = [];
  const load = vi.fn<() => Promise<Machine | null>>(() => Promise.resolve(machine));
  const desk = createDesk({
    load,
    startWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { desk, load, workers };
}

/** Waits until so much was asked. */
async function asked(workers: readonly FakeWorker[], count: number): Promise<void> {
  await expect.poll(() => workers.flatMap((each) => each.asked)).toHaveLength(count);
}

test('without a machine no exhibit is read and no worker started', async () => {
  const { desk, workers } = makeDesk(null);
  const subject = vi.fn<() => Promise<Subject>>(text);
  expect(await desk.ask(0, subject)).toBeNull();
  expect(subject).not.toHaveBeenCalled();
  expect(workers).toEqual([]);
});

test('one worker answers all questions, in whatever order', async () => {
  const { desk, workers } = makeDesk();
  const answers = [desk.ask(0, text), desk.ask(1, text)];
  await asked(workers, 2);
  const [worker] = workers;
  expect(worker?.asked.map(({ model }) => model)).toEqual(sampleMachine().text.models.slice(0, 2));
  worker?.answer(0.7);
  worker?.answer(0.2, worker.asked[0]?.id);
  expect(await Promise.all(answers)).toEqual([0.2, 0.7]);
  expect(workers).toHaveLength(1);
});

test('an answer that nobody waits for is passed over', async () => {
  const { desk, workers } = makeDesk();
  const answer = desk.ask(0, text);
  await asked(workers, 1);
  workers[0]?.answer(0.1, 99);
  workers[0]?.answer(0.6);
  expect(await answer).toBe(0.6);
});

test.for(['error', 'messageerror'])('a worker that fails (%s) gets one more chance, and no third', async (type) => {
  const { desk, workers } = makeDesk();
  for (const nth of [0, 1]) {
    const answer = desk.ask(0, text);
    await asked(workers, nth + 1);
    workers[nth]?.dispatchEvent(new Event(type));
    expect(await answer).toBeNull();
    expect(workers[nth]?.ended).toBe(true);
  }
  expect(await desk.ask(0, text)).toBeNull();
  expect(workers).toHaveLength(2);
});

test('a worker that may not be started, and a picture that cannot be read, leave the machine silent', async () => {
  const refused = createDesk({
    load: () => Promise.resolve(sampleMachine()),
    startWorker: () => {
      throw new TypeError('refused');
    },
  });
  expect(await refused.ask(0, text)).toBeNull();
  const { desk, workers } = makeDesk();
  const broken = async () => ({ medium: 'image', bitmap: await bitmapOf('/nowhere/x.webp') }) as const;
  expect(await desk.ask(0, broken)).toBeNull();
  expect(workers).toEqual([]);
});

test('at rest nothing is left running, and what was asked is answered with nothing', async () => {
  const { desk, workers } = makeDesk();
  const answer = desk.ask(0, text);
  await asked(workers, 1);
  desk.rest();
  expect(await answer).toBeNull();
  expect(workers[0]?.ended).toBe(true);
  const again = desk.ask(0, text);
  await asked(workers, 2);
  workers[1]?.answer(0.4);
  expect(await again).toBe(0.4);
});

test('who left before the exhibit was read starts no worker', async () => {
  const { desk, workers } = makeDesk();
  const before = desk.ask(0, text);
  desk.rest();
  expect(await before).toBeNull();
  const { promise, resolve } = Promise.withResolvers<Subject>();
  const during = desk.ask(0, () => promise);
  await Promise.resolve();
  await Promise.resolve();
  desk.rest();
  resolve({ medium: 'text', text: '' });
  expect(await during).toBeNull();
  expect(workers).toEqual([]);
});

test('the file is read once, and what is no machine is none', async () => {
  const answers = [
    () => Promise.resolve(new Response(JSON.stringify(sampleMachine()))),
    () => Promise.resolve(new Response('{"format":"other"}')),
    () => Promise.resolve(new Response('', { status: 404 })),
    () => Promise.reject(new TypeError('no network')),
  ];
  for (const [index, answer] of answers.entries()) {
    const fetched = vi.spyOn(window, 'fetch').mockImplementation(answer);
    const read = machineReader();
    const [one, two] = await Promise.all([read(), read()]);
    expect(one).toEqual(index === 0 ? sampleMachine() : null);
    expect(two).toBe(one);
    // Where nobody answers, it is tried twice more.
    expect(fetched).toHaveBeenCalledTimes(index === 3 ? 3 : 1);
    expect(new Set(fetched.mock.calls.flat())).toEqual(new Set(['/packs/machine/machine.json']));
    fetched.mockRestore();
  }
});

test('a file that could not be had is read when it is wanted again', async () => {
  const fetched = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
  const read = machineReader();
  expect(await read()).toBeNull();
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(sampleMachine()))));
  expect(await read()).toEqual(sampleMachine());
  fetched.mockRestore();
});
