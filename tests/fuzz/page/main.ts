import { createBrowserBridge } from '../../../renderer/bridge/browser/browser-bridge.ts';
import { settle } from './examine.ts';
import { createFaultyBridge } from './faulty-bridge.ts';
import type { FuzzedPage } from './fuzzed-page.ts';
import { prepare } from './kept-view.ts';
import { watchPresses } from './presses.ts';

// The game itself, as it is built for a browser; only what it keeps and reads goes through a bridge that can be told to fail.
const faulty = createFaultyBridge(createBrowserBridge());
const page: FuzzedPage = {
  fail: faulty.fail,
  settle: (patience) => settle(faulty, patience),
};
watchPresses();
Object.assign(window, { secondLook: faulty.bridge, fuzzed: page });
await prepare(faulty.real);
await import('../../../renderer/main.tsx');
