import type { Problem } from '../../game/pack/problem.ts';
import { err, type Result } from '../../game/result.ts';
import type { Papers } from '../../game/teaching/papers-schema.ts';
import { fetched } from '../late/fetched.ts';
import { t } from '../i18n/translate.ts';

/** Reads the papers for teachers and the safeguarding card from the program's own origin. Never throws. */
export async function loadPapers(): Promise<Result<Papers, readonly Problem[]>> {
  try {
    const [response, { parsePapers }] = await fetched(() =>
      Promise.all([fetch('/packs/teaching/papers-en.json'), import('../../game/teaching/parse-papers.ts')]),
    );
    if (response.ok) return parsePapers(await response.text());
  } catch {
    // Worded below: to the person, an unreachable file and a missing one are the same.
  }
  return err([{ code: 'missing-file', where: 'teaching/papers-en.json', says: t('trouble.noPapers') }]);
}
