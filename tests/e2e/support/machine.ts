import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from '../../../game/machine/chance.ts';
import { foldOf } from '../../../game/machine/fold.ts';
import { parseMachine, type Machine } from '../../../game/machine/model.ts';
import { textFeatures } from '../../../game/machine/text-features.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { featuresOfFile } from '../../renderer/machine/node-features.ts';

/** The machine that the game under test asks. */
export function builtMachine(): Machine {
  const machine = parseMachine(readFileSync(join(ROOT, 'out/packs/machine/machine.json'), 'utf8'));
  if (machine === null) throw new Error('The built machine cannot be read.');
  return machine;
}

/** What the machine says of an exhibit of the built pack, computed in Node. */
export async function chanceInNode(machine: Machine, exhibit: Exhibit): Promise<number> {
  const features =
    exhibit.medium === 'text'
      ? textFeatures(textOf(exhibit))
      : await featuresOfFile(`out/packs/first-look/${exhibit.picture.file}`);
  const model = machine[exhibit.medium].models[foldOf(exhibit.family)];
  if (model === undefined) throw new Error('There is no such model.');
  return chanceOf(model, features);
}
