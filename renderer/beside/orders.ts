import type { ImportProgress } from '../../game/bridge/packs.ts';
import type { Taken } from '../../game/keeping/take-job.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { Result } from '../../game/result.ts';
import type { MergeOrder } from '../screens/merge/beside/orders.ts';
import type { FolderFiles } from '../bridge/browser/containers.ts';

/** What a person chose: a zip, or a folder's files. */
export type ChosenPack = { readonly zip: File } | { readonly files: FolderFiles };

/**
 * What the worker is sent to take a pack in: what it is, and then that the page has kept the last thing it was given, before which it goes on to
 * nothing else.
 */
export type PackOrder = { readonly job: 'take-in'; readonly chosen: ChosenPack } | { readonly job: 'go-on' };

/** What it tells then. `put`: to be kept, and to be acknowledged with `go-on`. */
export type PackTold =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  | { readonly is: 'put'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'taken'; readonly taken: Result<Taken, readonly Problem[]> };

/** Whatever a worker is sent: each that is started does one of these jobs, or keeps one pile of results. */
export type Order = PackOrder | MergeOrder;
