import { rate } from '../discernment/rate.ts';
import type { LinedRate } from './report-shape.ts';

/** What a fair coin gets of hits, of trust, of right answers and of false alarms alike, 0..1. */
export const COIN = 0.5;

/** k of n with its interval, beside the chance line. */
export const lined = (k: number, n: number): LinedRate => ({ ...rate(k, n), chance: COIN });
