import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import type { PackCard } from '../../game/bridge/packs.ts';
import type { Stage } from '../../game/keeping/importer.ts';
import { byTitle, CARD_MAX_BYTES, readCard, writeCard } from '../../game/keeping/pack-card.ts';
import { createQueue } from '../../game/keeping/queue.ts';
import type { Keeper } from '../../game/keeping/queue.ts';
import { unreadable } from '../../game/pack/container.ts';
import { mediaLater, readMedium, type Media } from '../../game/pack/media.ts';
import { PACK_LIMITS } from '../../game/pack/schema.ts';
import { PACK_JSON } from '../../game/pack/pack-json.ts';
import { packChanged, packMissing } from '../../game/pack/vetted.ts';
import { err, ok } from '../../game/result.ts';
import type { Result } from '../../game/result.ts';
import { readCapped, readText } from '../storage/read-capped.ts';
import { noticeOf } from '../storage/trouble.ts';
import { syncFolder } from '../storage/write-atomic.ts';
import { decodeUtf8, sha256 } from './bytes.ts';
import { readerOf } from './folder-container.ts';
import { isThere, sweep, writeWhole } from './library-folder.ts';

/** A folder in which a pack is written aside: its pictures below `media/`, and its `pack.json`. */
export interface StageFolder extends Stage {
  readonly folder: string;
}

/** The imported packs, each in a folder of its name below `packs/` of the data folder. */
export interface Library
  extends Keeper, Pick<Bridge, 'openPack' | 'readPicture' | 'listPacks' | 'removePack' | 'restorePack'> {
  readonly find: (id: string) => Promise<PackCard | null>;
  readonly stage: () => Promise<StageFolder>;
  /** Whether a pack of that name was opened here, and not taken away or replaced since. */
  readonly isOpen: (id: string) => boolean;
}

const FOLDER = /^[a-z0-9][a-z0-9-]{1,39}$/;
const CARD = 'card.json';

/** Keeps imported packs below a folder; the twin of the browser's store. */
export function createLibrary(root: string): Library {
  const inTurn = createQueue();
  const opened = new Map<string, () => Media>();
  const folderOf = (id: string): string => join(root, id);
  const removedOf = (id: string): string => join(root, `.removed-${id}`);
  let swept: Promise<void> | null = null;

  /** Runs after whatever an earlier run left half done was put right. */
  const run = <T>(task: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      swept ??= sweep(root);
      await swept;
      return task();
    });

  const cardOf = async (id: string): Promise<Result<PackCard | null, Notice>> => {
    if (!FOLDER.test(id)) return ok(null);
    const text = await readText(join(folderOf(id), CARD), CARD_MAX_BYTES);
    const notice = (detail: string): Result<never, Notice> => err({ code: 'pack-unreadable', where: id, detail });
    if (!text.ok) return text.error.kind === 'missing' ? ok(null) : notice(text.error.detail);
    const card = readCard(id, text.value);
    return card.ok ? card : notice(card.error.detail);
  };

  const find = async (id: string): Promise<PackCard | null> => {
    const card = await cardOf(id);
    return card.ok ? card.value : null;
  };

  const move = async (id: string, from: string, to: string): Promise<Result<null, Notice>> => {
    try {
      await rename(from, to);
      await syncFolder(root);
      return ok(null);
    } catch (error) {
      return err(noticeOf(error, 'pack-unwritable', id));
    }
  };

  const place = async (aside: string, card: PackCard): Promise<void> => {
    await writeWhole(join(aside, CARD), new TextEncoder().encode(writeCard(card)));
    const old = join(root, `.old-${card.id}`);
    const there = await isThere(folderOf(card.id));
    // Two renames; should the power go between them, the next start puts the old one back.
    if (there) await rename(folderOf(card.id), old);
    await rename(aside, folderOf(card.id));
    await syncFolder(root);
    opened.delete(card.id);
    await rm(old, { recursive: true, force: true });
    await rm(removedOf(card.id), { recursive: true, force: true });
  };

  return {
    inTurn,
    letGo: () => {
      opened.clear();
      swept = null;
    },
    find: (id) => run(() => find(id)),
    listPacks: () =>
      run(async () => {
        const names = await readdir(root).catch((): string[] => []);
        const packs: PackCard[] = [];
        const notices: Notice[] = [];
        for (const name of names.filter((each) => FOLDER.test(each))) {
          const card = await cardOf(name);
          if (!card.ok) notices.push(card.error);
          else if (card.value !== null) packs.push(card.value);
        }
        return { packs: packs.toSorted(byTitle), notices };
      }),
    openPack: (id) =>
      run(async () => {
        const card = await cardOf(id);
        if (!card.ok || card.value === null) return err([card.ok ? packMissing(id) : packChanged(id)]);
        const bytes = await readCapped(join(folderOf(id), PACK_JSON), PACK_LIMITS.packJsonBytes);
        if (!bytes.ok || sha256(bytes.value) !== card.value.digest) return err([packChanged(id)]);
        const packJson = decodeUtf8(bytes.value);
        if (packJson === null) return err([packChanged(id)]);
        opened.set(id, mediaLater(id, packJson));
        return ok({ packJson, digest: card.value.digest });
      }),
    async readPicture(pack, file) {
      const medium = opened.get(pack)?.().get(file);
      return medium === undefined
        ? err(unreadable(file, 'missing'))
        : readMedium(medium, readerOf(folderOf(pack)), sha256);
    },
    removePack: (id) =>
      run(async () => {
        if (!FOLDER.test(id)) return err({ code: 'pack-unwritable', where: id, detail: 'name' });
        await rm(removedOf(id), { recursive: true, force: true }).catch(() => undefined);
        opened.delete(id);
        return move(id, folderOf(id), removedOf(id));
      }),
    restorePack: (id) =>
      run(async () => {
        if (!FOLDER.test(id) || (await isThere(folderOf(id))))
          return err({ code: 'pack-unwritable', where: id, detail: 'EEXIST' });
        return move(id, removedOf(id), folderOf(id));
      }),
    stage: () =>
      run(async () => {
        const aside = join(root, `.new-${randomBytes(8).toString('hex')}`);
        await mkdir(join(aside, 'media'), { recursive: true });
        return {
          folder: aside,
          place: (card) => run(() => place(aside, card)),
          discard: () => rm(aside, { recursive: true, force: true }),
        };
      }),
    isOpen: (id) => opened.has(id),
  };
}
