import { describe, expect, test, vi } from 'vitest';
import type { PackCard } from '../../../game/bridge/packs.ts';
import { createImporter, type ImportPorts, type Stage } from '../../../game/keeping/importer.ts';
import { takeJob } from '../../../game/keeping/take-job.ts';
import type { Container } from '../../../game/pack/container.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import { err, ok } from '../../../game/result.ts';
import { changedPack } from '../../contract/import-contract.ts';
import { makeFixturePack, sha256, type FixturePack } from '../../contract/fixture-pack.ts';

const TROUBLE: Problem = { code: 'storage', where: 'packs', says: 'The disk is full.' };

function containerOf({ packJson, media }: Pick<FixturePack, 'packJson' | 'media'>) {
  const files = new Map([['pack.json', new TextEncoder().encode(packJson)], ...media]);
  return {
    read: vi.fn<Container['read']>((name) => Promise.resolve(ok(files.get(name) ?? null))),
    passedOver: () => Array.from({ length: 70 }, (_, nth) => `note ${nth}.txt`),
    close: vi.fn<Container['close']>(() => Promise.resolve()),
  };
}

interface Aside extends Stage {
  readonly put: (file: string) => Promise<void>;
}

type Ports = ImportPorts<FixturePack | Container | null, Container, Aside>;

/** Takes in here what the editions take in beside the program; stopped, it ends at once. */
const take: Ports['take'] = (container, { put }, told) => {
  const stopped = Promise.withResolvers<null>();
  const tools = {
    sha256: (bytes: Uint8Array) => sha256(new Uint8Array(bytes)),
    decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
    encode: (text: string) => new TextEncoder().encode(text),
    draws: () => Promise.resolve(true),
  };
  const job = takeJob(container, { ...tools, put, told: (done, of) => told({ done, of }) });
  return { done: Promise.race([job, stopped.promise]), stop: () => stopped.resolve(null) };
};

/** An importer over shelves in memory; `fail` makes a stage's method fail. */
function library(fail: Partial<Aside> = {}) {
  const kept = new Map<string, PackCard>();
  const stages: { readonly put: string[]; gone: boolean; placed: boolean }[] = [];
  const ports: Ports = {
    choose: (from) => Promise.resolve(ok(from === null || 'read' in from ? from : containerOf(from))),
    stage: () => {
      const stage = { put: [] as string[], gone: false, placed: false };
      stages.push(stage);
      return Promise.resolve({
        put: (file) => {
          stage.put.push(file);
          return Promise.resolve();
        },
        place: (card) => {
          kept.set(card.id, card);
          stage.placed = true;
          return Promise.resolve();
        },
        discard: () => {
          stage.gone = true;
          return Promise.resolve();
        },
        ...fail,
      });
    },
    find: (id) => Promise.resolve(kept.get(id) ?? null),
    take,
    now: () => 7,
    trouble: () => TROUBLE,
  };
  return { kept, stages, ports, importer: createImporter(ports) };
}

