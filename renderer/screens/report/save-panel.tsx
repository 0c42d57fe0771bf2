import { useRef, useState } from 'react';
import { PAPER_SIZES, usualPaper, type PaperSize } from '../../../game/bridge/paper.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { stemOf } from '../../../game/results/write-result.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { percent } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { OneOf } from '../paper/one-of.tsx';
import { usePrinting, wordsFor } from '../paper/use-printing.ts';
import { dialectOf, SEPARATORS, usualSeparator } from '../../i18n/dialect.ts';
import { EXPORTS, exportOf, type ExportKind } from './exports.ts';
import { writeFile } from './write-file.ts';
import { titleOf } from './report-title.ts';

/** A file under way: its name, and how much of it is written, 0..1. */
interface UnderWay {
  readonly name: string;
  readonly share: number;
}

/** Three files and the page itself, each by one button. What came of it is said, and shown below. */
export function SavePanel({ results }: { readonly results: readonly SessionResult[] }) {
  const { bridge, actions } = useProgram();
  const [paper, setPaper] = useState<PaperSize>(() => usualPaper(navigator.language));
  const [saved, setSaved] = useState('');
  const title = titleOf(results);
  const { busy, printed, print } = usePrinting({ title, name: stemOf(results), paper });

  const [separator, setSeparator] = useState(() => usualSeparator(navigator.language));
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const writing = useRef({ busy: false, stopped: false });
  const save = async (kind: ExportKind): Promise<void> => {
    // One file at a time.
    if (writing.current.busy) return;
    writing.current = { busy: true, stopped: false };
    setSaved('');
    const file = exportOf(kind, results, dialectOf(separator, navigator.language));
    const { name } = file;
    try {
      const result = await writeFile(bridge, file, {
        progress: (share) => setUnderWay({ name, share }),
        stopped: () => writing.current.stopped,
      });
      if (!result.ok) actions.tell([result.error]);
      else if (result.value.saved) {
        const words = t('say.saved', { name });
        setSaved(words);
        announce(words);
      } else if (writing.current.stopped) announce(t('save.stopped', { name }));
    } finally {
      writing.current.busy = false;
      setUnderWay(null);
    }
  };
  return (
    <>
      <ul className="save__list" aria-label={t('save.group')}>
        {EXPORTS.map((kind) => (
          <Way
            key={kind}
            name={t(`save.${kind}`)}
            hint={t(`save.${kind}.hint`)}
            busy={underWay !== null}
            act={() => void save(kind)}
          />
        ))}
        <Way
          name={t('save.pdf')}
          hint={t(bridge.edition === 'browser' ? 'save.print.hint' : 'save.pdf.hint')}
          busy={busy}
          act={() => {
            setSaved('');
            print();
          }}
        />
      </ul>
      {underWay === null ? null : (
        <div className="save__writing">
          <p>{t('save.writing', { name: underWay.name, share: percent(underWay.share) })}</p>
          <progress aria-label={t('save.writingLabel')} value={underWay.share} />
          <button
            type="button"
            className="button"
            onClick={() => {
              writing.current.stopped = true;
            }}
          >
            {t('save.stop')}
          </button>
        </div>
      )}
      {/* Read out by the announcer when it happens; here for the eye. */}
      <p className="save__done" aria-hidden="true">
        {saved === '' && printed !== null ? wordsFor(printed, title) : saved}
      </p>
      <OneOf
        name={t('save.paper')}
        options={PAPER_SIZES}
        value={paper}
        label={(each) => t(`paper.size.${each}`)}
        choose={setPaper}
      />
      <OneOf
        name={t('save.numbers')}
        options={SEPARATORS}
        value={separator}
        label={(each) => t(each === ';' ? 'save.numbers.semicolon' : 'save.numbers.comma')}
        choose={setSeparator}
      />
      <p className="save__note">{t('save.nobody')}</p>
    </>
  );
}

interface WayProps {
  readonly name: string;
  readonly hint: string;
  readonly busy?: boolean;
  readonly act: () => void;
}

function Way({ name, hint, busy = false, act }: WayProps) {
  return (
    <li>
      <button type="button" className="button save__way" aria-disabled={busy} aria-busy={busy} onClick={act}>
        <b>{name}</b>
        <span>{hint}</span>
      </button>
    </li>
  );
}
