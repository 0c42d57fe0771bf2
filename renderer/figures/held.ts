import { signed, whole } from '../i18n/numbers.ts';

/** A total with the points in hand that it began with: 64. Without a stake, as in older sessions, the sum of the marks with its sign: −6. */
export const held = (points: number, stake: number): string => (stake === 0 ? signed(points) : whole(points + stake));
