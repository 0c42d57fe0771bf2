/** Where a bar is drawn: standard error, or a list in a test. */
export type BarOutput = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** A progress bar over several jobs. */
export type ProgressBar = {
  /** Says that so much (0 … 1) of the job at this place is done. */
  readonly set: (job: number, done: number) => void;
  /** Ends the bar's line. */
  readonly end: () => void;
};

const CELLS = 32;

/**
 * Draws one line that grows as the jobs go on. Where the output is no terminal (a log), a new line appears for each
 * tenth instead, so that the log stays short.
 */
export function createProgressBar(jobs: number, output: BarOutput): ProgressBar {
  const shares = new Float64Array(jobs);
  let shownTenth = -1;
  return {
    set: (job, done) => {
      shares[job] = done;
      const share = shares.reduce((sum, each) => sum + each, 0) / jobs;
      const tenth = Math.floor(share * 10);
      if (output.isTTY === true) output.write(`\r${barLine(share, shares)}`);
      else if (tenth > shownTenth) output.write(`${barLine(share, shares)}\n`);
      shownTenth = Math.max(shownTenth, tenth);
    },
    end: () => {
      if (output.isTTY === true) output.write('\n');
    },
  };
}

function barLine(share: number, shares: Float64Array): string {
  const full = Math.round(share * CELLS);
  const finished = shares.filter((each) => each >= 1).length;
  const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
  return `dream ${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${finished} of ${shares.length}`;
}
