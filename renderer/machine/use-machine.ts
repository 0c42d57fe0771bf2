import { useEffect, useState } from 'react';
import type { Machine } from '../../game/machine/model.ts';
import { loadMachine } from './load-machine.ts';

/** The machine's file, for its figures; null until it is read, and where there is none. */
export function useMachine(): Machine | null {
  const [machine, setMachine] = useState<Machine | null>(null);
  useEffect(() => {
    let left = false;
    void loadMachine().then((loaded) => {
      if (!left) setMachine(loaded);
    });
    return () => {
      left = true;
    };
  }, []);
  return machine;
}
