import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import type { PackCard } from '../../../game/bridge/packs.ts';
import type { Stage } from '../../../game/keeping/importer.ts';
import { byTitle, readCard, writeCard } from '../../../game/keeping/pack-card.ts';
import { unreadable } from '../../../game/pack/container.ts';
import type { ReadFile } from '../../../game/pack/media.ts';
import { PACK_JSON } from '../../../game/pack/pack-json.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { packChanged, packMissing } from '../../../game/pack/vetted.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import { sha256 } from './bytes.ts';
import type { Database, StoredPack, Writing } from './database.ts';
import { noticeOf } from './trouble.ts';

/** A shelf on which a pack is written aside, file by file. */
export interface StageShelf extends Stage {
  readonly put: (file: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** The imported packs in the browser's store. */
export interface Library extends Pick<Bridge, 'openPack' | 'readPicture' | 'listPacks' | 'removePack' | 'restorePack'> {
  readonly find: (id: string) => Promise<PackCard | null>;
  readonly stage: () => Promise<StageShelf>;
}

/** All pictures of a shelf: its keys begin with its name, and an empty list sorts behind every text. */
const picturesOf = (shelf: string): IDBKeyRange => IDBKeyRange.bound([shelf], [shelf, []]);

/** Deletes packs that were taken away in an earlier run, and pictures that no pack names. */
async function sweep(database: Database): Promise<void> {
  await database.write(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const pictures = transaction.objectStore('pictures');
    const named = new Set<string>();
    for (const id of await packs.getAllKeys()) {
      const pack = await packs.get(id);
      if (pack?.removed === true) await packs.delete(id);
      else if (pack !== undefined) named.add(pack.shelf);
    }
    const shelves = new Set((await pictures.getAllKeys()).map(([shelf]) => shelf));
    for (const shelf of shelves) if (!named.has(shelf)) await pictures.delete(picturesOf(shelf));
  });
}

function cardOf(id: string, stored: StoredPack): Result<PackCard, Notice> {
  const card = readCard(id, stored.card);
  return card.ok ? card : err({ code: 'pack-unreadable', where: id, detail: card.error.detail });
}

/** Puts a pack and the shelf of its pictures in place of what has its id. */
async function place(transaction: Writing, shelf: string, card: PackCard, packJson: string): Promise<void> {
  const packs = transaction.objectStore('packs');
  const old = await packs.get(card.id);
  if (old !== undefined) await transaction.objectStore('pictures').delete(picturesOf(old.shelf));
  await packs.put({ card: writeCard(card), packJson, shelf, removed: false }, card.id);
}

/** Keeps imported packs; the twin of the desktop's folder. */
export function createLibrary(database: Database): Library {
  let swept: Promise<void> | null = null;
  /** How to read pictures of the packs that were opened, as they were then. */
  const opened = new Map<string, (file: string) => Promise<Result<Uint8Array, Problem>>>();
  // What a sweep could not delete takes up room and does no other harm.
  const ready = (): Promise<void> => (swept ??= sweep(database).catch(() => undefined));

  const stored = async (id: string): Promise<StoredPack | null> => {
    await ready();
    const pack = await database.read((store) => store.get('packs', id));
    return pack === undefined || pack.removed ? null : pack;
  };

  const mark = async (id: string, removed: boolean): Promise<Result<null, Notice>> => {
    try {
      await ready();
      return await database.write(async (transaction) => {
        const pack = await transaction.objectStore('packs').get(id);
        if (pack === undefined || pack.removed === removed)
          return err({ code: 'pack-unwritable', where: id, detail: 'missing' });
        await transaction.objectStore('packs').put({ ...pack, removed }, id);
        return ok(null);
      });
    } catch (error) {
      return err(noticeOf(error, 'pack-unwritable', id));
    }
  };

  return {
    async find(id) {
      const pack = await stored(id);
      const card = pack === null ? null : cardOf(id, pack);
      return card?.ok === true ? card.value : null;
    },
    async listPacks() {
      const packs: PackCard[] = [];
      const notices: Notice[] = [];
      try {
        await ready();
        const ids = await database.read((store) => store.getAllKeys('packs'));
        for (const id of ids) {
          const pack = await stored(id);
          const card = pack === null ? null : cardOf(id, pack);
          if (card?.ok === true) packs.push(card.value);
          else if (card !== null) notices.push(card.error);
        }
      } catch (error) {
        notices.push(noticeOf(error, 'storage-unavailable', 'packs'));
      }
      return { packs: packs.toSorted(byTitle), notices };
    },
    async openPack(id) {
      const { mediaLater, readMedium } = await import('../../../game/pack/media.ts');
      opened.delete(id);
      try {
        const kept = await stored(id);
        if (kept === null) return err([packMissing(id)]);
        const card = cardOf(id, kept);
        const digest = await sha256(new TextEncoder().encode(kept.packJson));
        if (!card.ok || card.value.digest !== digest) return err([packChanged(id)]);
        const mediaIn = mediaLater(id, kept.packJson);
        const read: ReadFile<Uint8Array<ArrayBuffer>> = async (file) => {
          const bytes = await database.read((store) => store.get('pictures', [kept.shelf, file]));
          return ok(bytes === undefined ? null : new Uint8Array(bytes));
        };
        opened.set(id, async (file) => {
          const medium = mediaIn().get(file);
          return medium === undefined ? err(unreadable(file, 'missing')) : readMedium(medium, read, sha256);
        });
        return ok({ packJson: kept.packJson, digest });
      } catch {
        return err([packMissing(id)]);
      }
    },
    async readPicture(id, file) {
      const missing = err(unreadable(file, 'missing'));
      return (
        (await opened
          .get(id)?.(file)
          .catch(() => missing)) ?? missing
      );
    },
    removePack: (id) => mark(id, true),
    restorePack: (id) => mark(id, false),
    async stage() {
      await ready();
      const shelf = crypto.randomUUID();
      let placed = false;
      let packJson = '';
      return {
        async put(file, bytes) {
          // It is kept with the card, when the pack is put in its place.
          if (file === PACK_JSON) packJson = new TextDecoder().decode(bytes);
          else
            await database.write(async (transaction) => {
              await transaction.objectStore('pictures').put(bytes, [shelf, file]);
            });
        },
        async place(card) {
          await database.write((transaction) => place(transaction, shelf, card, packJson));
          placed = true;
        },
        async discard() {
          if (!placed)
            await database.write((transaction) => transaction.objectStore('pictures').delete(picturesOf(shelf)));
        },
      };
    },
  };
}
