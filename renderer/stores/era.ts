import { err, ok } from '../../game/result.ts';
import type { SessionPorts } from './session-store.ts';

/** The time until everything is forgotten. */
export interface Era {
  /** Ports for a session, which write nothing any more once the era has ended: it may still be busy with its last answer then. */
  readonly ports: () => SessionPorts;
  readonly end: () => void;
}

export function createEra(ports: SessionPorts): Era {
  let now = 0;
  const { bridge } = ports;
  return {
    ports() {
      const born = now;
      const isOver = (id: string) =>
        now === born ? null : err({ code: 'journal-unwritable', where: id, detail: 'forgotten' } as const);
      return {
        ...ports,
        bridge: {
          ...bridge,
          createSession: async (setup, at) => isOver('sessions') ?? bridge.createSession(setup, at),
          appendEntry: async (id, entry) => isOver(id) ?? bridge.appendEntry(id, entry),
          finishSession: async (id, at) => isOver(id) ?? bridge.finishSession(id, at),
          addSeen: async (ids) => (now === born ? bridge.addSeen(ids) : ok(null)),
        },
      };
    },
    end: () => {
      now += 1;
    },
  };
}
