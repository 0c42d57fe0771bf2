import type { CDPSession } from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

/** A key that goes down or up, as the DevTools protocol has it. */
export interface KeyInput {
  readonly of: 'key';
  readonly type: 'keyDown' | 'rawKeyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  /** Bits: 8 is Shift. */
  readonly modifiers: number;
  readonly text?: string;
}

/** The left button of the mouse that goes down or up at a place of the browser's window. */
export interface MouseInput {
  readonly of: 'mouse';
  readonly type: 'mousePressed' | 'mouseReleased';
  readonly x: number;
  readonly y: number;
}

export type Input = KeyInput | MouseInput;

const sessions = new WeakMap<object, Promise<CDPSession>>();

/**
 * Real keys and clicks, one behind the other as a hasty hand has them. All are sent at once and come in this order: what takes time is
 * the way from a test in the page to the browser and back, and this goes it once.
 */
export const inputs: BrowserCommand<[list: readonly Input[]]> = async ({ context, page }, list) => {
  const opened: Promise<CDPSession> = sessions.get(page) ?? context.newCDPSession(page);
  sessions.set(page, opened);
  const session = await opened;
  await Promise.all(
    list.map((input) => {
      if (input.of === 'key') {
        const { of: _, ...params } = input;
        return session.send('Input.dispatchKeyEvent', params);
      }
      const { type, x, y } = input;
      return session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }),
  );
};
