import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { t } from '../../i18n/translate.ts';
import { Unfolding } from './unfolding.tsx';
import type { ListedFile } from './view.ts';

interface FilesProps {
  readonly files: readonly ListedFile[];
  readonly takeOut: (key: number) => void;
  readonly startOver: () => void;
}

/** Every file that was brought; each can be taken out again. */
export function Files({ files, takeOut, startOver }: FilesProps) {
  return (
    <Unfolding summary={t('merge.all', { n: files.length })}>
      {() => (
        <>
          <ul className="merge__list merge__list--files">
            {files.map(({ key, name, holds }) => (
              <li key={key}>
                <bdi className="mono">{name}</bdi>
                <span className="quiet">{holds === null ? t('merge.unusable') : t('merge.holds', { n: holds })}</span>
                <button
                  type="button"
                  className="link"
                  onClick={() => takeOut(key)}
                  aria-label={t('merge.takeOut', { name })}
                >
                  {t('merge.out')}
                </button>
              </li>
            ))}
          </ul>
          <ConfirmDialog
            opener={{ label: t('merge.startOver'), className: 'button' }}
            title={t('merge.startOver')}
            text={t('merge.startOverText')}
            no={t('app.cancel')}
            yes={t('merge.startOverYes')}
            confirm={startOver}
          />
        </>
      )}
    </Unfolding>
  );
}
