import { announce } from '../announce/channel.ts';
import { useProgram } from '../app/context.ts';
import { t } from '../i18n/translate.ts';
import { reflectionFile, type Written } from './reflection-file.ts';

/** Saves what was written as a text, where the person says. There is nothing to press where nothing was written. */
export function SaveWritten({ all }: { readonly all: readonly Written[] }) {
  const { bridge, actions } = useProgram();
  if (all.every(({ written }) => written.trim() === '')) return null;
  const save = async (): Promise<void> => {
    const file = reflectionFile(all, Date.now());
    const result = await bridge.exportFile(file);
    if (!result.ok) actions.tell([result.error]);
    else if (result.value.saved) announce(t('say.saved', { name: file.name }));
  };
  return (
    <button type="button" className="link" onClick={() => void save()}>
      {t('write.save')}
    </button>
  );
}
