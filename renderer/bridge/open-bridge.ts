import type { Bridge } from '../../game/bridge/contract.ts';
import { fetched } from '../late/fetched.ts';
import { desktopBridge } from './desktop.ts';

/** The bridge of the edition that is running. The browser's is loaded only where it is needed. */
export async function openBridge(): Promise<Bridge> {
  const desktop = desktopBridge();
  if (desktop !== null) return desktop;
  const { createBrowserBridge } = await fetched(() => import('./browser/browser-bridge.ts'));
  return createBrowserBridge();
}
