import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { fingerprintOf } from './fingerprint.ts';
import { mergePack } from './merge.ts';
import { createTextResolver, type FetchPackage } from './resolve.ts';
import { readSource } from './source.ts';
import { validatePack } from './validate.ts';
import { writeFileAtomically, writePack } from './write.ts';

/** Where a build reads and writes. All paths absolute. */
export interface BuildPlaces {
  /** The pack's folder: `source/` and `media/` lie in it. */
  readonly pack: string;
  /** Where the playable pack goes. */
  readonly output: string;
  /** The file that says what the last build was made from. */
  readonly stamp: string;
  /** Folders of programs whose change makes a build stale. */
  readonly programs: readonly string[];
  /** Files to copy beside the packs, and where to: the teaching texts, the models of the machine discriminator. */
  readonly beside: readonly { readonly what: string; readonly from: string; readonly to: string }[];
}

/** What a build did, for the person who ran it. */
export interface BuildReport {
  readonly built: boolean;
  readonly exhibits: number;
  readonly notes: readonly string[];
}

const stampSchema = v.object({
  made: v.string(),
  exhibits: v.number(),
  notes: v.pipe(v.array(v.string()), v.readonly()),
});
type Stamp = v.InferOutput<typeof stampSchema>;

/**
 * Makes the playable pack from its source, unless nothing has changed since the last time. Throws an Error in plain words, one line for
 * each problem; what was built before stays as it was.
 */
export async function buildPack(places: BuildPlaces, fetchPackage: FetchPackage): Promise<BuildReport> {
  const inputs = [join(places.pack, 'source'), join(places.pack, 'media'), ...places.programs];
  const before = await fingerprintOf(
    inputs,
    places.beside.map(({ from }) => from),
  );
  const last = await readStamp(places.stamp);
  if (last?.made === (await madeFrom(before, places)))
    return { built: false, exhibits: last.exhibits, notes: last.notes };

  const merged = await mergePack(await readSource(join(places.pack, 'source')), createTextResolver(fetchPackage));
  const pack = validatePack(merged.pack);
  await writePack(pack, places.pack, places.output);
  const notes = [...merged.notes];
  for (const { what, from, to } of places.beside) {
    const bytes = await readFile(from).catch(() => undefined);
    if (bytes === undefined) notes.push(`The ${what} are not there: they are left out.`);
    else await writeFileAtomically(to, bytes);
  }
  const stamp: Stamp = { made: await madeFrom(before, places), exhibits: pack.exhibits.length, notes };
  await writeFileAtomically(places.stamp, JSON.stringify(stamp));
  return { built: true, exhibits: pack.exhibits.length, notes };
}

/** Inputs and outputs in one figure: when somebody removes or changes the built pack, it no longer fits. */
async function madeFrom(inputs: string, places: BuildPlaces): Promise<string> {
  return `${inputs}-${await fingerprintOf(
    [places.output, join(places.output, 'media')],
    places.beside.map(({ to }) => to),
  )}`;
}

/** What the last build left behind; undefined when there was none or its stamp cannot be read, and then everything is built. */
async function readStamp(path: string): Promise<Stamp | undefined> {
  try {
    return v.parse(stampSchema, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
