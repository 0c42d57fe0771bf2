import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Complaint } from '../check/subject.ts';

/** The line by which a report says which pack it is of. `digest` is the SHA-256 of `pack.json`. */
export const digestLine = (digest: string): string => `Pack digest: \`${digest}\``;

/** What is wrong with the report at `path`, for a pack of this digest: not there, of another pack, or without its pictures. */
export async function reportProblems(path: string, digest: string): Promise<readonly Complaint[]> {
  const page = await readFile(path, 'utf8').catch(() => '');
  if (page === '') return [{ says: 'There is no content report: run npm run content:report.' }];
  if (!page.includes(digestLine(digest)))
    return [{ says: 'The content report is of another state of the pack: run npm run content:report.' }];
  const pictures = [...page.matchAll(/^!\[[^\]]*\]\(([^)]+)\)$/gm)].map(([, file = '']) => file);
  const there = await Promise.all(pictures.map((file) => isThere(join(dirname(path), file))));
  return pictures
    .filter((_, which) => there[which] !== true)
    .map((file) => ({ says: `The content report's ${file} is missing: run npm run content:report.` }));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
