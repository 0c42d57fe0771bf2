/** One figure, in the form that `npm run bench -- --json` prints. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  /** The most that the value may be; null where it is only told. */
  readonly limit: number | null;
  readonly unit: string;
  /** How many runs (of a program, or files of a sum) the value is made of. */
  readonly n: number;
}

/** A figure that could not be had, and why. `excused`: the limit does not apply on this machine, so it is no failure. */
export interface NotRun {
  readonly names: readonly string[];
  readonly why: string;
  readonly excused: boolean;
}

/** What the measuring programs need to know. */
export interface Surroundings {
  /** The unpacked Electron to measure in, or the Chromium's executable, for a program that needs one. */
  readonly runtime: string;
  /** A folder for whatever a run leaves behind; thrown away at the end. */
  readonly scratch: string;
  /** Tells how far it is. */
  readonly say: (text: string) => void;
  /** Tells that a figure's limit does not apply on this machine, and why. Nothing is left out without it. */
  readonly leaveOut: (name: string, why: string) => void;
}
