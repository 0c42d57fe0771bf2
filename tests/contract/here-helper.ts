import type { StartHelper, Told } from '../../electron/beside/orders.ts';
import { createWork } from '../../electron/beside/work.ts';

/** The desktop's helper in the very process of the test, where it is the work that is tested and not where it is done. */
export const hereHelper: StartHelper = () => {
  let hear: (told: Told) => void = () => undefined;
  let ended: () => void = () => undefined;
  return {
    send: createWork((told) => hear(told)),
    listen(heard, gone) {
      hear = heard;
      ended = gone;
    },
    end: () => ended(),
  };
};
