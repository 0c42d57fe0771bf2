import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Message } from './subject.ts';

const catalogue = v.record(v.string(), v.string());

/** The messages of a catalogue, which is a folder with JSON files in it at any depth; each message by its id. Throws where one cannot be read. */
export async function readMessages(folder: string): Promise<readonly Message[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json')).toSorted();
  const read = files.map(async (file) => v.parse(catalogue, JSON.parse(await readFile(join(folder, file), 'utf8'))));
  return (await Promise.all(read)).flatMap((entries) => Object.entries(entries).map(([id, text]) => ({ id, text })));
}
