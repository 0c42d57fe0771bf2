import './reflection.css';
import { useId } from 'react';
import { LONGEST_REFLECTION } from '../../game/session/room-plan.ts';
import { t } from '../i18n/translate.ts';
import type { Reflection } from './use-reflection.ts';

interface ReflectionFieldProps {
  readonly reflection: Reflection;
  /** What Escape does: out of the field, where keys mean something else again. */
  readonly leave?: () => void;
}

/** A field to write in, with how much it takes and where it stays. */
export function ReflectionField({ reflection, leave }: ReflectionFieldProps) {
  const id = useId();
  const { text, set, flush } = reflection;
  return (
    <div className="reflection">
      <label htmlFor={id}>{t('write.label')}</label>
      <textarea
        id={id}
        className="reflection__text"
        rows={3}
        maxLength={LONGEST_REFLECTION}
        value={text}
        aria-describedby={`${id}-note`}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && leave !== undefined) leave();
        }}
      />
      <p id={`${id}-note`} className="reflection__note">
        <span>{t('write.stays')}</span>{' '}
        <span className="reflection__length">{t('write.length', { n: text.length, of: LONGEST_REFLECTION })}</span>
      </p>
    </div>
  );
}
