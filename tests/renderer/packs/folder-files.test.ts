import { expect, test } from 'vitest';
import { filesOfDropped, isFolderEntry } from '../../../renderer/bridge/browser/choose-files.ts';
import { openFolderFiles } from '../../../renderer/bridge/browser/containers.ts';
import { makeFixturePack } from '../../contract/fixture-pack.ts';
import { error, value } from '../../contract/results.ts';

/** The browser's own file system, in which a folder is what a dropped one is. */
const webkitFileSystem = window as unknown as {
  webkitRequestFileSystem(
    type: 0,
    size: number,
    done: (system: FileSystem) => void,
    fail: (error: DOMException) => void,
  ): void;
};

async function written(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<FileSystemDirectoryEntry> {
  const { root } = await new Promise<FileSystem>((resolve, reject) => {
    webkitFileSystem.webkitRequestFileSystem(0, 10_000_000, resolve, reject);
  });
  const folderIn = (folder: FileSystemDirectoryEntry, name: string) =>
    new Promise<FileSystemEntry>((resolve, reject) => {
      folder.getDirectory(name, { create: true }, resolve, reject);
    });
  const top = (await folderIn(root, crypto.randomUUID())) as FileSystemDirectoryEntry;
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split('/');
    let folder = top;
    for (const part of parts.slice(0, -1)) folder = (await folderIn(folder, part)) as FileSystemDirectoryEntry;
    const entry = await new Promise<FileSystemEntry>((resolve, reject) => {
      folder.getFile(parts.at(-1), { create: true }, resolve, reject);
    });
    await write(entry, content);
  }
  return top;
}

interface Writer extends EventTarget {
  write(blob: Blob): void;
}

/** Writes a file of the browser's own file system. */
const write = (entry: FileSystemEntry, content: string | Uint8Array<ArrayBuffer>): Promise<void> =>
  new Promise((resolve, reject) => {
    const file = entry as unknown as { createWriter(done: (writer: Writer) => void, fail: () => void): void };
    file.createWriter(
      (writer) => {
        writer.addEventListener('writeend', () => resolve());
        writer.addEventListener('error', () => reject(new Error('not written')));
        writer.write(new Blob([content]));
      },
      () => reject(new Error('no writer')),
    );
  });

async function packFiles(below = ''): Promise<Record<string, string | Uint8Array<ArrayBuffer>>> {
  const pack = await makeFixturePack();
  const media = Array.from(pack.media, ([name, bytes]) => [below + name, bytes] as const);
  return Object.fromEntries([[`${below}pack.json`, pack.packJson], ...media]);
}

const OWN = new Set(['media/pppppppp01.webp', 'media/pppppppp02.webp', 'media/pppppppp03.webp']);

test.each(['', 'Gemälde (1)/', 'a/b & c/d/'])(
  'a dropped folder with the pack in %j is read, and what lies about is told',
  async (below) => {
    const about = { [`${below}~$notes.docx`]: 'x', [`${below}.git/HEAD`]: 'x', [`${below}media/Thumbs.db`]: 'x' };
    const folder = await written({ ...(await packFiles(below)), ...about });
    expect(isFolderEntry(folder)).toBe(true);
    const container = value(openFolderFiles(await filesOfDropped(folder)));
    for (const name of OWN) expect(value(await container.read(name, 1000))).toHaveLength(64);
    expect(value(await container.read('media/aaaaaaaaaa.webp', 1000))).toBeNull();
    expect(error(await container.read('media/pppppppp01.webp', 10))).toMatchObject({ code: 'too-large' });
    expect(container.passedOver(OWN)).toEqual(['.git/', 'media/Thumbs.db', '~$notes.docx']);
  },
);

test('a folder of very many folders is told to be too much', async () => {
  const many = Object.fromEntries(Array.from({ length: 410 }, (_, nth) => [`d${nth}/x.txt`, '']));
  const files = await filesOfDropped(await written(many));
  expect(error(openFolderFiles(files)).says).toMatch(/no pack\.json among the first \d+ names/);
});

test('what cannot be read any more says so', async () => {
  const folder = await written(await packFiles());
  const container = value(openFolderFiles(structuredClone(await filesOfDropped(folder))));
  await new Promise<void>((resolve, reject) => {
    const removed = folder as unknown as {
      removeRecursively(done: () => void, fail: (error: DOMException) => void): void;
    };
    removed.removeRecursively(resolve, reject);
  });
  expect(error(await container.read('media/pppppppp01.webp', 1000)).says).toMatch(/cannot be read \(Not\w+Error\)/);
});
