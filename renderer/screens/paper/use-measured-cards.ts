import { useLayoutEffect, useState, type RefObject } from 'react';
import type { PaperSize } from '../../../game/bridge/paper.ts';
import type { PerPage } from './lay-out.ts';
import { measureCards, unmeasured, type Piece } from './measure-cards.ts';

/**
 * The cards of a set as their texts need them, measured before they are seen and again once every letter's font is there.
 * @param texts the exhibits' texts; the same list as long as the set is the same
 */
export function useMeasuredCards(
  sheets: RefObject<HTMLElement | null>,
  texts: readonly string[],
  perPage: PerPage,
  paper: PaperSize,
): readonly Piece[] {
  const [measured, setMeasured] = useState<{
    readonly of: readonly string[];
    readonly on: PaperSize;
    readonly pieces: readonly Piece[];
  } | null>(null);
  useLayoutEffect(() => {
    let over = false;
    const measure = (): void => {
      if (!over && sheets.current !== null)
        setMeasured({ of: texts, on: paper, pieces: measureCards(sheets.current, texts, perPage) });
    };
    measure();
    // Letters of another script come with a font of their own, which is asked for once they are set.
    if (document.fonts.status === 'loading') void document.fonts.ready.then(measure);
    return () => {
      over = true;
    };
  }, [sheets, texts, perPage, paper]);
  return measured?.of === texts && measured.on === paper
    ? measured.pieces
    : unmeasured(
        texts.map((text) => text.length),
        perPage,
      );
}
