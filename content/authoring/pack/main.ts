import { basename, dirname, join, resolve } from 'node:path';
import { FolderError } from './fill-in.ts';
import { makePack } from './make-pack.ts';

const HELP = `Makes a pack from a folder, and checks it. docs/packs.md tells what goes into the folder.

  npm run pack -- FOLDER [OUT.zip]
      FOLDER    has a pack.json and the pictures that it names
      OUT.zip   where the pack is written; beside the folder, by its name, unless told
`;

/** `npm run pack`. Exit code 1 and plain words when something is wrong; nothing is written then. */
const args = process.argv.slice(2);
// npm runs its scripts in the project's folder; paths are meant from where the person is.
const here = process.env['INIT_CWD'] ?? process.cwd();
const [folder, out] = args;
if (folder === undefined || args.length > 2 || folder.startsWith('-')) {
  console.log(HELP);
  process.exitCode = folder === '--help' ? 0 : 1;
} else {
  const from = resolve(here, folder);
  const zip = out === undefined ? join(dirname(from), `${basename(from)}.zip`) : resolve(here, out);
  try {
    const { title, exhibits, pictures } = await makePack(from, zip, new Date().toISOString().slice(0, 10));
    console.log(`“${title}”: ${exhibits} exhibits, ${pictures} pictures. Everything is sound.`);
    console.log(`The pack is ${zip}; drop it on the window of Second Look.`);
  } catch (error) {
    console.error('The pack was not made:');
    const says = error instanceof FolderError ? error.says : [error instanceof Error ? error.message : String(error)];
    for (const each of says) console.error(`- ${each}`);
    process.exitCode = 1;
  }
}
