import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../../game/pack/schema.ts';
import { papersSchema } from '../../../game/teaching/papers-schema.ts';
import { teachingSchema } from '../../../game/teaching/schema.ts';

/** The formats that people write by hand, each with the name of its JSON Schema file in `content/schema/`. */
const FORMATS = [
  {
    file: 'pack.schema.json',
    title: 'Second Look pack',
    description: 'pack.json of a pack: its header and its exhibits. Made by "npm run schema" from game/pack/schema.ts.',
    schema: packSchema,
  },
  {
    file: 'teaching.schema.json',
    title: 'Second Look teaching texts',
    description:
      'Questions, briefings, concept cards and law cards of one language. Made by "npm run schema" from game/teaching/schema.ts.',
    schema: teachingSchema,
  },
  {
    file: 'papers.schema.json',
    title: 'Second Look papers',
    description:
      'Guides for teachers, the data sheet and the safeguarding card of one language. Made by "npm run schema" from game/teaching/papers-schema.ts.',
    schema: papersSchema,
  },
] as const;

/** A file to write: name below `content/schema/` and text. */
export interface SchemaFile {
  readonly file: string;
  readonly text: string;
}

/**
 * JSON Schemas (draft 07, which every common editor knows) of the formats. Editors check shapes with them; what a JSON Schema
 * cannot say (hashes, spans, twins) the game checks when it reads a pack.
 */
export function schemaFiles(): readonly SchemaFile[] {
  return FORMATS.map(({ file, title, description, schema }) => {
    // Trimming changes a text and has no counterpart in JSON Schema: editors need not know of it.
    const { $schema, ...rest } = toJsonSchema(schema, { ignoreActions: ['trim', 'safe_integer'] });
    return { file, text: `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n` };
  });
}
