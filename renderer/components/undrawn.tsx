import './undrawn.css';
import { useState } from 'react';
import { t } from '../i18n/translate.ts';

/** Whether the picture at an address could not be drawn, and what its element is to call then. */
export function useUndrawn(address: string): readonly [undrawn: boolean, tell: () => void] {
  const [lost, setLost] = useState<string | null>(null);
  return [lost === address, () => setLost(address)];
}

interface UndrawnProps {
  readonly what: 'picture' | 'photograph';
  /** What the picture shows, in its language. */
  readonly alt: string;
  readonly language: string;
}

/** Stands for a picture that cannot be drawn once its truth is told: says so, and what it shows. */
export function Undrawn({ what, alt, language }: UndrawnProps) {
  return (
    <div className="undrawn">
      <p>{t(`reveal.undrawn.${what}`)}</p>
      <p className="quiet" lang={language} dir="auto" translate="no">
        {alt}
      </p>
    </div>
  );
}
