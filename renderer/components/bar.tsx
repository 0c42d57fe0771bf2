import type { ReactNode } from 'react';
import { useProgram } from '../app/context.ts';
import { t } from '../i18n/translate.ts';
import { setBarSlot } from './bar-slot.ts';
import { BrandGlyph } from './glyphs.tsx';

/** The line at the top of every screen. The name leads home; a lesson under way is kept. */
export function Bar({ label, children }: { readonly label?: string; readonly children?: ReactNode }) {
  const { actions } = useProgram();
  return (
    <header className="bar">
      <button type="button" className="bar__brand" onClick={() => void actions.home()} aria-label={t('app.home')}>
        <BrandGlyph />
        <span aria-hidden="true">{t('app.name')}</span>
      </button>
      {label === undefined ? null : <span className="mono caps">{label}</span>}
      <span className="bar__space" />
      {children}
      <span className="bar__slot" ref={setBarSlot} />
    </header>
  );
}
