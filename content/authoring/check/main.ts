import { join, resolve } from 'node:path';
import { buildFirst } from '../build/build-first.ts';
import { checkContent } from './check-content.ts';
import { DEALS } from './deal/deal-report.ts';
import { jsonReport } from './json-report.ts';
import { textReport } from './text-report.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PACK = 'first-look';

/** What `--help` says. */
const HELP = `npm run content:check [-- --json]

Builds the pack if it is stale, then checks it, the teaching texts and the papers for teachers against the content guide and looks for shortcuts.
  --json   one object on standard output: exhibits, linter, problems, counts, cards, questions, and how 1,000 sessions of every way to play are dealt (minutes)
Exit code 1 when something is wrong.`;

if (process.argv.includes('--help')) {
  console.log(HELP);
} else {
  const complaint = await buildFirst();
  const outcome = await checkContent({
    pack: join(ROOT, 'out/packs', PACK),
    teaching: join(ROOT, 'content/teaching/en.json'),
    papers: join(ROOT, 'content/teaching/papers-en.json'),
    credits: join(ROOT, 'content/CREDITS.md'),
    messages: join(ROOT, 'renderer/messages/en'),
    report: join(ROOT, 'docs/content-report.md'),
  });
  const name = 'pack can be built';
  const built = { name, findings: complaint === undefined ? [] : [{ check: name, says: complaint }] };
  const all = { ...outcome, verdicts: [built, ...outcome.verdicts] };
  console.log(process.argv.includes('--json') ? JSON.stringify(jsonReport(all, DEALS), undefined, 2) : textReport(all));
  process.exitCode = all.verdicts.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
