import { useEffect, useState } from 'react';
import type { PageSize } from '../../../game/bridge/paper.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { readyForPaper } from '../../print/ready-for-paper.ts';

/** What came of the last printing, as far as it can be known. */
export type Printed = 'saved' | 'not-saved' | 'handed-over' | null;

/** What is to be printed: the document's title, and the file's name without its ending. */
interface Job {
  readonly title: string;
  readonly name: string;
  readonly paper: PageSize;
}

/** Prints the page that is shown, once at a time, and says how it went; trouble becomes a notice. The document has its title while it is shown. */
export function usePrinting(job: Job | null): {
  readonly busy: boolean;
  readonly printed: Printed;
  readonly print: () => void;
} {
  const { bridge, actions } = useProgram();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly of: Job | null; readonly printed: Printed }>({
    of: null,
    printed: null,
  });
  const title = job?.title;
  useEffect(() => {
    if (title === undefined) return undefined;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);

  const run = async (job: Job): Promise<void> => {
    setBusy(true);
    announce(t('paper.working'));
    await readyForPaper();
    const result = await bridge.savePdf({ name: `${job.name}.pdf`, paper: job.paper });
    setBusy(false);
    if (!result.ok) return actions.tell([result.error]);
    const printed = result.value.saved ? 'saved' : bridge.edition === 'browser' ? 'handed-over' : 'not-saved';
    setOutcome({ of: job, printed });
    announce(wordsFor(printed, job.title));
    return undefined;
  };

  return {
    busy,
    printed: outcome.of?.name === job?.name ? outcome.printed : null,
    print: () => {
      if (job !== null && !busy) void run(job);
    },
  };
}

/** What is said of an outcome. */
export function wordsFor(printed: Exclude<Printed, null>, title: string): string {
  if (printed === 'saved') return t('paper.saved', { title });
  return t(printed === 'handed-over' ? 'paper.handedOver' : 'paper.notSaved');
}
