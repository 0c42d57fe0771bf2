import type { Order } from './beside/orders.ts';
import { createWork } from './beside/work.ts';

// The entry of the helper process (`beside/`). Whoever sent it ends the process when it has told how it went.
// A process has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const work = createWork((told) => process.parentPort.postMessage(told));
process.parentPort.on('message', ({ data }: { readonly data: Order }) => work(data));