describe('importing', () => {
  test('puts a pack in its place with its card, and clears away behind itself', async () => {
    const { importer, kept, stages } = library();
    const container = containerOf(await makeFixturePack('mine'));
    const imported = await importer.importPack(container);
    expect(imported).toMatchObject({
      ok: true,
      value: { left: 0, replaces: null, card: { id: 'mine', importedAt: 7 } },
    });
    expect(kept.get('mine')).toMatchObject({ images: 2, texts: 2, bytes: 192, title: 'A fixture' });
    expect(stages).toMatchObject([{ placed: true, gone: true }]);
    expect(container.close).toHaveBeenCalledOnce();
    expect(await importer.importProgress()).toBeNull();
  });

  test('of nothing chosen is nothing', async () => {
    const { importer, stages } = library();
    expect(await importer.importPack(null)).toEqual(ok(null));
    expect(stages).toEqual([]);
  });

  test('tells how far it is, takes no second one meanwhile, and can be stopped', async () => {
    const { importer, stages, kept } = library();
    const container = containerOf(await makeFixturePack('mine'));
    const gate = Promise.withResolvers<undefined>();
    const read = container.read.getMockImplementation();
    container.read.mockImplementation(async (name, most) => {
      if (name === 'media/pppppppp02.webp') await gate.promise;
      return (await read?.(name, most)) ?? ok(null);
    });
    const running = importer.importPack(container);
    await expect.poll(() => importer.importProgress()).toEqual({ done: 1, of: 4 });
    expect(await importer.importPack(null)).toMatchObject({ ok: false, error: [{ code: 'busy' }] });
    await importer.cancelImport();
    expect(await running).toEqual(ok(null));
    expect(stages).toMatchObject([{ placed: false, gone: true }]);
    expect(kept.size).toBe(0);
    expect(await importer.importPack(await makeFixturePack('mine'))).toMatchObject({ ok: true, value: { left: 0 } });
  });

  test('can still be stopped when everything was read', async () => {
    const { ports, stages } = library();
    const importer = createImporter({
      ...ports,
      find: async () => {
        await importer.cancelImport();
        return null;
      },
    });
    expect(await importer.importPack(await makeFixturePack('mine'))).toEqual(ok(null));
    expect(stages).toMatchObject([{ placed: false, gone: true }]);
  });

  test('asks before it replaces; yes replaces, no and a later import throw away', async () => {
    const { importer, kept, stages } = library();
    await importer.importPack(await changedPack('mine', { title: 'Old' }));
    const asked = await importer.importPack(await changedPack('mine', { title: 'New' }));
    expect(asked).toMatchObject({ ok: true, value: { card: { title: 'New' }, replaces: { title: 'Old' } } });
    expect(stages[1]).toMatchObject({ placed: false, gone: false });
    expect(await importer.settleImport(false)).toEqual(ok(null));
    expect(stages[1]).toMatchObject({ placed: false, gone: true });
    await importer.importPack(await changedPack('mine', { title: 'New' }));
    await importer.importPack(await changedPack('mine', { title: 'Newer' }));
    expect(stages[2]).toMatchObject({ placed: false, gone: true });
    expect(await importer.settleImport(true)).toEqual(ok(null));
    expect(kept.get('mine')?.title).toBe('Newer');
    expect(await importer.settleImport(true)).toEqual(ok(null));
  });

  test('is abandoned in the middle: it ends, and nothing of it stays', async () => {
    const { importer, stages, kept } = library();
    const container = containerOf(await makeFixturePack('mine'));
    const gate = Promise.withResolvers<undefined>();
    const read = container.read.getMockImplementation();
    container.read.mockImplementation(async (name, most) => {
      if (name === 'media/pppppppp02.webp') await gate.promise;
      return (await read?.(name, most)) ?? ok(null);
    });
    const running = importer.importPack(container);
    await expect.poll(() => importer.importProgress()).toEqual({ done: 1, of: 4 });
    await importer.abandonImport();
    expect(stages).toMatchObject([{ placed: false, gone: true }]);
    expect(await running).toEqual(ok(null));
    expect(kept.size).toBe(0);
  });

  test('is abandoned while the person still chooses: nothing is begun', async () => {
    const { ports, stages } = library();
    const container = containerOf(await makeFixturePack('mine'));
    const chosen = Promise.withResolvers<undefined>();
    const importer = createImporter({
      ...ports,
      choose: async () => {
        await chosen.promise;
        return ok(container);
      },
    });
    const running = importer.importPack(null);
    await importer.abandonImport();
    chosen.resolve(undefined);
    expect(await running).toEqual(ok(null));
    expect(stages).toEqual([]);
  });

  test('is stopped while it makes room: nothing is read', async () => {
    const { ports, stages } = library();
    const container = containerOf(await makeFixturePack('mine'));
    const importer = createImporter({
      ...ports,
      choose: () => Promise.resolve(ok(container)),
      stage: async () => {
        await importer.cancelImport();
        return ports.stage();
      },
    });
    expect(await importer.importPack(null)).toEqual(ok(null));
    expect(stages).toMatchObject([{ placed: false, gone: true }]);
  });

  test('is abandoned while it waits to be asked: it is thrown away, also where that fails', async () => {
    for (const fail of [{}, { discard: () => Promise.reject(new Error('busy')) }]) {
      const { importer, kept } = library(fail);
      await importer.importPack(await changedPack('mine', { title: 'Old' }));
      kept.set('mine', { ...(await cardOf()), title: 'Old' });
      await importer.importPack(await changedPack('mine', { title: 'New' }));
      await importer.abandonImport();
      expect(await importer.settleImport(true)).toEqual(ok(null));
      expect(kept.get('mine')?.title).toBe('Old');
    }
  });

  test('cuts long lists and counts all', async () => {
    const { importer } = library();
    const pack = await makeFixturePack('mine');
    const { exhibits, ...rest } = JSON.parse(pack.packJson) as { readonly exhibits: readonly object[] };
    const many = [...exhibits, ...Array.from({ length: 60 }, () => ({ id: 'x' }))];
    const imported = await importer.importPack({ ...pack, packJson: JSON.stringify({ ...rest, exhibits: many }) });
    expect(imported).toMatchObject({ ok: true, value: { left: 60, passed: 70 } });
    expect(imported.ok && imported.value?.leftOut).toHaveLength(50);
    expect(imported.ok && imported.value?.passedOver).toHaveLength(50);
  });

  test('refuses what is broken, what has a name of the program’s own, and what cannot be opened', async () => {
    const { importer, ports, stages } = library();
    const broken = { ...(await makeFixturePack('mine')), packJson: '{' };
    expect(await importer.importPack(broken)).toMatchObject({ ok: false, error: [{ code: 'not-json' }] });
    for (const id of ['first-look', 'teaching', 'machine', 'con', 'com1']) {
      expect(await importer.importPack(await makeFixturePack(id))).toMatchObject({
        ok: false,
        error: [{ code: 'id-taken' }],
      });
    }
    expect(stages.every(({ gone, placed }) => gone && !placed)).toBe(true);
    const closed = createImporter({ ...ports, choose: () => Promise.resolve(err(TROUBLE)) });
    expect(await closed.importPack(null)).toEqual(err([TROUBLE]));
  });

  test('says in words what the system says, wherever it says it', async () => {
    const full = () => Promise.reject(new Error('full'));
    for (const fail of [{ put: full }, { place: full }, { discard: full }]) {
      const { importer } = library(fail);
      expect(await importer.importPack(await makeFixturePack('mine'))).toEqual(err([TROUBLE]));
      expect(await importer.importProgress()).toBeNull();
    }
    const { ports } = library();
    const noStage = createImporter({ ...ports, stage: full });
    expect(await noStage.importPack(await makeFixturePack('mine'))).toEqual(err([TROUBLE]));
    const { importer, kept } = library({ place: full });
    kept.set('mine', { ...(await cardOf()), digest: 'b'.repeat(64) });
    await importer.importPack(await makeFixturePack('mine'));
    expect(await importer.settleImport(true)).toEqual(err([TROUBLE]));
  });
});

async function cardOf(): Promise<PackCard> {
  const { importer, kept } = library();
  await importer.importPack(await makeFixturePack('mine'));
  const card = kept.get('mine');
  if (card === undefined) throw new Error('Nothing was imported.');
  return card;
}
