import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alphabetOf, charactersIn } from '../../../game/names/alphabet.ts';
import { inventName } from '../../../game/names/invent.ts';
import type { Shape } from '../../../game/names/network.ts';
import { examplesOf, train, USUAL } from '../../../game/names/train.ts';
import { createRandom } from '../../../game/random.ts';
import { NAME_LISTS, readNames, type ListName } from './lists.ts';
import { toSafetensors } from './safetensors.ts';

/** `npm run names`: trains the models of names and draws from them; see README.md beside this file. */
const SEED = 1;
/** The lists are of different size: the small one would be learned by heart. */
const DIALS = {
  colours: { hidden: 256, steps: 40_000 },
  dinosaurs: { hidden: 128, steps: 3000 },
} as const;
/** After which shares of the steps names are drawn. */
const STAGES = { early: 0.03, middle: 0.15, late: 1 } as const;
const DRAWN = 160;
/** A little below 1: fewer slips of the pen, still no copies. */
const TEMPERATURE = 0.8;
const CURVE_EVERY = 50;

for (const list of ['colours', 'dinosaurs'] as const) await make(list);

async function make(list: ListName): Promise<void> {
  const listed = (await readNames(list)).map(({ name }) => name.toLowerCase());
  const known = new Set(listed);
  const alphabet = alphabetOf(charactersIn(listed));
  const { hidden, steps } = DIALS[list];
  const shape: Shape = { symbols: alphabet.characters.length + 1, context: 8, embedding: 12, hidden };
  const settings = { ...USUAL, steps };
  const training = train(shape, examplesOf(listed, alphabet, shape.context), createRandom(SEED), settings);
  const stepsOf = new Map(Object.entries(STAGES).map(([stage, share]) => [Math.round(share * steps), stage]));
  const curve: [number, number][] = [];
  const drawn: Record<string, { readonly step: number; readonly seed: number; readonly names: readonly string[] }> = {};
  const started = performance.now();
  let running: number | undefined;
  for (let step = 1; ; step++) {
    const turn = training.next();
    if (turn.done === true) break;
    running = running === undefined ? turn.value.loss : 0.98 * running + 0.02 * turn.value.loss;
    if (step % CURVE_EVERY === 0) curve.push([step, Number(running.toFixed(4))]);
    const stage = stepsOf.get(step);
    if (stage === undefined) continue;
    const model = { shape, alphabet, weights: turn.value.weights };
    drawn[stage] = { step, seed: SEED + step, names: draw(model, known, SEED + step) };
    const about = {
      list: NAME_LISTS[list].package,
      version: NAME_LISTS[list].version,
      stage,
      step: String(step),
      seed: String(SEED),
      characters: alphabet.characters.join(''),
      shape: JSON.stringify(shape),
      licence: 'CC BY 4.0',
    };
    await mkdir(join(import.meta.dirname, 'weights'), { recursive: true });
    await writeFile(
      join(import.meta.dirname, 'weights', `${list}-${stage}.safetensors`),
      toSafetensors(shape, model.weights, about),
    );
    console.log(
      `${list}: step ${step}, loss ${running.toFixed(3)} nats a character (${stage}): ${drawn[stage].names.slice(0, 8).join(', ')}`,
    );
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const facts = { list, names: listed.length, shape, settings, seed: SEED, seconds, loss: curve, drawn };
  await writeFile(join(import.meta.dirname, `${list}.json`), `${JSON.stringify(facts)}\n`);
}

/** Names that are not on the list, each once. */
function draw(model: Parameters<typeof inventName>[0], known: ReadonlySet<string>, seed: number): readonly string[] {
  const random = createRandom(seed);
  const names = new Set<string>();
  for (let tries = 0; names.size < DRAWN && tries < 40 * DRAWN; tries++) {
    const name = inventName(model, random, TEMPERATURE).trim();
    if (name.length >= 5 && name.length <= 24 && !known.has(name)) names.add(name);
  }
  return [...names];
}
