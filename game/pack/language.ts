import * as v from 'valibot';

/** A language tag as it is written (BCP 47, section 2.1.1): `DE` is `de`, `de_at` is `de-AT`, `ZH-hans` is `zh-Hans`. */
function asWritten(tag: string): string {
  const [language = '', ...parts] = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  const cased = parts.map((part) => {
    if (part.length === 2) return part.toUpperCase();
    return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part;
  });
  return [language, ...cased].join('-');
}

/** The language of a pack or of an exhibit. Capitals and underscores do not matter, as they do not to the systems that write them. */
export const languageSchema = v.pipe(
  v.string(),
  v.transform(asWritten),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be the code of a language, such as en, de or pt-BR'),
);
