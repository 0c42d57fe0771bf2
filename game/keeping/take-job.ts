import type { PackCard } from '../bridge/packs.ts';
import type { Container } from '../pack/container.ts';
import { TAKEN_IDS } from '../pack/own.ts';
import type { Problem } from '../pack/problem.ts';
import { isSafeName } from '../pack/safe-name.ts';
import type { LeftOut } from '../pack/sound-part.ts';
import { PACK_JSON } from '../pack/pack-json.ts';
import { takeIn, type TakeInTools } from '../pack/take-in.ts';
import { err, ok, type Result } from '../result.ts';

/** What came of taking a pack in: its card but for the day, and what was left out of it. */
export interface Taken {
  readonly card: Omit<PackCard, 'importedAt'>;
  /** How many exhibits were left out. */
  readonly left: number;
  /** The first of them. */
  readonly leftOut: readonly LeftOut[];
  readonly mended: readonly Problem[];
  /** How many files lie beside it that are not the pack's. */
  readonly passed: number;
  /** The first of them. */
  readonly passedOver: readonly string[];
}

/** What the job needs beside what taking in does. */
export interface JobTools extends TakeInTools {
  readonly encode: (text: string) => Uint8Array;
}

const LISTED = 50;

const taken = (id: string): Problem => ({
  code: 'id-taken',
  where: 'id',
  says: `The pack is called ${id}, which is a name that the program or a system keeps for itself: its maker has to give it another id.`,
});

/**
 * Takes a pack in: every part of an import that takes time or memory. Runs beside the program (`errand.ts`), so that no answer waits for it.
 * Pictures and then `pack.json`, as it is kept, go through `put`; it is always written the same way, so that the same pack has the same digest
 * on every machine. Closes the container. Rejects with what the tools reject with.
 */
export async function takeJob(container: Container, tools: JobTools): Promise<Result<Taken, readonly Problem[]>> {
  try {
    const read = await takeIn(container, tools);
    if (!read.ok) return read;
    const { pack, leftOut, mended, passedOver, bytes } = read.value;
    const { id, title, description, licence } = pack;
    // Its id becomes a folder's name, and some systems keep a few of those for devices.
    if (TAKEN_IDS.has(id) || !isSafeName(id)) return err([taken(id)]);
    const packJson = tools.encode(`${JSON.stringify(pack)}\n`);
    const images = pack.exhibits.filter(({ medium }) => medium === 'image').length;
    const texts = pack.exhibits.length - images;
    const digest = await tools.sha256(packJson);
    await tools.put(PACK_JSON, packJson);
    const card = { version: 1, id, title, description, licence, images, texts, bytes, digest } as const;
    return ok({
      card,
      left: leftOut.length,
      leftOut: leftOut.slice(0, LISTED),
      mended,
      passed: passedOver.length,
      passedOver: passedOver.slice(0, LISTED),
    });
  } finally {
    await container.close();
  }
}
