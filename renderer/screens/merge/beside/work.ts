import { certain } from '../../../../game/certain.ts';
import { readVetted } from '../../../../game/pack/vetted.ts';
import { knownPack, type Knowledge } from '../../../../game/results/against.ts';
import { readSources, type SourceEntry } from '../../../../game/results/read-sources.ts';
import type { Reading } from '../../../../game/results/read-result.ts';
import { SOURCE_LIMITS } from '../../../../game/results/sources.ts';
import { decodeUtf8 } from '../../../bridge/browser/bytes.ts';
import { inflate } from '../../../bridge/browser/inflate.ts';
import { exportOf, type Portion } from '../../report/exports.ts';
import { EMPTY, put, putBack, readingOf, takeOut, type Brought, type Reasons } from '../pile.ts';
import { viewOf } from '../view.ts';
import { createArrivals, type Arrivals } from './handing.ts';
import type { Answer, Ask, Listed, MergeOrder, MergeTold, OpenedPack } from './orders.ts';

function entryOf(thing: Listed, arrivals: Arrivals): SourceEntry {
  const { name } = thing;
  const { file } = arrivals;
  if (thing.kind === 'folder')
    return { kind: 'folder', name, entries: async () => thing.inside.map((inside) => entryOf(inside, arrivals)) };
  if (thing.kind === 'other') return { kind: 'other', name };
  const { at } = thing;
  return {
    kind: 'file',
    name,
    size: async () => (await file(at)).size,
    read: async () => new Uint8Array(await (await file(at)).arrayBuffer()),
  };
}

/** Files among things, in folders too; what is in zips is found when they are opened. */
const filesIn = (things: readonly Listed[]): number =>
  things.reduce((sum, thing) => sum + (thing.kind === 'folder' ? filesIn(thing.inside) : 1), 0);

const namedBy = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(readings.flatMap(({ read }) => (read.ok ? read.value.map(({ pack }) => pack.digest) : [])));

/** What is known with some packs more. One that cannot be read stays unknown. */
function knowing(packs: Knowledge['packs'], opened: readonly OpenedPack[]): Knowledge['packs'] {
  const known = new Map(packs);
  for (const { id, digest, packJson, deck } of opened) {
    if (known.has(digest)) continue;
    try {
      const pack = readVetted(id, packJson);
      if (pack.ok) known.set(digest, knownPack(pack.value, deck));
    } catch {
      // It is no pack, whoever vetted it.
    }
  }
  return known;
}

/** Keeps the pile beside the page: reads, checks, merges, works the report out and writes files, so that no key and no answer waits. */
export function createMerging(tell: (told: MergeTold) => void): (order: MergeOrder) => void {
  let pile = EMPTY;
  let results: ReturnType<typeof viewOf>['results'] = [];
  let portions: Iterator<Portion> | null = null;
  const read = new Map<number, Brought>();
  const stopped = new Set<number>();
  const arrivals = new Map<number, Arrivals>();

  const shown = (): Answer => {
    const made = viewOf(pile);
    results = made.results;
    return { is: 'pile', view: made.view };
  };

  const readAll = async (nr: number, things: readonly Listed[], reasons: Reasons): Promise<Answer> => {
    const readings: Reading[] = [];
    const passedOver: string[] = [];
    const files = Math.min(filesIn(things), SOURCE_LIMITS.entries);
    const progress = (): void => {
      const done = readings.length + passedOver.length;
      tell({ nr, is: 'progress', progress: { read: done, of: Math.max(done, files) } });
    };
    const arriving = createArrivals(() => tell({ nr, is: 'wants' }));
    arrivals.set(nr, arriving);
    progress();
    for await (const source of readSources(
      things.map((thing) => entryOf(thing, arriving)),
      { utf8: decodeUtf8, inflate },
    )) {
      if (stopped.delete(nr)) return { is: 'stopped' };
      const reading = readingOf(source, reasons);
      if (reading === null) passedOver.push(source.name);
      else readings.push(reading);
      progress();
    }
    read.set(nr, { readings, passedOver });
    const unknown = [...namedBy(readings)].filter((digest) => !pile.knowledge.packs.has(digest));
    return { is: 'read', files: readings.length, passedOver: passedOver.length, unknown };
  };

  const answer = async (nr: number, ask: Exclude<Ask, { is: 'stop' | 'hand' }>): Promise<Answer> => {
    switch (ask.is) {
      case 'read':
        return readAll(nr, ask.things, ask.reasons).finally(() => arrivals.delete(nr));
      case 'put': {
        const brought = certain(read.get(ask.reading), 'what was read');
        read.delete(ask.reading);
        pile = put(pile, brought, { now: ask.now, packs: knowing(pile.knowledge.packs, ask.packs) });
        return shown();
      }
      case 'take-out':
        pile = takeOut(pile, ask.key);
        return shown();
      case 'put-back':
        pile = putBack(pile);
        return shown();
      case 'start-over':
        pile = EMPTY;
        return shown();
      case 'write':
        portions = exportOf(ask.kind, results, ask.dialect);
        return { is: 'begun', readable: portions !== null };
      default:
        return { is: 'portion', portion: portions?.next().value ?? null };
    }
  };

  return ({ nr, ask }) => {
    if (ask.is === 'hand') {
      arrivals.get(ask.reading)?.take(ask.files);
      return;
    }
    if (ask.is === 'stop') {
      // One that is read already lies beside the pile.
      if (!read.delete(ask.reading)) stopped.add(ask.reading);
      return;
    }
    answer(nr, ask).then(
      (told) => tell({ nr, is: 'answer', answer: told }),
      (error: unknown) => {
        // Thrown out of the promise, it is told to whoever started the worker, which is ended then.
        setTimeout(() => {
          throw error;
        });
      },
    );
  };
}
