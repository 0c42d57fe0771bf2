import { useState } from 'react';
import { t } from '../../i18n/translate.ts';

/** Shows the file in which the program wrote down what went wrong, for whoever is to help. Where nothing did, it says so. */
export function LogButton({ show }: { readonly show: () => Promise<boolean> }) {
  const [empty, setEmpty] = useState(false);
  const press = async (): Promise<void> => setEmpty(!(await show()));
  return (
    <p>
      <button type="button" className="link" onClick={() => void press()}>
        {t('about.log')}
      </button>{' '}
      <span role="status">{empty ? t('about.logEmpty') : null}</span>
    </p>
  );
}
