import type { KnownDeck } from '../../../../game/results/against.ts';
import type { Dialect } from '../../../../game/results/csv-text.ts';
import type { ExportKind, Portion } from '../../report/exports.ts';
import type { Reasons } from '../pile.ts';
import type { PileView } from '../view.ts';

/** A pack as it is opened: its JSON, to be read in the worker. */
export interface OpenedPack {
  readonly id: string;
  readonly digest: string;
  readonly packJson: string;
  /** The deck that comes with the program's own pack; null for every other. */
  readonly deck: KnownDeck | null;
}

/** What was brought, with numbers in place of its files: from 0, in the order in which they are handed over. */
export type Listed =
  | { readonly kind: 'file'; readonly name: string; readonly at: number }
  | { readonly kind: 'folder'; readonly name: string; readonly inside: readonly Listed[] }
  | { readonly kind: 'other'; readonly name: string };

/** What the page can ask of the worker that keeps the pile. Each is answered once. */
export type Ask =
  /** To read what was brought. It lies beside the pile until it is put on it. */
  | { readonly is: 'read'; readonly things: readonly Listed[]; readonly reasons: Reasons }
  /** The next files of that reading, for which the worker has asked. Is not answered itself. */
  | { readonly is: 'hand'; readonly reading: number; readonly files: readonly File[] }
  /** To stop the reading of that number, which is then answered. Is not answered itself. */
  | { readonly is: 'stop'; readonly reading: number }
  /** To put what was read on the pile. `now` in ms since the Unix epoch; `packs` those that the results name and this machine has. */
  | {
      readonly is: 'put';
      readonly reading: number;
      readonly now: number;
      readonly packs: readonly OpenedPack[];
    }
  | { readonly is: 'take-out'; readonly key: number }
  | { readonly is: 'put-back' }
  | { readonly is: 'start-over' }
  /** To begin a file of the pile's results, and to give its next portion. One file at a time. */
  | { readonly is: 'write'; readonly kind: ExportKind; readonly dialect: Dialect }
  | { readonly is: 'portion' };

/** What the worker answers. */
export type Answer =
  /** It is read. `unknown`: digests of packs that the results name and the worker does not know. */
  | {
      readonly is: 'read';
      readonly files: number;
      readonly passedOver: number;
      readonly unknown: readonly string[];
    }
  | { readonly is: 'stopped' }
  | { readonly is: 'pile'; readonly view: PileView }
  /** False: this program could not read the file again. */
  | { readonly is: 'begun'; readonly readable: boolean }
  | { readonly is: 'portion'; readonly portion: Portion | null };

/** How far a reading is, in files. */
export interface ReadingProgress {
  readonly read: number;
  readonly of: number;
}

/** An ask with its number, by which it is answered. */
export interface MergeOrder {
  readonly job: 'merge';
  readonly nr: number;
  readonly ask: Ask;
}

export type MergeTold =
  /** It needs further files of what it reads. */
  | { readonly nr: number; readonly is: 'wants' }
  | { readonly nr: number; readonly is: 'progress'; readonly progress: ReadingProgress }
  | { readonly nr: number; readonly is: 'answer'; readonly answer: Answer };
