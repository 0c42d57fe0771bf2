import { expect, it, vi } from 'vitest';
import type { Bridge, Notice } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../game/bridge/settings.ts';
import { err, ok, type Result } from '../../game/result.ts';
import { createSettingsStore } from '../../renderer/stores/settings-store.ts';
import { bridgeDouble, held, settle } from './program-double.ts';

const UNWRITABLE: Notice = { code: 'settings-unwritable', where: 'settings.json' };

it('a change holds at once, before it is stored', async () => {
  const disk = held<Result<null, Notice>>();
  const store = createSettingsStore(bridgeDouble({ saveSettings: () => disk.promise }), DEFAULT_SETTINGS);
  void store.getState().change({ theme: 'darkroom' });
  expect(store.getState().settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'darkroom' });
});

it('the last of several quick changes is the one that is kept, also if the first takes longest', async () => {
  const first = held<Result<null, Notice>>();
  const asked: Settings[] = [];
  let kept: Settings = DEFAULT_SETTINGS;
  const saveSettings = async (settings: Settings): Promise<Result<null, Notice>> => {
    asked.push(settings);
    if (asked.length === 1) await first.promise;
    kept = settings;
    return ok(null);
  };
  const store = createSettingsStore(bridgeDouble({ saveSettings }), DEFAULT_SETTINGS);
  const all = [0.1, 0.2, 0.3].map((volume) => store.getState().change({ volume }));
  void store.getState().change({ muted: true });
  await settle();
  expect(asked).toHaveLength(1);
  first.give(ok(null));
  await Promise.all(all);
  await settle();
  expect(kept).toEqual({ ...DEFAULT_SETTINGS, volume: 0.3, muted: true });
  expect(store.getState().settings).toEqual(kept);
});

it('a refusal to store is told, the change holds, and a later success takes the notice away', async () => {
  const answers: Result<null, Notice>[] = [err(UNWRITABLE), ok(null)];
  const saveSettings = () => Promise.resolve(answers.shift() ?? ok(null));
  const store = createSettingsStore(bridgeDouble({ saveSettings }), DEFAULT_SETTINGS);
  await store.getState().change({ textSize: 'large' });
  expect(store.getState().notice).toEqual(UNWRITABLE);
  expect(store.getState().settings.textSize).toBe('large');
  await store.getState().change({ textSize: 'projector' });
  expect(store.getState().notice).toBeNull();
});

it('forgetting waits for changes that are being stored, and lets changes that come meanwhile start from the standard ones', async () => {
  const stored: string[] = [];
  const first = held<undefined>();
  const gone = held<undefined>();
  const bridge = bridgeDouble({
    saveSettings: vi.fn<Bridge['saveSettings']>(async ({ theme, muted }) => {
      if (stored.length === 0) await first.promise;
      stored.push(`${theme} ${muted}`);
      return ok(null);
    }),
  });
  const store = createSettingsStore(bridge, { ...DEFAULT_SETTINGS, textSize: 'large' });
  void store.getState().change({ theme: 'darkroom' });
  const forgotten = store.getState().forget(async () => {
    stored.push('forgotten');
    await gone.promise;
    return ok(null);
  });
  await expect.poll(() => store.getState().settings).toEqual(DEFAULT_SETTINGS);
  expect(stored).toEqual([]);
  const muted = store.getState().change({ muted: true });
  first.give(undefined);
  gone.give(undefined);
  expect(await forgotten).toEqual(ok(null));
  await muted;
  expect(stored).toEqual(['darkroom false', 'forgotten', 'system true']);
});

it('a change that cannot even be handed over is kept in force, told once, and made good by the next', async () => {
  let kept: Settings = DEFAULT_SETTINGS;
  const saveSettings = vi
    .fn<Bridge['saveSettings']>((settings) => {
      kept = settings;
      return Promise.resolve(ok(null));
    })
    .mockRejectedValueOnce(new TypeError('gone'))
    .mockImplementationOnce(() => {
      throw new TypeError('gone at once');
    });
  const store = createSettingsStore(bridgeDouble({ saveSettings }), DEFAULT_SETTINGS);
  const notices: (Notice | null)[] = [];
  store.subscribe(({ notice }, before) => {
    if (notice !== before.notice) notices.push(notice);
  });
  await store.getState().change({ volume: 0.1 });
  await store.getState().change({ muted: true });
  expect(notices).toEqual([{ code: 'settings-unwritable', where: 'settings', detail: 'TypeError' }]);
  await store.getState().change({ theme: 'darkroom' });
  expect(kept).toEqual({ ...DEFAULT_SETTINGS, volume: 0.1, muted: true, theme: 'darkroom' });
  expect(notices.at(-1)).toBeNull();
});

it('forgetting that fails leaves the queue free for the next change', async () => {
  const bridge = bridgeDouble();
  const store = createSettingsStore(bridge, DEFAULT_SETTINGS);
  await expect(store.getState().forget(() => Promise.reject(new TypeError('gone')))).rejects.toThrow('gone');
  await store.getState().change({ muted: true });
  expect(bridge.saveSettings).toHaveBeenCalledExactlyOnceWith({ ...DEFAULT_SETTINGS, muted: true });
});
