import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';
/** A resolved virtual id starts with NUL so that no other plugin takes it for a file (Rollup's convention). */
const RESOLVED = '\0' + PREFIX;

/**
 * Compiles the message catalogues at build time, so that neither the ICU parser nor any code made at run time reaches the
 * page, whose content security policy would refuse the latter.
 *
 * `virtual:messages/<locale>` is made of `<folder>/<locale>.json` and of every `<folder>/<locale>/*.json`, each a flat
 * object from id to ICU message.
 *
 * @throws when a message is no valid ICU, or an id is given twice.
 */
export function messagesPlugin(folder: string): Plugin {
  return {
    name: 'second-look:messages',
    resolveId(id) {
      return id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : null;
    },
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const locale = id.slice(RESOLVED.length);
      const files = catalogueFiles(folder, locale);
      for (const file of files) this.addWatchFile(file);
      const compiled = compileCatalogue(readCatalogue(files));
      const data = JSON.stringify(JSON.stringify(compiled));
      return `export default JSON.parse(${data});\n`;
    },
  };
}

/** The files a locale's catalogue is made of, in a stable order. */
export function catalogueFiles(folder: string, locale: string): readonly string[] {
  const single = join(folder, `${locale}.json`);
  const parts = join(folder, locale);
  const files = existsSync(single) ? [single] : [];
  if (existsSync(parts)) {
    const names = readdirSync(parts).filter((name) => name.endsWith('.json'));
    files.push(...names.sort().map((name) => join(parts, name)));
  }
  if (files.length === 0) throw new Error(`No message catalogue for "${locale}" in ${folder}.`);
  return files;
}

/** Merges catalogue files; an id in two of them, or a message that is no string, is an error that names it. */
export function readCatalogue(files: readonly string[]): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const file of files) {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null) throw new Error(`${file} is no JSON object.`);
    for (const [id, message] of Object.entries(content)) {
      if (typeof message !== 'string') throw new Error(`${file}: "${id}" is no string.`);
      if (messages.has(id)) throw new Error(`${file}: "${id}" is already in another file.`);
      messages.set(id, message);
    }
  }
  return messages;
}

/** Compiles every message to the plain data that the message runtime reads. */
export function compileCatalogue(messages: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const compiled: Record<string, unknown> = {};
  for (const [id, message] of messages) {
    try {
      compiled[id] = compileMessageOrThrow(message);
    } catch (error) {
      throw new Error(`The message "${id}" is no valid ICU message: ${String(error)}`, { cause: error });
    }
  }
  return compiled;
}
