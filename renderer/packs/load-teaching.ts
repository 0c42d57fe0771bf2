import type { Problem } from '../../game/pack/problem.ts';
import { err, type Result } from '../../game/result.ts';
import type { Teaching } from '../../game/teaching/schema.ts';
import { fetched } from '../late/fetched.ts';
import { t } from '../i18n/translate.ts';

/** Reads the teaching material from the program's own origin. Never throws. */
export async function loadTeaching(): Promise<Result<Teaching, readonly Problem[]>> {
  try {
    const [response, { parseTeaching }] = await fetched(() =>
      Promise.all([fetch('/packs/teaching/en.json'), import('../../game/teaching/parse.ts')]),
    );
    if (response.ok) return parseTeaching(await response.text());
  } catch {
    // Worded below: to the person, an unreachable file and a missing one are the same.
  }
  return err([{ code: 'missing-file', where: 'teaching/en.json', says: t('trouble.noTeaching') }]);
}
