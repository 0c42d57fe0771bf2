import type { Machine } from '../../game/machine/model.ts';
import { fetched } from '../late/fetched.ts';

/** Gives a way to read the machine's file once, however often it is asked for. Null where there is none; never throws. */
export function machineReader(): () => Promise<Machine | null> {
  let reading: Promise<Machine | null> | null = null;
  const read = async (): Promise<Machine | null> => {
    try {
      const [response, { parseMachine }] = await fetched(() =>
        Promise.all([fetch('/packs/machine/machine.json'), import('../../game/machine/model.ts')]),
      );
      return response.ok ? parseMachine(await response.text()) : null;
    } catch {
      // Nobody answered, which may be otherwise the next time.
      reading = null;
      return null;
    }
  };
  return () => (reading ??= read());
}

/** The machine of this program, read at its first use. */
export const loadMachine = machineReader();
