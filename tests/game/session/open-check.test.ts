import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../game/pack/card.ts';
import { apply } from '../../../game/session/apply.ts';
import { makeRoom, makeSetup } from '../fixtures.ts';
import { after, begun, done } from '../play.ts';
import { currentOf, viewOf } from './viewed.ts';

const OPEN = { type: 'open-check', check: 'elsewhere' } as const;

describe('the checks on the card', () => {
  const looking = after(begun(makeSetup()), { type: 'begin' });

  test('open only once the card lies open', () => {
    const refused = { ok: false, error: { code: 'wrong-phase', command: 'open-check', phase: 'look' } };
    expect(apply(looking, OPEN)).toEqual(refused);
    expect(apply(after(looking, { type: 'check' }), OPEN)).toEqual(refused);
    const revealed = after(looking, { type: 'answer', level: 1 }, { type: 'lock' });
    expect(apply(revealed, OPEN)).toMatchObject({ ok: false, error: { code: 'wrong-phase', phase: 'reveal' } });
  });

  test('open one by one, and only what is open is told', () => {
    const checked = after(looking, { type: 'check' }, { type: 'answer', level: 3 });
    const { state, events } = done(checked, OPEN);
    expect(events).toEqual([{ type: 'check-opened', check: 'elsewhere' }]);
    const { checks } = cardOf(currentOf(state));
    expect(viewOf(state, 'look').card?.checks).toEqual([
      { check: 'published', open: false },
      { check: 'elsewhere', open: true, says: checks.elsewhere?.says },
      { check: 'carries', open: false },
    ]);
    expect(apply(state, OPEN)).toEqual({ ok: false, error: { code: 'already-checked' } });
    const both = after(state, { type: 'open-check', check: 'published' });
    expect(both.records.at(-1)?.checks).toEqual(['elsewhere', 'published']);
  });

  test('one of which the pack knows nothing opens all the same', () => {
    const exhibit = currentOf(looking);
    const { checks: _, ...card } = cardOf(exhibit);
    const exhibits = looking.setup.pack.exhibits.map((one) =>
      one.id === exhibit.id ? { ...one, card: { ...card, checks: {} } } : one,
    );
    const bare = { ...looking, setup: { ...looking.setup, pack: { ...looking.setup.pack, exhibits } } };
    const opened = after(bare, { type: 'check' }, { type: 'answer', level: 3 }, OPEN);
    expect(viewOf(opened, 'look').card?.checks[1]).toEqual({ check: 'elsewhere', open: true, says: null });
  });

  test('are opened by a class while it talks, and by nobody while it votes', () => {
    const voting = after(begun(makeSetup({ mode: 'class', room: makeRoom() })), { type: 'begin' });
    expect(apply(voting, OPEN)).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
    const talking = after(voting, { type: 'next' });
    expect(viewOf(talking, 'talk').card.checks.every(({ open }) => !open)).toBe(true);
    expect(viewOf(after(talking, OPEN), 'talk').card.checks[1]?.open).toBe(true);
  });
});
