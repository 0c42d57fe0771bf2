import { expect, it } from 'vitest';
import { createEventHub } from '../../renderer/app/event-hub.ts';
import { anyView, EVERY_EVENT } from './every-event.ts';

it('tells every listener every event in order, with the view', () => {
  const hub = createEventHub();
  const told: string[] = [];
  hub.listen((event, view) => told.push(`one ${event.type} ${view.name}`));
  hub.listen((event) => told.push(`two ${event.type}`));
  hub.emit([EVERY_EVENT['answer-set'], EVERY_EVENT['card-opened']], anyView);
  expect(told).toEqual(['one answer-set briefing', 'two answer-set', 'one card-opened briefing', 'two card-opened']);
});

it('who stopped listening is told nothing more', () => {
  const hub = createEventHub();
  const told: string[] = [];
  const stop = hub.listen((event) => told.push(event.type));
  hub.emit([EVERY_EVENT['gut-asked']], anyView);
  stop();
  hub.emit([EVERY_EVENT['gut-withdrawn']], anyView);
  expect(told).toEqual(['gut-asked']);
});
