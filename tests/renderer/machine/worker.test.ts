import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import machineJson from '../../../content/machine/machine.json';
import { chanceOf } from '../../../game/machine/chance.ts';
import { imageFeatures } from '../../../game/machine/image-features.ts';
import { parseMachine } from '../../../game/machine/model.ts';
import { textFeatures } from '../../../game/machine/text-features.ts';
import { bitmapOf } from '../../../renderer/machine/bitmap-of.ts';
import { createDesk } from '../../../renderer/machine/desk.ts';
import { greyOf } from '../../../renderer/machine/grey-of.ts';
import { startWorker } from '../../../renderer/workers/start-worker.ts';
import { PICTURES } from './pictures.ts';

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    nodeFeatures: (path: string) => Promise<readonly number[]>;
  }
}

/**
 * How far the two may differ. Measured, they are the same to the last digit, because both decode WebP by the same library; a build that
 * rounds another way would move a chance by less than this, which is a tenth of what is shown.
 */
const TOLERANCE = 0.001;

const parsed = parseMachine(JSON.stringify(machineJson));
if (parsed === null) throw new Error('The trained models cannot be read.');
const machine = parsed;
const desk = createDesk({ load: () => Promise.resolve(machine), startWorker: () => startWorker('machine') });
const model = (medium: 'image' | 'text', fold: number) => {
  const found = machine[medium].models[fold];
  if (found === undefined) throw new Error(`No model ${fold}.`);
  return found;
};

afterEach(() => desk.rest());

test.for(PICTURES)('the chance of a picture is the one that Node computes of the same file: %s', async (path) => {
  const expected = chanceOf(model('image', 2), await commands.nodeFeatures(path));
  const chance = await desk.ask(2, async () => ({ medium: 'image', bitmap: await bitmapOf(`/${path}`) }));
  // Near the middle of the scale, where a difference would show.
  expect(expected).toBeGreaterThan(0.1);
  expect(expected).toBeLessThan(0.9);
  expect(chance).not.toBeNull();
  expect(Math.abs((chance ?? 0) - expected)).toBeLessThan(TOLERANCE);
});

test.for(PICTURES)('so is every figure, within a hundredth: %s', async (path) => {
  const expected = await commands.nodeFeatures(path);
  for (const [at, value] of imageFeatures(greyOf(await bitmapOf(`/${path}`))).entries())
    expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThan(0.01);
});

test('a picture at a blob: address is judged like any other', async () => {
  const [path] = PICTURES;
  const address = URL.createObjectURL(await (await fetch(`/${path}`)).blob());
  const ask = (from: string) => desk.ask(0, async () => ({ medium: 'image', bitmap: await bitmapOf(from) }));
  expect(await ask(address)).toBe(await ask(`/${path}`));
  URL.revokeObjectURL(address);
});

test('a picture of another size is judged at the size of the others', async () => {
  const canvas = new OffscreenCanvas(90, 160);
  canvas.getContext('2d')?.fillRect(10, 10, 40, 90);
  const { width, height } = greyOf(await createImageBitmap(canvas));
  expect([width, height]).toEqual([720, 480]);
});

const text = 'The river rose, and, as nobody knew why, the town waited. It fell again.';

test('a text is measured as in Node', async () => {
  const chance = await desk.ask(1, () => Promise.resolve({ medium: 'text', text }));
  expect(chance).toBe(chanceOf(model('text', 1), textFeatures(text)));
});

test('each fold has its own model', async () => {
  const ask = (fold: number) => desk.ask(fold, () => Promise.resolve({ medium: 'text', text }));
  const chances = await Promise.all([0, 1, 2, 3, 4].map(ask));
  expect(new Set(chances).size).toBe(5);
  expect(await ask(5)).toBeNull();
});

test('the page is not held up while a picture is measured', async () => {
  const [path] = PICTURES;
  const bitmap = await bitmapOf(`/${path}`);
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    turns += 1;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await desk.ask(3, () => Promise.resolve({ medium: 'image', bitmap }));
  port1.close();
  // Measured in the page, it would have taken one turn of it and left no other; in a worker it leaves the page thousands.
  expect(turns).toBeGreaterThan(50);
});

test('what cannot be measured has no chance', async () => {
  const odd = { ...machine, text: { ...machine.text, models: [{ mean: [0], scale: [0], weights: [Number.NaN] }] } };
  const other = createDesk({ load: () => Promise.resolve(odd), startWorker: () => startWorker('machine') });
  expect(await other.ask(0, () => Promise.resolve({ medium: 'text', text: 'A word.' }))).toBeNull();
  const closed = await bitmapOf(`/${PICTURES[0]}`);
  closed.close();
  expect(await other.ask(0, () => Promise.resolve({ medium: 'image', bitmap: closed }))).toBeNull();
  other.rest();
});
