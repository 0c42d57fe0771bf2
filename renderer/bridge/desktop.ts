import type { Bridge } from '../../game/bridge/contract.ts';

declare global {
  interface Window {
    /** Put there by the desktop edition's preload; absent in a browser. */
    readonly secondLook?: Bridge;
  }
}

/** The desktop's bridge, or null in a browser. */
export const desktopBridge = (): Bridge | null => window.secondLook ?? null;
