import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeUtf8, sha256 } from '../../../electron/packs/bytes.ts';
import { openContainer } from '../../../electron/packs/open-container.ts';
import { problemsOf } from '../../../game/pack/issues.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { takeIn, SOURCE_FORMAT } from '../../../game/pack/take-in.ts';
import { TAKEN_IDS } from '../../../game/pack/own.ts';
import { isSafeName } from '../../../game/pack/safe-name.ts';
import { parseSoundPart } from '../../../game/pack/sound-part.ts';
import { calledBy, fillIn, FolderError } from './fill-in.ts';
import { picturesOf } from './pictures.ts';
import { packSourceSchema, type PackSource } from './source-schema.ts';
import { writeZip } from './write-zip.ts';

/** What was made. */
export interface Made {
  readonly id: string;
  readonly title: string;
  readonly exhibits: number;
  readonly pictures: number;
}

const says = (problems: readonly Problem[]): readonly string[] => problems.map((problem) => problem.says);

async function readSource(folder: string): Promise<PackSource> {
  const bytes = await readFile(join(folder, 'pack.json')).catch(() => null);
  if (bytes === null)
    throw new FolderError(['There is no pack.json in the folder: docs/packs.md tells what goes into it.']);
  const text = decodeUtf8(bytes);
  if (text === null) throw new FolderError(['The file pack.json is not written in UTF-8: save it as UTF-8.']);
  let unchecked: unknown;
  try {
    unchecked = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    throw new FolderError([`The file pack.json is not JSON; a comma or a quotation mark is wrong. (${where})`]);
  }
  const format: unknown =
    typeof unchecked === 'object' && unchecked !== null && 'format' in unchecked && unchecked.format;
  if (format !== SOURCE_FORMAT)
    throw new FolderError([`The file pack.json must have "format": "${SOURCE_FORMAT}" in its first line.`]);
  const parsed = v.safeParse(packSourceSchema, unchecked);
  if (!parsed.success) throw new FolderError(says(problemsOf(parsed.issues)));
  return parsed.output;
}

/** Whether the pack is sound as a whole, by the very rules that the program imports by. */
function check(packJson: string): void {
  const sound = parseSoundPart(packJson);
  if (!sound.ok) throw new FolderError(says(sound.error));
  const { leftOut, mended, pack } = sound.value;
  if (TAKEN_IDS.has(pack.id) || !isSafeName(pack.id))
    throw new FolderError([`The id ${pack.id} is the program's own: give the pack another "id".`]);
  const wrong = leftOut.flatMap(({ nth, title, problems }) =>
    says(problems).map((each) => `${calledBy(nth, title ?? '?')}: ${each}`),
  );
  if (wrong.length + mended.length > 0) throw new FolderError([...wrong, ...says(mended)]);
}

/** Reads the finished zip as the program will. */
async function checkZip(zip: string): Promise<void> {
  const container = await openContainer(zip);
  if (!container.ok) throw new FolderError([container.error.says]);
  try {
    const taken = await takeIn(container.value, {
      sha256: (bytes) => Promise.resolve(sha256(bytes)),
      decode: decodeUtf8,
      put: () => Promise.resolve(),
      // Coded a moment ago, by the library that draws them.
      draws: () => Promise.resolve(true),
      told: () => undefined,
    });
    if (taken !== null && !taken.ok) throw new FolderError(says(taken.error));
    if (taken?.value.leftOut.length !== 0) throw new FolderError(['The zip does not hold what the folder holds.']);
  } finally {
    await container.value.close();
  }
}

/**
 * Makes a pack's zip from a folder, checks it as the program does when it imports it, and writes it whole or not at all. Throws a
 * `FolderError` with everything that is wrong, in plain words.
 * @param today like 2026-03-09
 */
export async function makePack(folder: string, zip: string, today: string): Promise<Made> {
  const source = await readSource(folder);
  const { pictureOf, packed } = picturesOf(folder);
  const pack = await fillIn(source, pictureOf, today);
  const packJson = `${JSON.stringify(pack, null, 1)}\n`;
  check(packJson);
  await writeZip(zip, [['pack.json', new TextEncoder().encode(packJson)], ...packed]);
  await checkZip(zip);
  return {
    id: source.id ?? '',
    title: source.title,
    exhibits: source.exhibits.length,
    pictures: packed.size,
  };
}
