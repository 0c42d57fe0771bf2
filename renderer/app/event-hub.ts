import type { GameEvent } from '../../game/session/event.ts';
import type { View } from '../../game/session/view.ts';

export type EventListener = (event: GameEvent, view: View) => void;

/** Passes game events on to whoever makes them heard or seen. No component plays a sound or speaks by itself. */
export interface EventHub {
  emit(events: readonly GameEvent[], view: View): void;
  /** Returns how to stop listening. */
  listen(listener: EventListener): () => void;
}

export function createEventHub(): EventHub {
  const listeners = new Set<EventListener>();
  return {
    emit(events, view) {
      for (const event of events) for (const listener of listeners) listener(event, view);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
