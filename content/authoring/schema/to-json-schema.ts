import { toJsonSchema } from '@valibot/to-json-schema';
import { classSchema, resultSchema } from '../../../game/results/result-schema.ts';
import { packSchema } from '../../../game/pack/schema.ts';
import { papersSchema } from '../../../game/teaching/papers-schema.ts';
import { teachingSchema } from '../../../game/teaching/schema.ts';

/** The formats that people write by hand or that other programs read, each with the name of its JSON Schema file in `content/schema/`. */
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
  {
    file: 'result.schema.json',
    title: 'Second Look result',
    description:
      'What is saved of one session: facts, no names and no figures. Made by "npm run schema" from game/results/result-schema.ts.',
    schema: resultSchema,
  },
  {
    file: 'class.schema.json',
    title: 'Second Look class results',
    description: 'The results of a class in one file. Made by "npm run schema" from game/results/result-schema.ts.',
    schema: classSchema,
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
    // Trimming and transforming change a text, and a check of ours is code: none has a counterpart in JSON Schema, and editors need not know.
    const { $schema, ...rest } = toJsonSchema(schema, {
      ignoreActions: ['trim', 'transform', 'safe_integer', 'check'],
    });
    return { file, text: `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n` };
  });
}
