import type { Savable, SavableFacts } from '../report/savable.ts';
import type { MergeDesk } from './beside/desk.ts';

/** The pile's results as they can be saved: the worker, which keeps them, makes the files portion by portion. */
export const savedBeside = (desk: MergeDesk, facts: SavableFacts): Savable => ({
  ...facts,
  async write(kind, dialect) {
    const begun = await desk.ask({ is: 'write', kind, dialect }).answer;
    if (begun.is !== 'begun' || !begun.readable) return null;
    return async () => {
      const next = await desk.ask({ is: 'portion' }).answer;
      return next.is === 'portion' ? next.portion : null;
    };
  },
});
