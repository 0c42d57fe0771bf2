import { machineSlowness } from './machine-speed.mjs';

const slowness = await machineSlowness();

/** @param {number} quiet milliseconds that are far more than enough on a quiet machine */
const scaled = (quiet) => Math.round(quiet * slowness);

/**
 * How long tests wait before they give up, in milliseconds: several times what a quiet machine needs, and longer where the machine was
 * found to be slower. No test sets a limit of its own; what must be shown is shown by order, not by time.
 */
export const LIMITS = {
  /** A unit test, and one of a component. */
  test: scaled(30_000),
  /** What comes before and after a test. */
  hook: scaled(30_000),
  /** A condition of a component test that is waited for. */
  poll: scaled(5000),
  /** A scene, end to end. */
  scene: scaled(120_000),
  /** A condition of a scene that is waited for. */
  expect: scaled(15_000),
  /** A click, or an element that is waited for, in a scene. */
  action: scaled(30_000),
  /** The start of the program, of a browser, or of the server. */
  start: scaled(30_000),
};
