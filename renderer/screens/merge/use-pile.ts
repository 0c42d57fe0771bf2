import { useEffect, useRef, useState } from 'react';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { later } from '../../beside/later.ts';
import { startHelper } from '../../beside/start-helper.ts';
import { t } from '../../i18n/translate.ts';
import { createMergeDesk, Gone, type MergeDesk, type Plain } from './beside/desk.ts';
import type { MergeOrder, MergeTold, ReadingProgress } from './beside/orders.ts';
import { chosen, dropped, type Brought } from './brought.ts';
import { namedPacks } from './named-packs.ts';
import type { Reasons } from './pile.ts';
import { shownName } from './shown-name.ts';
import { EMPTY_VIEW, type PileView } from './view.ts';

/** Where files come from: a dialog, or what was dropped on the window. */
export type Origin = { readonly ask: 'files' | 'folder' } | { readonly dropped: readonly object[] };

/** How many results there are, in one sentence, with what was left out. */
export const summary = ({ results, duplicates, problems }: PileView): string =>
  t('merge.sum', { results, duplicates: duplicates.length, problems: problems.length });

/** What may be done with the files on the page; what comes of it is read out. */
export interface PileChanges {
  readonly add: (from: Origin) => Promise<void>;
  /** Stops whatever is being read. */
  readonly stop: () => void;
  readonly takeOut: (key: number) => Promise<void>;
  readonly putBack: () => Promise<void>;
  readonly startOver: () => Promise<void>;
}

/** The files on the page, which a worker keeps. */
export interface PileOnPage {
  readonly view: PileView;
  readonly desk: MergeDesk;
  /** How far the reading is; null where nothing is read. */
  readonly reading: ReadingProgress | null;
  /** Counts how often the page was emptied. */
  readonly starts: number;
  readonly changes: PileChanges;
}

const reasons = (): Reasons => ({
  'too-large': t('merge.why.too-large'),
  'too-many': t('merge.why.too-many'),
  'not-text': t('merge.why.not-text'),
  unreadable: t('merge.why.unreadable'),
  zip: t('merge.why.zip'),
});

const NOTHING: ReadingProgress = { read: 0, of: 0 };
/** The page is told of every file, and shows it after so many. */
const SHOWN_EVERY = 20;

export function usePile(): PileOnPage {
  const { app, bridge } = useProgram();
  const [desk] = useState(() => createMergeDesk(startHelper<MergeOrder, MergeTold>, later));
  const [view, setView] = useState(EMPTY_VIEW);
  const [starts, setStarts] = useState(0);
  const [reading, setReading] = useState<ReadingProgress | null>(null);
  /** What is being brought; each can be stopped. */
  const bringings = useRef<ReadonlySet<AbortController>>(new Set());
  useEffect(
    () => () => {
      for (const bringing of bringings.current) bringing.abort();
      desk.end();
    },
    [desk],
  );

  /** The pile after a change, once it is shown; null where the worker and the pile are gone. */
  const change = async (ask: Plain): Promise<PileView | null> => {
    try {
      const answer = await desk.ask(ask).answer;
      if (answer.is !== 'pile') return null;
      setView(answer.view);
      return answer.view;
    } catch (error) {
      lost(error);
      return null;
    }
  };
  const lost = (error: unknown): void => {
    if (!(error instanceof Gone)) throw error;
    setView({ ...EMPTY_VIEW, lost: true });
    announce(t('merge.lost'));
  };

  const read = async (things: readonly Brought[], signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return announce(t('merge.stopped'));
    const asked = desk.read(things, reasons(), (now) => {
      if (now.read % SHOWN_EVERY === 0) setReading(now);
    });
    signal.addEventListener('abort', asked.stop);
    const answer = await asked.answer;
    const packs =
      answer.is === 'read' ? await namedPacks(bridge, answer.unknown, app.getState().version).catch(() => []) : [];
    if (answer.is !== 'read' || signal.aborted) return announce(t('merge.stopped'));
    const next = await change({ is: 'put', reading: asked.nr, now: Date.now(), packs });
    if (next === null) return;
    const said = answer.files === 0 ? t('merge.none') : summary(next);
    announce(answer.passedOver === 0 ? said : `${said} ${t('merge.passedOver', { n: answer.passedOver })}.`);
  };

  const bring = async (look: (stopped: () => boolean) => Promise<readonly Brought[]>): Promise<void> => {
    const bringing = new AbortController();
    const { signal } = bringing;
    bringings.current = new Set([...bringings.current, bringing]);
    setReading(NOTHING);
    try {
      await read(await look(() => signal.aborted), signal);
    } catch (error) {
      lost(error);
    } finally {
      bringings.current = new Set([...bringings.current].filter((other) => other !== bringing));
      if (bringings.current.size === 0) setReading(null);
    }
  };

  const changes: PileChanges = {
    async add(from) {
      if ('dropped' in from) return bring((stopped) => dropped(from.dropped, stopped));
      const things = await chosen(from.ask);
      if (things !== null) await bring(() => Promise.resolve(things));
    },
    stop() {
      for (const bringing of bringings.current) bringing.abort();
    },
    async takeOut(key) {
      const next = await change({ is: 'take-out', key });
      const name = next?.takenOut?.name;
      if (next !== null && name !== undefined)
        announce(`${t('merge.takenOut', { name: shownName(name) })} ${summary(next)}`);
    },
    async putBack() {
      const next = await change({ is: 'put-back' });
      if (next !== null) announce(summary(next));
    },
    async startOver() {
      if ((await change({ is: 'start-over' })) === null) return;
      setStarts((n) => n + 1);
      announce(t('merge.startedOver'));
    },
  };
  return { view, desk, reading, starts, changes };
}
