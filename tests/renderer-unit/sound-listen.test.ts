import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../game/bridge/settings.ts';
import type { GameEvent } from '../../game/session/event.ts';
import { createEventHub } from '../../renderer/app/event-hub.ts';
import { showSoundCaption, soundCaption } from '../../renderer/sound/caption-channel.ts';
import { listenForSound, soundFor } from '../../renderer/sound/listen.ts';
import { createSettingsStore } from '../../renderer/stores/settings-store.ts';
import { anyView, EVERY_EVENT } from './every-event.ts';
import { bridgeDouble, settle } from './program-double.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

function listening(change: Partial<Settings> = {}) {
  const hub = createEventHub();
  const settings = createSettingsStore(bridgeDouble(), { ...DEFAULT_SETTINGS, ...change });
  const played: (readonly [string, number])[] = [];
  const open = vi.fn<() => Promise<{ play(name: string, volume: number): void }>>(() =>
    Promise.resolve({ play: (name, volume) => played.push([name, volume]) }),
  );
  listenForSound(hub, settings, open);
  const emit = async (...events: readonly GameEvent[]): Promise<void> => {
    hub.emit(events, anyView);
    await settle();
  };
  return { emit, played, open, settings };
}

const REVEALED = EVERY_EVENT.revealed;

it('a print that settles, a card that turns and the stamp are heard, and no other event', () => {
  const heard = Object.values(EVERY_EVENT).flatMap((event) => {
    const sound = soundFor(event);
    return sound === null ? [] : [[event.type, sound]];
  });
  expect(heard).toEqual([
    ['exhibit-shown', 'settle'],
    ['card-opened', 'turn'],
    ['check-opened', 'turn'],
    ['revealed', 'stamp'],
    ['room-revealed', 'stamp'],
  ]);
});

it('a right and a wrong answer sound alike, and so do real and generated', () => {
  for (const correct of [true, false]) {
    for (const generated of [true, false]) expect(soundFor({ ...REVEALED, correct, generated })).toBe('stamp');
  }
});

it('plays at the volume of the settings as they are now; the library is opened once, when first heard', async () => {
  const { emit, played, open, settings } = listening({ volume: 0.3 });
  expect(open).not.toHaveBeenCalled();
  await emit(EVERY_EVENT['answer-set']);
  expect(open).not.toHaveBeenCalled();
  await emit(REVEALED);
  await settings.getState().change({ volume: 0.8 });
  await emit(EVERY_EVENT['exhibit-shown']);
  expect(played).toEqual([
    ['stamp', 0.3],
    ['settle', 0.8],
  ]);
  expect(open).toHaveBeenCalledOnce();
});

it.each<Partial<Settings>>([{ muted: true }, { volume: 0 }])(
  'is silent, and opens nothing, with %o',
  async (change) => {
    const { emit, played, open } = listening(change);
    await emit(REVEALED);
    expect(played).toEqual([]);
    expect(open).not.toHaveBeenCalled();
  },
);

it('captions a sound for a moment where that is wanted, also when it is muted', async () => {
  const { emit } = listening({ captionsForSounds: true, muted: true });
  await emit(REVEALED);
  expect(soundCaption.getState().name).toBe('stamp');
  vi.advanceTimersByTime(1_000);
  expect(soundCaption.getState().name).toBe('stamp');
  vi.advanceTimersByTime(1_000);
  expect(soundCaption.getState().name).toBeNull();
});

it('shows no caption unless it is wanted', async () => {
  const { emit } = listening();
  await emit(REVEALED);
  expect(soundCaption.getState().name).toBeNull();
});

it('a later caption has its whole time', () => {
  showSoundCaption('settle');
  vi.advanceTimersByTime(1_500);
  showSoundCaption('turn');
  vi.advanceTimersByTime(1_500);
  expect(soundCaption.getState().name).toBe('turn');
});
