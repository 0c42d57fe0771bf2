import { join, resolve } from 'node:path';
import { CONTENT_CACHE, fetchPackage } from '../packages/fetch-package.ts';
import { buildPack } from './build.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PACK = 'first-look';

/** `npm run content:build`: the playable pack in `out/packs/`. Exit code 1 and plain words when something is wrong. */
try {
  const report = await buildPack(
    {
      pack: join(ROOT, 'content/packs', PACK),
      output: join(ROOT, 'out/packs', PACK),
      stamp: join(CONTENT_CACHE, `${PACK}.built.json`),
      programs: [import.meta.dirname, join(ROOT, 'game/pack')],
      beside: [
        {
          what: 'teaching texts',
          from: join(ROOT, 'content/teaching/en.json'),
          to: join(ROOT, 'out/packs/teaching/en.json'),
        },
        {
          what: 'papers for teachers',
          from: join(ROOT, 'content/teaching/papers-en.json'),
          to: join(ROOT, 'out/packs/teaching/papers-en.json'),
        },
        {
          what: 'models of the machine discriminator',
          from: join(ROOT, 'content/machine/machine.json'),
          to: join(ROOT, 'out/packs/machine/machine.json'),
        },
      ],
    },
    fetchPackage,
  );
  for (const note of report.notes) console.warn(note);
  console.log(`out/packs/${PACK}: ${report.exhibits} exhibits${report.built ? '' : ', nothing to do'}.`);
} catch (error) {
  console.error(`The pack ${PACK} could not be built.`);
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
