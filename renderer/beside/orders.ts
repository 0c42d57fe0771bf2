import type { ImportProgress } from '../../game/bridge/packs.ts';
import type { Taken } from '../../game/keeping/take-job.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { Result } from '../../game/result.ts';
import type { FolderFiles } from '../bridge/browser/containers.ts';

/** What a person chose: a zip, or a folder's files. */
export type ChosenPack = { readonly zip: File } | { readonly files: FolderFiles };

/**
 * What the worker is sent: what it is to take in, and then that the page has kept the last thing it was given, before which it goes on to
 * nothing else. To have it do more, add an order here, what it tells, and its work in `worker.ts`; the page sends it with `sendOn`.
 */
export type Order = { readonly job: 'take-in'; readonly chosen: ChosenPack } | { readonly job: 'go-on' };

/** What the worker tells. `put`: to be kept, and to be acknowledged with `go-on`. */
export type Told =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  | { readonly is: 'put'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'taken'; readonly taken: Result<Taken, readonly Problem[]> };
