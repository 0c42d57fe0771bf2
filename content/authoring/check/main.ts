import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { checkContent } from './check-content.ts';
import { jsonReport } from './json-report.ts';
import { textReport } from './text-report.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PACK = 'first-look';

/** What `--help` says. */
const HELP = `npm run content:check [-- --json]

Builds the pack if it is stale, then checks it and the teaching texts against the content guide and looks for shortcuts.
  --json   one object on standard output: exhibits, linter, problems
Exit code 1 when something is wrong.`;

/** Runs the build, which does nothing when nothing has changed. Gives its complaint, or undefined when all is well. */
async function build(): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, [join(ROOT, 'content/authoring/build/main.ts')]);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'stderr' in error && String(error.stderr) !== ''
      ? String(error.stderr).trim()
      : String(error);
  }
}

if (process.argv.includes('--help')) {
  console.log(HELP);
} else {
  const complaint = await build();
  const outcome = await checkContent({
    pack: join(ROOT, 'out/packs', PACK),
    teaching: join(ROOT, 'content/teaching/en.json'),
    credits: join(ROOT, 'content/CREDITS.md'),
  });
  const name = 'pack can be built';
  const built = { name, findings: complaint === undefined ? [] : [{ check: name, says: complaint }] };
  const all = { ...outcome, verdicts: [built, ...outcome.verdicts] };
  console.log(process.argv.includes('--json') ? JSON.stringify(jsonReport(all), undefined, 2) : textReport(all));
  process.exitCode = all.verdicts.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
