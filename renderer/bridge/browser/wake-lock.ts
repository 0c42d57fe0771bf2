import type { Bridge } from '../../../game/bridge/contract.ts';

/**
 * Keeps the display awake by the browser's Screen Wake Lock. The browser takes the lock back whenever the page is out of sight, so it is asked
 * for again when it is seen. Where there is none (an older browser, a page that is no secure context, a battery that is nearly empty) the
 * display goes dark as ever, and nobody is bothered with it.
 */
export function createWakeLock(): Bridge['keepAwake'] {
  let wanted = false;
  let held: WakeLockSentinel | null = null;
  let turn: Promise<void> = Promise.resolve();

  const settle = async (): Promise<void> => {
    try {
      if (!wanted) {
        const letGo = held;
        held = null;
        await letGo?.release();
      } else if (
        (held === null || held.released) &&
        document.visibilityState === 'visible' &&
        'wakeLock' in navigator
      ) {
        held = await navigator.wakeLock.request('screen');
      }
    } catch {
      // Refused: tried again when the page is next seen.
    }
  };
  const settleInTurn = (): Promise<void> => {
    turn = turn.then(settle);
    return turn;
  };
  const seen = (): void => void settleInTurn();

  return (on) => {
    if (on !== wanted) {
      wanted = on;
      if (on) document.addEventListener('visibilitychange', seen);
      else document.removeEventListener('visibilitychange', seen);
    }
    return settleInTurn();
  };
}
