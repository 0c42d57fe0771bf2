import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of all plain files below a folder. Sockets and links, which a running Chromium leaves there, are passed over. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    try {
      return lstatSync(join(folder, name)).isFile();
    } catch {
      // A temporary file that is gone again.
      return false;
    }
  });
}

/** Which of these texts lie in which file below a folder, as UTF-8 or as UTF-16 of either order, or in a file's name. */
export function findTexts(folder: string, texts: readonly string[]): readonly string[] {
  return filesIn(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const there = (text: string): boolean => {
      const wide = Buffer.from(text, 'utf16le');
      const forms = [Buffer.from(text), wide, Buffer.from(wide).swap16()];
      return name.includes(text) || forms.some((form) => bytes.includes(form));
    };
    return texts.filter(there).map((text) => `${text} in ${name}`);
  });
}
