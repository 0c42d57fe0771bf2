import { unzipSync } from 'fflate';
import { decodeUtf8, sha256 } from '../../../electron/packs/bytes.ts';
import { inflate } from '../../../electron/packs/inflate.ts';
import { takeJob } from '../../../game/keeping/take-job.ts';
import { openZip } from '../../../game/pack/zip/open-zip.ts';
import { worstPack } from '../../e2e/support/worst-pack.ts';

/** What is measured in one process, in ms: refusing a pack as an import does, and unpacking and parsing its `pack.json` alone. */
export interface Refusing {
  readonly times: readonly { readonly refused: number; readonly least: number }[];
}

const RUNS = 9;
/** Before the first run that counts: the first ones compile. */
const WARM_UP = 2;

const zip = worstPack();

/** As the program does it, beside its main process or its page. */
async function refuse(): Promise<void> {
  const opened = await openZip(
    {
      size: zip.length,
      read: (offset, length) => Promise.resolve(zip.subarray(offset, offset + length)),
      close: () => Promise.resolve(),
    },
    inflate,
  );
  if (!opened.ok) throw new Error('The zip could not be opened.');
  const taken = await takeJob(opened.value, {
    sha256: (bytes) => Promise.resolve(sha256(bytes)),
    decode: decodeUtf8,
    encode: (text) => new TextEncoder().encode(text),
    draws: () => Promise.resolve(true),
    put: () => Promise.resolve(),
    told: () => undefined,
  });
  if (taken.ok) throw new Error('The worst pack was not refused.');
}

function readOnly(): Promise<void> {
  const packJson = unzipSync(zip)['pack.json'];
  if (typeof JSON.parse(new TextDecoder().decode(packJson)) !== 'object') throw new Error('It was not read.');
  return Promise.resolve();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const times: Refusing['times'][number][] = [];
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const pair = { refused: await timed(refuse), least: await timed(readOnly) };
  if (run >= WARM_UP) times.push(pair);
}
const refusing: Refusing = { times };
console.log(JSON.stringify(refusing));
