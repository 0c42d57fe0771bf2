import { useState } from 'react';
import { PAPER_SIZES, usualPaper, type PaperSize } from '../../../game/bridge/paper.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { stemOf } from '../../../game/results/write-result.ts';
import { announce } from '../../announce/channel.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { OneOf } from '../paper/one-of.tsx';
import { usePrinting, wordsFor } from '../paper/use-printing.ts';
import { EXPORTS, exportOf, type ExportKind } from './exports.ts';
import { titleOf } from './report-title.ts';

/** Three files and the page itself, each by one button. What came of it is said, and shown below. */
export function SavePanel({ results }: { readonly results: readonly SessionResult[] }) {
  const { bridge, actions } = useProgram();
  const [paper, setPaper] = useState<PaperSize>(() => usualPaper(navigator.language));
  const [saved, setSaved] = useState('');
  const title = titleOf(results);
  const { busy, printed, print } = usePrinting({ title, name: stemOf(results), paper });

  const save = async (kind: ExportKind): Promise<void> => {
    setSaved('');
    const file = exportOf(kind, results);
    const result = await bridge.exportFile(file);
    if (!result.ok) actions.tell([result.error]);
    else if (result.value.saved) {
      const words = t('say.saved', { name: file.name });
      setSaved(words);
      announce(words);
    }
  };
  return (
    <>
      <ul className="save__list" aria-label={t('save.group')}>
        {EXPORTS.map((kind) => (
          <Way key={kind} name={t(`save.${kind}`)} hint={t(`save.${kind}.hint`)} act={() => void save(kind)} />
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
