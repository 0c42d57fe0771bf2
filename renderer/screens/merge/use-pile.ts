import { useMemo, useRef, useState } from 'react';
import type { ResultsOrigin } from '../../../game/bridge/results.ts';
import type { Merged } from '../../../game/results/merge.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { knownPacks } from './known-packs.ts';
import { broughtBy, EMPTY, merged, put, putBack, takeOut, type Pile } from './pile.ts';
import { shownName } from './shown-name.ts';

/** How many results there are, in one sentence, with what was left out. */
export const summary = ({ results, duplicates, problems }: Merged): string =>
  t('merge.sum', { results: results.length, duplicates: duplicates.length, problems: problems.length });

/** What may be done with the files on the page; what comes of it is read out. */
export interface PileChanges {
  readonly add: (from: ResultsOrigin) => Promise<void>;
  readonly takeOut: (key: number) => void;
  readonly putBack: () => void;
  readonly startOver: () => void;
}

/** The files on the page. `reading` tells that some are on their way; `starts` counts how often the page was emptied. */
export function usePile(): {
  readonly pile: Pile;
  readonly all: Merged;
  readonly reading: boolean;
  readonly starts: number;
  readonly changes: PileChanges;
} {
  const { bridge } = useProgram();
  const [pile, setPile] = useState<Pile>(EMPTY);
  const [starts, setStarts] = useState(0);
  const [underWay, setUnderWay] = useState(0);
  const all = useMemo(() => merged(pile), [pile]);
  // What is read while something else happens goes on the pile as it is by then.
  const latest = useRef({ pile, asking: false });

  const change = (next: Pile, words: string): void => {
    latest.current.pile = next;
    setPile(next);
    announce(words);
  };
  const read = async (from: ResultsOrigin): Promise<void> => {
    setUnderWay((n) => n + 1);
    try {
      const sources = await bridge.readResults(from);
      if (sources === null) return;
      const brought = broughtBy(sources, (why) => t(`merge.why.${why}`));
      const known = latest.current.pile.knowledge.packs;
      const packs = await knownPacks(bridge, brought.readings, known).catch(() => known);
      const next = put(latest.current.pile, brought, { now: Date.now(), packs });
      const said = brought.readings.length === 0 ? t('merge.none') : summary(merged(next));
      const passed = brought.passedOver.length;
      change(next, passed === 0 ? said : `${said} ${t('merge.passedOver', { n: passed })}.`);
    } finally {
      setUnderWay((n) => n - 1);
    }
  };
  const changes: PileChanges = {
    async add(from) {
      if ('dropped' in from) return read(from);
      // One dialog at a time.
      if (latest.current.asking) return;
      latest.current.asking = true;
      await read(from).finally(() => {
        latest.current.asking = false;
      });
    },
    takeOut(key) {
      const next = takeOut(latest.current.pile, key);
      const name = next.takenOut?.file.reading.name ?? '';
      change(next, `${t('merge.takenOut', { name: shownName(name) })} ${summary(merged(next))}`);
    },
    putBack() {
      const next = putBack(latest.current.pile);
      change(next, summary(merged(next)));
    },
    startOver() {
      setStarts(starts + 1);
      change(EMPTY, t('merge.startedOver'));
    },
  };
  return { pile, all, reading: underWay > 0, starts, changes };
}
