/** Where a progress line is drawn: standard error, or a list in a test. */
export interface LineOutput {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const CELLS = 24;
const WIDTH = 78;

/**
 * Reports what is going on and how much of it is done (0 … 1): one line redrawn in place on a terminal; elsewhere a line for each
 * new kind of work, so that a log stays short. `end` closes the line.
 */
export function progressLine(output: LineOutput): {
  readonly report: (doing: string, done: number) => void;
  readonly end: () => void;
} {
  let shown = '';
  return {
    report: (doing, done) => {
      if (output.isTTY === true) {
        const full = Math.round(done * CELLS);
        const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
        output.write(
          `\r${`${bar} ${String(Math.round(done * 100)).padStart(3)} %  ${doing}`.slice(0, WIDTH).padEnd(WIDTH)}`,
        );
      } else if (doing !== shown) {
        output.write(`${doing}\n`);
      }
      shown = doing;
    },
    end: () => {
      if (output.isTTY === true && shown !== '') output.write('\n');
    },
  };
}
