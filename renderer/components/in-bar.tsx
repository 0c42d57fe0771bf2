import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { barSlot } from './bar-slot.ts';

/** Puts buttons at the end of whichever bar is on show; what holds them lasts from one screen to the next. */
export function InBar({ children }: { readonly children: ReactNode }) {
  const at = useStore(barSlot, (slot) => slot.at);
  return at === null ? null : createPortal(children, at);
}
