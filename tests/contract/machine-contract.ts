import type { Bridge } from '../../game/bridge/contract.ts';
import type { BridgeUnderTest, Runner } from './bridge-contract.ts';
import { value } from './results.ts';

/** What every edition's bridge must do where the machine itself is asked: the display, and the file of troubles. */
export function describeMachine(open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe('the machine', () => {
    let under: BridgeUnderTest;
    let bridge: Bridge;

    beforeEach(async () => {
      under = await open();
      bridge = under.bridge;
    });
    afterEach(() => under.close());

    test('the display is asked to stay on and let go, in any order and as often as one likes, and nothing else waits', async () => {
      for (const on of [false, true, true, false, false, true]) expect((await bridge.keepAwake(on)) ?? null).toBe(null);
      await Promise.all([true, false, true, false].map((on) => bridge.keepAwake(on)));
      value(await bridge.addSeen(['aaaaaaaaa1']));
      expect(await bridge.loadSeen()).toEqual(['aaaaaaaaa1']);
    });

    test('keeps nothing of having asked, and tells nobody', async () => {
      await bridge.keepAwake(true);
      const again = await under.reopen();
      expect((await again.about()).notices).toEqual([]);
      expect((await again.keepAwake(false)) ?? null).toBe(null);
    });

    test('there is no file of troubles where there was no trouble, and asking makes none', async () => {
      const before = await under.kept();
      expect(await bridge.showLog()).toBe(false);
      expect(await bridge.showLog()).toBe(false);
      expect(await under.kept()).toEqual(before);
    });
  });
}
