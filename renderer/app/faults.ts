import type { Notice } from '../../game/bridge/contract.ts';
import { nameOf } from '../bridge/sure-bridge.ts';

/** A fault for whoever looks after the program: on the desktop its log takes down what is written here. */
export function noteFault(error: unknown): void {
  console.error(error);
}

/** What a person is told of a fault that no screen shows. */
export const faultNotice = (error: unknown): Notice => ({ code: 'program-trouble', where: nameOf(error) });

/** Hears of whatever nothing else has caught: an error in a handler, a promise that nobody waited for. Returns how to stop. */
export function listenForFaults(told: (error: unknown) => void): () => void {
  const thrown = ({ error }: ErrorEvent): void => {
    // The browser's own remarks, as on resize observers, come without an error.
    if (error instanceof Error) told(error);
  };
  const rejected = ({ reason }: PromiseRejectionEvent): void => told(reason);
  window.addEventListener('error', thrown);
  window.addEventListener('unhandledrejection', rejected);
  return () => {
    window.removeEventListener('error', thrown);
    window.removeEventListener('unhandledrejection', rejected);
  };
}
