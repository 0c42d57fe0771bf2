import { describe, expect, it } from 'vitest';
import type { Command } from '../../game/session/command.ts';
import type { GameEvent } from '../../game/session/event.ts';
import { announce, announcement } from '../../renderer/announce/channel.ts';
import { listenForAnnouncements } from '../../renderer/announce/listen.ts';
import { createEventHub } from '../../renderer/app/event-hub.ts';
import { viewFor } from '../../game/session/view-for.ts';
import { showAnswers, toggleHidden } from '../../renderer/stores/hidden-answer.ts';
import { makeRoom, makeSetup } from '../game/fixtures.ts';
import { after, begun, done } from '../game/play.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { anyView, EVERY_EVENT } from './every-event.ts';

speakEnglish();

/** What is said of one event; null for nothing. */
function said(event: GameEvent): string | null {
  const hub = createEventHub();
  listenForAnnouncements(hub);
  const before = announcement.getState().nth;
  hub.emit([event], anyView);
  const { nth, text } = announcement.getState();
  return nth === before ? null : text;
}

it('says what changes within a screen, and leaves new screens to their headings', () => {
  const all = Object.values(EVERY_EVENT).map((event) => [event.type, said(event)]);
  expect(Object.fromEntries(all)).toEqual({
    'round-began': null,
    'exhibit-shown': null,
    'exhibit-skipped': null,
    'exhibit-doubted': null,
    'answer-set': 'Your answer: Likely generated. Enter locks it in.',
    'gut-asked': 'First your gut answer: one key from 1 to 6.',
    'gut-withdrawn': 'Not checking. Answer with 1 to 6.',
    'card-opened': 'Kept as your gut answer: Likely real. The context card is open. Answer again, or keep it.',
    // The view that stands by is not that of an exhibit with its card.
    'check-opened': null,
    'turn-placed': 'Turn marked before sentence 4.',
    'clue-noted': 'Clue noted: Light and shadow.',
    'clue-dropped': 'Clue removed: “the third window”.',
    revealed: 'Generated. You were right. +2 points.',
    'machine-spoke': 'The machine said generated, 71% sure. It was right this time; you said otherwise.',
    'answer-kept': null,
    'vote-called': null,
    'team-called': 'Next at the screen: team Heron.',
    'hands-counted': null,
    'talk-began': 'Time to talk.',
    'room-revealed': 'Generated. 14 of 24 were right.',
    'discussion-moved': 'Time to talk.',
    'question-asked': null,
    'stand-taken': null,
    'round-ended': null,
    'session-ended': null,
  });
});

it('says the question that a discussion has taken', () => {
  const state = after(begun(makeSetup({ mode: 'deck' })));
  const hub = createEventHub();
  listenForAnnouncements(hub);
  const { events, state: taken } = done(state, { type: 'take-question', question: 'question-2-1' });
  hub.emit(events, viewFor(taken));
  expect(announcement.getState().text).toBe('Another question: What of 1?');
});

it('says what a check finds as it opens', () => {
  const looking = after(begun(makeSetup()), { type: 'begin' }, { type: 'answer', level: 5 }, { type: 'check' });
  const hub = createEventHub();
  listenForAnnouncements(hub);
  const { events, state } = done(looking, { type: 'open-check', check: 'elsewhere' });
  hub.emit(events, viewFor(state));
  expect(announcement.getState().text).toMatch(/^Where else it is: Another copy of \d+$/);
});

it('says truth, outcome and points of a reveal, with a true minus', () => {
  expect(said({ type: 'revealed', correct: false, points: -6, generated: false })).toBe(
    'Real. You said otherwise. −6 points.',
  );
  expect(said({ type: 'revealed', correct: true, points: 1, generated: false })).toBe(
    'Real. You were right. +1 points.',
  );
  expect(said({ type: 'turn-placed', sentence: null })).toBe('Turn mark removed.');
});

it('what the machine had said is told with the reveal', () => {
  const state = after(begun(makeSetup()), { type: 'begin' }, { type: 'answer', level: 5 });
  const heard = after(state, { type: 'machine-guess', round: 0, position: 0, chance: 0.9 });
  const hub = createEventHub();
  listenForAnnouncements(hub);
  for (const before of [state, heard]) {
    const { events, state: revealed } = done(before, { type: 'lock' });
    hub.emit(events, viewFor(revealed));
    const { text } = announcement.getState();
    expect(text).toMatch(/points\./);
    expect(text.includes('The machine said generated, 90% sure.')).toBe(before === heard);
  }
});

it('before the lock nothing is said of it', () => {
  const state = after(begun(makeSetup()), { type: 'begin' });
  const hub = createEventHub();
  listenForAnnouncements(hub);
  const before = announcement.getState();
  const { events, state: heard } = done(state, { type: 'machine-guess', round: 0, position: 0, chance: 0.9 });
  hub.emit(events, viewFor(heard));
  expect(announcement.getState()).toBe(before);
});

describe('of a class', () => {
  const voting = after(begun(makeSetup({ mode: 'class', room: makeRoom() })), { type: 'begin' });

  /** What is said of the last of these commands. */
  function saidAfter(...commands: readonly Command[]): string | null {
    const before = after(voting, ...commands.slice(0, -1));
    const last = commands.at(-1);
    if (last === undefined) return null;
    const { events, state } = done(before, last);
    const hub = createEventHub();
    listenForAnnouncements(hub);
    const { nth } = announcement.getState();
    hub.emit(events, viewFor(state));
    return announcement.getState().nth === nth ? null : announcement.getState().text;
  }
  const NEXT: Command = { type: 'next' };
  const TALLY: Command = { type: 'tally', counts: [3, 2, 0, 0, 0, 1] };

  it('each step is said in a few words', () => {
    expect(saidAfter(TALLY)).toBeNull();
    expect(saidAfter(TALLY, NEXT)).toBe('Time to talk.');
    expect(saidAfter(TALLY, NEXT, NEXT)).toBe('Second vote.');
    expect(saidAfter(TALLY, NEXT, NEXT, NEXT)).toMatch(/^(Real\. 5|Generated\. 1) of 6 were right\.$/);
    expect(saidAfter(NEXT, NEXT, NEXT)).toMatch(/^(Real|Generated)\. No one was counted\.$/);
  });

  it('an answer that is kept back is not said', () => {
    toggleHidden('1-01');
    expect(saidAfter(TALLY, NEXT, NEXT, NEXT)).toBeNull();
    showAnswers();
    expect(saidAfter(TALLY, NEXT, NEXT, NEXT)).not.toBeNull();
  });
});

it('what was said of one exhibit is gone when the next is shown', () => {
  announce('The machine said real, 80% sure.');
  expect(said(EVERY_EVENT['exhibit-shown'])).toBeNull();
  expect(announcement.getState().text).toBe('');
});

it('of several events in one go the last sentence is said', () => {
  const hub = createEventHub();
  listenForAnnouncements(hub);
  hub.emit([EVERY_EVENT['answer-set'], EVERY_EVENT['card-opened']], anyView);
  expect(announcement.getState().text).toMatch(/^Kept as your gut answer/);
});

it('the same sentence twice is said twice', () => {
  announce('Again.');
  const { nth } = announcement.getState();
  announce('Again.');
  expect(announcement.getState()).toEqual({ text: 'Again.', nth: nth + 1 });
});
