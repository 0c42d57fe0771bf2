import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../../content/authoring/schema/to-json-schema.ts';

const folder = resolve(import.meta.dirname, '../../../content/schema');

describe('the JSON Schemas for editors', () => {
  it.each(schemaFiles())('$file is current: if not, run "npm run schema"', async ({ file, text }) => {
    expect(await readFile(resolve(folder, file), 'utf8')).toBe(text);
  });

  it('know the formats to their limits and refuse fields that nobody knows', () => {
    const [pack] = schemaFiles();
    const schema = JSON.parse(pack?.text ?? '') as {
      readonly additionalProperties: boolean;
      readonly required: readonly string[];
      readonly properties: Record<string, { readonly maxLength?: number; readonly const?: unknown }>;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toContain('exhibits');
    expect(schema.properties['title']?.maxLength).toBe(80);
    expect(schema.properties['version']?.const).toBe(1);
  });
});
