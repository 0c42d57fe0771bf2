import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs the build, which does nothing when nothing has changed. Gives its complaint, or undefined when all is well. */
export async function buildFirst(): Promise<string | undefined> {
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts')]);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'stderr' in error && String(error.stderr) !== ''
      ? String(error.stderr).trim()
      : String(error);
  }
}
