import { talliesOf } from './hands.ts';
import type { Doubted } from './report-shape.ts';
import type { SessionResult } from './result-schema.ts';

/** What teachers put in doubt, each once, in the order of packs and ids. */
export function doubtedOf(results: readonly SessionResult[]): readonly Doubted[] {
  const doubted = results.flatMap(({ pack, exhibits }) =>
    exhibits
      .filter(({ doubtful }) => doubtful === true)
      .map((exhibit) => ({ ...exhibit, key: `${pack.id}/${exhibit.id}/${exhibit.truth}` })),
  );
  return talliesOf(doubted, ({ key }) => key).map(({ value: { key, title, truth }, results: lessons }) => ({
    key,
    title,
    truth,
    lessons,
  }));
}
