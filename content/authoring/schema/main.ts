import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { schemaFiles } from './to-json-schema.ts';

/** `npm run schema`: writes the JSON Schemas for editors into `content/schema/`. */
const folder = resolve(import.meta.dirname, '../../schema');
await mkdir(folder, { recursive: true });
for (const { file, text } of schemaFiles()) {
  await writeFile(join(folder, file), text);
  console.log(`content/schema/${file}`);
}
