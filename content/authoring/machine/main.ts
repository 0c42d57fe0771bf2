import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseMachine, type Figures, type Machine, type Model } from '../../../game/machine/model.ts';
import { parsePack } from '../../../game/pack/parse.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { examplesOf } from './examples.ts';
import { balancedAccuracy, falseAlarmsOn, figuresOf, judgeHeldOut } from './figures.ts';
import { fitFolds } from './fit.ts';
import { plainPassages } from './plain.ts';

const USAGE = `The machine discriminator that plays along in round 1.

  npm run machine:train      trains its models on the built pack and writes content/machine/machine.json
  npm run machine:evaluate   judges every exhibit again by the model that never saw its source, prints the figures, and fails when
                             they are not the ones that are kept and shown in the game
`;

const ROOT = resolve(import.meta.dirname, '../../..');
const PACK = join(ROOT, 'out/packs/first-look');
const MACHINE = join(ROOT, 'content/machine/machine.json');

const [task] = process.argv.slice(2);
try {
  if (task === 'train') await train();
  else if (task === 'evaluate') await evaluate();
  else console.log(USAGE);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

async function readPack(): Promise<Pack> {
  const text = await readFile(join(PACK, 'pack.json'), 'utf8').catch(() => {
    throw new Error('The pack is not built: run "npm run content:build" first.');
  });
  const parsed = parsePack(text);
  if (!parsed.ok) throw new Error('The built pack is not sound: run "npm run content:check".');
  return parsed.value;
}

async function train(): Promise<void> {
  const pack = await readPack();
  const image = await trainMedium(pack, 'image');
  const text = await trainMedium(pack, 'text');
  const figures = { image: await measure(pack, 'image', image), text: await measure(pack, 'text', text) };
  const machine: Machine = {
    format: 'second-look-machine',
    version: 1,
    trained: new Date().toISOString().slice(0, 10),
    image: { models: [...image], figures: figures.image },
    text: { models: [...text], figures: figures.text },
  };
  await mkdir(join(ROOT, 'content/machine'), { recursive: true });
  await writeFile(MACHINE, `${JSON.stringify(machine)}\n`);
  print(machine);
}

async function trainMedium(pack: Pack, medium: 'image' | 'text'): Promise<readonly Model[]> {
  const folds = fitFolds(await examplesOf(pack, PACK, medium));
  console.log(`${medium}s: penalties ${folds.map(({ penalty }) => penalty).join(', ')}`);
  return folds.map(({ model }) => model);
}

/** The figures of some models: held-out exhibits, and for texts plain human writing. */
async function measure(pack: Pack, medium: 'image' | 'text', models: readonly Model[]): Promise<Figures> {
  const figures = figuresOf(judgeHeldOut(models, await examplesOf(pack, PACK, medium)));
  if (medium === 'image') return figures;
  const passages = await plainPassages(pack);
  const plain = passages.map(({ genre, features }) => ({ genre, falseAlarms: falseAlarmsOn(models, features) }));
  return { ...figures, plain };
}

async function evaluate(): Promise<void> {
  const kept = parseMachine(await readFile(MACHINE, 'utf8').catch(() => ''));
  if (kept === null) throw new Error('There are no trained models: run "npm run machine:train" first.');
  const pack = await readPack();
  print(kept);
  for (const medium of ['image', 'text'] as const) {
    const found = await measure(pack, medium, kept[medium].models);
    if (!isDeepStrictEqual(found, kept[medium].figures))
      throw new Error(`The kept figures for ${medium}s are not the measured ones: run "npm run machine:train".`);
  }
  console.log('The kept figures are the measured ones.');
}

function of({ k, n }: { readonly k: number; readonly n: number }): string {
  return `${k} of ${n} (${((100 * k) / Math.max(1, n)).toFixed(1)} %)`;
}

function print(machine: Machine): void {
  for (const medium of ['image', 'text'] as const) {
    const { figures } = machine[medium];
    console.log(`
${medium}s, on sources that were held out
  generated ones called   ${of(figures.hits)}
  real ones called so     ${of(figures.falseAlarms)}
  balanced accuracy       ${(100 * balancedAccuracy(figures)).toFixed(1)} %   (chance 50 %)
  area under the ROC      ${figures.area.toFixed(3)}   (chance 0.5)`);
    if (figures.parts !== undefined) console.log(`  part-generated called   ${of(figures.parts)}`);
    for (const { from, to, stated, generated } of figures.calibration)
      console.log(
        `  said ${from.toFixed(1)} to ${to.toFixed(1)} (mean ${stated.toFixed(2)}): generated ${of(generated)}`,
      );
    for (const { genre, falseAlarms } of figures.plain ?? [])
      console.log(`  plain human writing, ${genre.padEnd(12)} called generated ${of(falseAlarms)}`);
  }
}
