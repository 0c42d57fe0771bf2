import type { ImportProgress } from '../../game/bridge/packs.ts';
import type { Helper } from '../../game/keeping/errand.ts';
import type { Taken } from '../../game/keeping/take-job.ts';
import type { Problem } from '../../game/pack/problem.ts';
import type { Result } from '../../game/result.ts';

/**
 * What the helper process can be sent on; one job each, after which it ends. Reading what people bring takes time and memory that the main
 * process has not got: while it reads, no answer is written. To have it do more, add an order here, what it tells, and its work in `work.ts`; the
 * main process sends it with `sendOn`.
 */
export type Order =
  /** Takes a folder or zip in, its sound part into the folder `aside`. */
  | { readonly job: 'take-in'; readonly path: string; readonly aside: string }
  /** Answers `draw`. */
  | { readonly job: 'drawn'; readonly fits: boolean };

/** What the helper tells. A failure of the system's is its code, like ENOSPC: an error loses it on the way. */
export type Told =
  | { readonly is: 'progress'; readonly progress: ImportProgress }
  /** A picture that is to be drawn, which only a page can: whether it comes out at this size is answered with `drawn`. */
  | { readonly is: 'draw'; readonly path: string; readonly width: number; readonly height: number }
  | { readonly is: 'taken'; readonly taken: Result<Taken, readonly Problem[]> }
  | { readonly is: 'failed'; readonly code: string };

/** Starts a helper process. */
export type StartHelper = () => Helper<Order, Told>;
