import { useRef, useState } from 'react';
import { PAPER_SIZES, usualPaper, type PaperSize } from '../../../game/bridge/paper.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { percent } from '../../i18n/numbers.ts';
import { t } from '../../i18n/translate.ts';
import { OneOf } from '../paper/one-of.tsx';
import { usePrinting, wordsFor } from '../paper/use-printing.ts';
import { dialectOf, SEPARATORS, usualSeparator } from '../../i18n/dialect.ts';
import { EXPORTS, fileOf, type ExportKind } from './exports.ts';
import { writeFile } from './write-file.ts';
import { titleOf } from './report-title.ts';
import type { Savable } from './savable.ts';

/** A file under way: its name, and how much of it is written, 0..1. */
interface UnderWay {
  readonly name: string;
  readonly share: number;
}

/** Three files and the page itself, each by one button. What came of it is said, and shown below. */
export function SavePanel({ of }: { readonly of: Savable }) {
  const { bridge, actions } = useProgram();
  const [paper, setPaper] = useState<PaperSize>(() => usualPaper(navigator.language));
  const [saved, setSaved] = useState('');
  const title = titleOf(of);
  const { busy, printed, print } = usePrinting({ title, name: of.stem, paper });

  const [separator, setSeparator] = useState(() => usualSeparator(navigator.language));
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const writing = useRef({ busy: false, stopped: false });
  const save = async (kind: ExportKind): Promise<void> => {
    // One file at a time.
    if (writing.current.busy) return;
    writing.current = { busy: true, stopped: false };
    setSaved('');
    const say = (words: string): void => {
      setSaved(words);
      announce(words);
    };
    const file = fileOf(kind, of.stem);
    const { name } = file;
    try {
      const next = await of.write(kind, dialectOf(separator, navigator.language));
      if (next === null) return say(t('save.tooLarge'));
      const result = await writeFile(bridge, file, next, {
        progress: (share) => setUnderWay({ name, share }),
        stopped: () => writing.current.stopped,
      });
      if (!result.ok) actions.tell([result.error]);
      else if (result.value.saved) say(t('say.saved', { name }));
      else if (writing.current.stopped) announce(t('save.stopped', { name }));
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
