import type { Later } from '../../game/keeping/errand.ts';

/** Runs something after so many ms, unless what is given back is called before. */
export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
