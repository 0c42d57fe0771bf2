import { join } from 'node:path';
import * as v from 'valibot';
import { creditSchema, referenceSchema } from '../../../game/pack/schema.ts';
import { exhibitFiles } from '../build/source.ts';
import { creditOf, photographOf, type Photograph } from './photographs.ts';
import { readJson } from './read-json.ts';
import { cutOf, isSheet, whereOf, type ImageSource } from './recipe.ts';

const textSchema = v.looseObject({
  id: v.string(),
  truth: v.string(),
  title: v.string(),
  credit: creditSchema,
  model: v.optional(v.looseObject({ name: v.string() })),
  segments: v.array(v.looseObject({ by: v.picklist(['human', 'model']), reference: v.optional(referenceSchema) })),
});
type TextSource = v.InferOutput<typeof textSchema>;

/** The texts of a pack's source. */
export async function readTexts(pack: string): Promise<readonly TextSource[]> {
  const files = await exhibitFiles(join(pack, 'source'), 'texts');
  const lists = files.map((file) => readJson(join(pack, 'source', file), v.array(textSchema), []));
  return (await Promise.all(lists)).flat();
}

/** Everything that `CREDITS.md` names: who made what in a pack, under which licence, and where it was taken from. */
export function creditsPage(
  images: readonly ImageSource[],
  texts: readonly TextSource[],
  photographs: readonly Photograph[],
): string {
  const human = texts.filter((text) => text.segments.some((segment) => segment.by === 'human'));
  const written = texts.filter((text) => text.segments.every((segment) => segment.by === 'model'));
  return [
    '# Credits',
    "Written by `npm run harvest` from the packs' sources: change those, not this page. It tells which exhibits are real and which are",
    'generated, so read it after playing.',
    '',
    '## Photographs',
    'Shown as they are, or as the photograph from which a generated image was grown. Every photograph was cropped, resampled and coded as',
    'WebP. The packages named are where the files were taken from; they are no dependencies of the game, and their own licences do not',
    'replace those of the photographs.',
    '',
    ...photographLines(images, photographs),
    '',
    '## Generated images',
    'Grown by the patch model in `content/authoring/dream` (method: Granot, Feinstein, Shocher, Bagon and Irani, "Drop the GAN: in defense',
    'of patches nearest neighbors as single image generative models", CVPR 2022), each from one photograph above.',
    '',
    ...images.flatMap((image) => (image.origin === 'patch-model' ? [grownLine(image, photographs)] : [])),
    '',
    '## Sheets of small pictures',
    'Originals out of a published collection, or drawn by a flow model of `content/authoring/flow` that was trained on that collection from',
    'scratch; nothing on an invented sheet is in the collection.',
    '',
    ...images.filter((image) => isOnSheet(image)).map(sheetLine),
    '',
    '## Human texts',
    'Kept by reference: the build takes each passage out of the named file and checks its hash. Not every machine can fetch a package of Debian,',
    'so passages out of those stand in the source as well, with the hash of their file.',
    '',
    ...human.map(humanLine),
    '',
    '## Generated texts',
    '',
    ...written.map(
      (text) => `- ${text.title} (\`${text.id}\`): ${text.credit.maker}, ${text.credit.date}. ${text.credit.licence}.`,
    ),
    '',
  ].join('\n');
}

function photographLines(images: readonly ImageSource[], photographs: readonly Photograph[]): string[] {
  const uses = new Map<Photograph, { readonly shown: string[]; readonly grown: string[] }>();
  for (const image of images) {
    if (isOnSheet(image)) continue;
    const photo = photographOf(cutOf(image.recipe), photographs);
    const use = uses.get(photo) ?? { shown: [], grown: [] };
    use[image.origin === 'photograph' ? 'shown' : 'grown'].push(`\`${image.id}\``);
    uses.set(photo, use);
  }
  const byPlace = [...uses].sort(([a], [b]) => (whereOf(a) < whereOf(b) ? -1 : 1));
  return byPlace.map(([photo, { shown, grown }]) => {
    const { maker, date, licence, source } = creditOf(photo);
    const roles = [
      ...(shown.length > 0 ? [`Exhibit ${shown.join(', ')}.`] : []),
      ...(grown.length > 0 ? [`Source of ${grown.join(', ')}.`] : []),
    ];
    return `- **${photo.subject}**: ${maker}, ${date}. ${licence}. ${source}. ${roles.join(' ')}`;
  });
}

type OnSheet = Extract<ImageSource, { readonly origin: 'collection' | 'flow-model' }>;

const isOnSheet = (image: ImageSource): image is OnSheet => isSheet(image.recipe);

function sheetLine({ id, title, credit }: OnSheet): string {
  return `- ${title} (\`${id}\`): ${credit.maker}, ${credit.date}. ${credit.licence}. ${credit.source}.`;
}

function grownLine(image: Exclude<ImageSource, OnSheet>, photographs: readonly Photograph[]): string {
  const photo = photographOf(cutOf(image.recipe), photographs);
  return `- ${image.title} (\`${image.id}\`): grown from "${photo.subject}" by ${photo.maker} (${photo.licence}).`;
}

function humanLine(text: TextSource): string {
  const { maker, date, licence, source } = text.credit;
  const taken = text.segments.flatMap(({ reference: at }) =>
    at === undefined || (source.includes(`${at.package}@${at.version}`) && source.includes(at.file))
      ? []
      : [` Taken from ${at.package}@${at.version}/${at.file}.`],
  );
  const more =
    text.truth === 'part'
      ? ` Its ending was written by a language model${text.model ? ` (${text.model.name})` : ''}.`
      : '';
  return `- ${text.title} (\`${text.id}\`): ${maker}, ${date}. ${licence}. ${source}.${taken.join('')}${more}`;
}
