import { join, resolve } from 'node:path';
import { buildFirst } from '../build/build-first.ts';
import { checkContent } from '../check/check-content.ts';
import { writeReport } from './write-report.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** `npm run content:report`: builds and checks the pack, and writes what it holds to `docs/content-report.md`. */
try {
  const complaint = await buildFirst();
  if (complaint !== undefined) throw new Error(complaint);
  const pack = join(ROOT, 'out/packs/first-look');
  const outcome = await checkContent({
    pack,
    teaching: join(ROOT, 'content/teaching/en.json'),
    papers: join(ROOT, 'content/teaching/papers-en.json'),
    credits: join(ROOT, 'content/CREDITS.md'),
    messages: join(ROOT, 'renderer/messages/en'),
  });
  const sheets = await writeReport(outcome, { pack, docs: join(ROOT, 'docs') });
  console.log(`docs/content-report.md written, with ${sheets} contact sheets.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
