import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, Notice, SessionSummary, StoredSession } from '../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../game/bridge/settings.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { JOURNAL_ID } from '../../game/keeping/journal.ts';
import { err, ok } from '../../game/result.ts';
import type { SetupRecord } from '../../game/session/setup.ts';
import { createActions } from '../../renderer/stores/actions.ts';
import { createAppStore } from '../../renderer/stores/app-store.ts';
import { createSettingsStore } from '../../renderer/stores/settings-store.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { makePack, makeSetup } from '../game/fixtures.ts';
import { play } from '../game/play.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { always, bridgeDouble, FULL, held, settle } from './program-double.ts';

speakEnglish();

const TEACHING = readFileSync(join(ROOT, 'content/teaching/en.json'), 'utf8');
const UNWRITABLE: Notice = { code: 'journal-unwritable', where: 'session.jsonl' };
const DIGEST = 'a'.repeat(64);
const LESSON = { mode: 'lesson', theme: null, media: 'both' } as const;

/** The program without its screens, over a bridge that has the made-up pack. */
function program(change: Partial<Bridge> = {}, settings: Partial<Settings> = {}, seeds: readonly number[] = [7]) {
  const bridge = bridgeDouble({
    openPack: () => Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST, mediaBase: '/media/' })),
    ...change,
  });
  const left = [...seeds];
  const app = createAppStore();
  const ports = { bridge, now: () => 5_000, emit: () => undefined, draws: always, seed: () => left.shift() ?? 0 };
  const store = createSettingsStore(bridge, { ...DEFAULT_SETTINGS, ...settings });
  const actions = createActions(ports, app, store);
  const screen = () => app.getState().screen;
  const session = () => {
    const shown = screen();
    if (shown.name !== 'session') throw new Error(`The screen is ${shown.name}.`);
    return shown.session.getState();
  };
  return { actions, app, bridge, screen, session, settings: store };
}

const summary = (id: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  startedAt: 1,
  updatedAt: 2,
  setup: makeSetup().record,
  entries: 3,
  finished: false,
  ...change,
});

/** A lesson that was left on its second exhibit. */
function stored(pack: Partial<SetupRecord['pack']> = {}): StoredSession {
  const setup = makeSetup({ pack: { id: 'first-look', digest: DIGEST, ...pack } });
  const { log } = play(setup, [{ type: 'begin' }, { type: 'answer', level: 3 }, { type: 'lock' }, { type: 'next' }]);
  return { id: 'old', startedAt: 1, setup: setup.record, log, finished: false, notices: [] };
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(TEACHING)));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('begin', () => {
  it('starts a journal of what is played: pack and its digest, seed, choice, clock, what was seen', async () => {
    const { actions, bridge, session } = program(
      { loadSeen: () => Promise.resolve(['old1', 'old2']) },
      { clockSeconds: 60 },
    );
    await actions.begin({ mode: 'practice', theme: 2, media: 'images' });
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(
      {
        version: 1,
        seed: 7,
        mode: 'practice',
        theme: 2,
        media: 'images',
        clockSeconds: 60,
        seen: ['old1', 'old2'],
        pack: { id: 'first-look', digest: DIGEST },
      },
      5_000,
    );
    expect(session()).toMatchObject({ id: 'made', mediaBase: '/media/', unsaved: null, view: { name: 'briefing' } });
  });

  it('deals texts alone where the settings ask for it', async () => {
    const { actions, bridge } = program({}, { textsOnly: true });
    await actions.begin(LESSON);
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ media: 'texts' }), 5_000);
  });

  it('plays on without a journal where none can be started, and says so', async () => {
    const { actions, app, session, bridge } = program({ createSession: () => Promise.resolve(err(FULL)) });
    await actions.begin(LESSON);
    expect(session().unsaved).toEqual(FULL);
    expect(app.getState().notices).toEqual([FULL]);
    await session().dispatch({ type: 'begin' });
    expect(session().view.name).toBe('look');
    expect(bridge.appendEntry).not.toHaveBeenCalled();
  });

  it('gives a session without a journal an id all the same, so that its result can be saved', async () => {
    const { actions, session } = program({ createSession: () => Promise.resolve(err(FULL)) });
    await actions.begin(LESSON);
    expect(session().id).toMatch(JOURNAL_ID);
    expect(session().startedAt).toBe(5_000);
  });

  it('shows what is wrong with a pack, and starts nothing', async () => {
    const problems: readonly Problem[] = [
      { code: 'wrong-hash', where: 'media/a.webp', says: 'Not the file it should be.' },
    ];
    const { actions, screen, bridge } = program({ openPack: () => Promise.resolve(err(problems)) });
    await actions.begin(LESSON);
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'first-look', problems });
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it('says in plain words that a pack is too small', async () => {
    const small = makePack({ realImages: 0, generatedImages: 0 });
    const openPack = () =>
      Promise.resolve(ok({ packJson: JSON.stringify(small), digest: DIGEST, mediaBase: '/media/' }));
    const { actions, screen, bridge } = program({ openPack });
    await actions.begin({ mode: 'practice', theme: 1, media: 'images' });
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ says: expect.stringMatching(/^There are too few/) }],
    });
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it.each([
    [
      'is not there',
      () => Promise.resolve(new Response('', { status: 404 })),
      /^The file with the rounds and questions/,
    ],
    ['cannot be fetched', () => Promise.reject(new TypeError('gone')), /^The file with the rounds and questions/],
    ['is broken', () => Promise.resolve(new Response('{"format":')), /./],
  ])('says so when the teaching material %s', async (_, fetch, says) => {
    vi.stubGlobal('fetch', fetch);
    const { actions, screen } = program();
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({ name: 'pack-trouble', problems: [{ says: expect.stringMatching(says) }] });
  });
});

describe('an imported pack', () => {
  it('is opened where the settings name it, and a session remembers which it was', async () => {
    const openPack = vi.fn<Bridge['openPack']>(() =>
      Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST, mediaBase: null })),
    );
    const { actions, bridge, session } = program({ openPack }, { pack: 'mine' });
    await actions.begin(LESSON);
    expect(openPack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ pack: { id: 'mine', digest: DIGEST } }),
      5_000,
    );
    // Its pictures are read when they are shown.
    expect(bridge.readPicture).not.toHaveBeenCalled();
    await session().dispatch({ type: 'begin' });
    expect(session().mediaBase).toBe('');
    expect(JSON.stringify(session().view)).not.toContain('media/');
  });

  it('is opened for the session that was played with it, whatever is chosen now', async () => {
    const openPack = vi.fn<Bridge['openPack']>(() =>
      Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST, mediaBase: null })),
    );
    const readSession = () => Promise.resolve(ok(stored({ id: 'mine' })));
    const { actions, session } = program({ openPack, readSession });
    await actions.resume(summary('old', { setup: stored({ id: 'mine' }).setup }));
    expect(openPack).toHaveBeenCalledExactlyOnceWith('mine');
    expect(session().view.name).toBe('look');
    expect(JSON.stringify(session().view)).not.toContain('media/');
  });

  it('that is gone, or is no pack any more, is named, and nothing is lost', async () => {
    const gone = { code: 'pack-missing', where: 'mine', says: 'It is gone.' } as const;
    const { actions, screen, bridge } = program(
      { openPack: () => Promise.resolve(err([gone])), readSession: () => Promise.resolve(ok(stored({ id: 'mine' }))) },
      { pack: 'mine' },
    );
    await actions.resume(summary('old', { setup: stored({ id: 'mine' }).setup }));
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'mine', problems: [gone] });
    await actions.begin(LESSON);
    expect(screen()).toEqual({ name: 'pack-trouble', pack: 'mine', problems: [gone] });
    expect(bridge.discardSession).not.toHaveBeenCalled();
    const odd = program({ openPack: () => Promise.resolve(ok({ packJson: '{', digest: DIGEST, mediaBase: null })) });
    await odd.actions.begin(LESSON);
    expect(odd.screen()).toMatchObject({ name: 'pack-trouble', problems: [{ code: 'wrong-hash' }] });
  });
});

describe('a pack that was imported before pictures had a limit', () => {
  const GIANT = { width: 8192, height: 8192 };
  const pack = makePack();
  /** The pack with pictures made giants: of so many exhibits that have one. */
  const old = (giants: number) => {
    let left = giants;
    const exhibits = pack.exhibits.map((exhibit) =>
      exhibit.medium === 'image' && left-- > 0 ? { ...exhibit, picture: { ...exhibit.picture, ...GIANT } } : exhibit,
    );
    const opened = ok({ packJson: JSON.stringify({ ...pack, exhibits }), digest: DIGEST, mediaBase: '/media/' });
    return { openPack: () => Promise.resolve(opened) };
  };
  const told = { code: 'exhibits-left-out', where: pack.title };

  it('is dealt from without them, says so, and the session says how many there were', async () => {
    const { actions, app, bridge, session } = program(old(3));
    await actions.begin(LESSON);
    expect(app.getState().notices).toEqual([told]);
    const kept = { pack: { id: 'first-look', digest: DIGEST, without: 3 } };
    expect(bridge.createSession).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(kept), 5_000);
    await session().dispatch({ type: 'begin' });
    expect(JSON.stringify(session().view)).not.toContain('8192');
  });

  it('takes a session up that was dealt without them', async () => {
    const { record } = makeSetup({ pack: { id: 'first-look', digest: DIGEST, without: 3 } });
    const kept: StoredSession = { id: 'old', startedAt: 1, setup: record, log: [], finished: false, notices: [] };
    const { actions, session } = program({ ...old(3), readSession: () => Promise.resolve(ok(kept)) });
    await actions.resume(summary('old', { setup: record }));
    expect(session().view.name).toBe('briefing');
  });

  it('tells why a session that was dealt with them cannot go on, and keeps it', async () => {
    const { actions, screen, bridge, app } = program({ ...old(1), readSession: () => Promise.resolve(ok(stored())) });
    await actions.resume(summary('old'));
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ code: 'too-large', says: expect.stringMatching(/^This session was played with pictures of more/) }],
    });
    expect(app.getState().notices).toEqual([told]);
    expect(bridge.discardSession).not.toHaveBeenCalled();
  });

  it('of which nothing is left is refused in a sentence', async () => {
    const exhibits = pack.exhibits
      .filter(({ medium }) => medium === 'image')
      .map((exhibit) => ({
        ...exhibit,
        picture: { ...(exhibit.medium === 'image' ? exhibit.picture : {}), ...GIANT },
      }));
    const opened = ok({ packJson: JSON.stringify({ ...pack, exhibits }), digest: DIGEST, mediaBase: '/media/' });
    const { actions, screen } = program({ openPack: () => Promise.resolve(opened) });
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'too-large', says: expect.stringMatching(/^Every exhibit of the pack/) }),
      ]),
    });
  });
});

describe('resume', () => {
  it('goes on where the session was left', async () => {
    const { actions, session, bridge } = program({ readSession: () => Promise.resolve(ok(stored())) });
    await actions.resume(summary('old'));
    expect(session()).toMatchObject({ id: 'old', view: { name: 'look', progress: { position: 2 } } });
    await session().dispatch({ type: 'answer', level: 1 });
    expect(bridge.appendEntry).toHaveBeenCalledExactlyOnceWith('old', expect.objectContaining({ seq: 4 }));
    expect(bridge.createSession).not.toHaveBeenCalled();
  });

  it('is refused when the pack has changed since', async () => {
    const { actions, screen, bridge } = program({
      readSession: () => Promise.resolve(ok(stored({ digest: 'b'.repeat(64) }))),
    });
    await actions.resume(summary('old'));
    expect(screen()).toMatchObject({ name: 'pack-trouble', problems: [{ code: 'wrong-hash' }] });
    expect(bridge.discardSession).not.toHaveBeenCalled();
  });

  it('is refused when the log cannot be played', async () => {
    const { log, ...rest } = stored();
    const broken = {
      ...rest,
      log: [...log, { seq: log.length, at: 9, command: { type: 'stand', stand: 1 } as const }],
    };
    const { actions, screen } = program({ readSession: () => Promise.resolve(ok(broken)) });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('pack-trouble');
  });

  it('leads home with a notice when the journal cannot be read', async () => {
    const damaged: Notice = { code: 'journal-damaged', where: 'old.jsonl', setAside: 'old.jsonl.damaged' };
    const { actions, screen, app } = program({ readSession: () => Promise.resolve(err(damaged)) });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('home');
    expect(app.getState().notices).toEqual([damaged]);
  });

  it('tells what the journal lost', async () => {
    const torn: Notice = { code: 'journal-torn', where: 'old.jsonl' };
    const { actions, app, session } = program({
      readSession: () => Promise.resolve(ok({ ...stored(), notices: [torn] })),
    });
    await actions.resume(summary('old'));
    expect(session().view.name).toBe('look');
    expect(app.getState().notices).toEqual([torn]);
  });
});

describe('home', () => {
  it('offers what was begun and not finished', async () => {
    const sessions = [summary('a'), summary('b', { finished: true }), summary('c', { entries: 0 }), summary('d')];
    const { actions, app } = program({ listSessions: () => Promise.resolve({ sessions, notices: [FULL] }) });
    await actions.home();
    expect(app.getState().resumable.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(app.getState().notices).toEqual([FULL]);
  });

  it('is shown before the list of sessions is there', () => {
    const { actions, screen } = program({ listSessions: () => Promise.withResolvers<never>().promise });
    actions.go({ name: 'about' });
    void actions.home();
    expect(screen().name).toBe('home');
  });

  it('discards a session and lists again; a refusal is told', async () => {
    const good = program();
    await good.actions.discard('old');
    expect(good.bridge.discardSession).toHaveBeenCalledExactlyOnceWith('old');
    expect(good.bridge.listSessions).toHaveBeenCalledOnce();
    const bad = program({ discardSession: () => Promise.resolve(err(FULL)) });
    await bad.actions.discard('old');
    expect(bad.app.getState().notices).toEqual([FULL]);
  });

  it('forgets what was seen; a refusal is told', async () => {
    const good = program();
    await good.actions.forgetSeen();
    expect(good.bridge.clearSeen).toHaveBeenCalledOnce();
    expect(good.app.getState().notices).toEqual([]);
    const bad = program({ clearSeen: () => Promise.resolve(err(FULL)) });
    await bad.actions.forgetSeen();
    expect(bad.app.getState().notices).toEqual([FULL]);
  });

  it('forgets everything: settings, sessions, packs and messages are those of a first day, and home is shown', async () => {
    const change = { theme: 'darkroom', pack: 'mine' } as const;
    const { actions, app, bridge, screen, settings } = program({}, change);
    app.setState({
      resumable: [summary('a')],
      boosterDue: { step: 2, lessonAt: 1, days: 3 },
      notices: [FULL],
      packs: { ...app.getState().packs, outcome: { name: 'failed', problems: [] } },
    });
    actions.go({ name: 'settings' });
    expect(await actions.forgetEverything()).toBe(true);
    expect(bridge.forgetEverything).toHaveBeenCalledOnce();
    expect(settings.getState().settings).toEqual(DEFAULT_SETTINGS);
    expect(app.getState()).toMatchObject({ resumable: [], boosterDue: null, notices: [], packs: { outcome: null } });
    expect(screen().name).toBe('home');
    expect(bridge.saveSettings).not.toHaveBeenCalled();
  });

  it('says what could not be forgotten, stays where it is, and shows the settings that are still kept', async () => {
    const remains: Notice = { code: 'forget-incomplete', where: 'settings.json', detail: 'EBUSY' };
    const kept = { ...DEFAULT_SETTINGS, theme: 'darkroom' } as const;
    const { actions, app, screen, settings } = program(
      {
        forgetEverything: () => Promise.resolve(err(remains)),
        loadSettings: () => Promise.resolve({ settings: kept, notices: [] }),
      },
      { theme: 'darkroom' },
    );
    actions.go({ name: 'settings' });
    expect(await actions.forgetEverything()).toBe(false);
    expect(app.getState().notices).toEqual([remains]);
    expect(settings.getState().settings).toEqual(kept);
    expect(screen().name).toBe('settings');
  });

  it('a session that is still busy writes nothing any more once everything was forgotten', async () => {
    const openPack = () =>
      Promise.resolve(ok({ packJson: JSON.stringify(makePack()), digest: DIGEST, mediaBase: null }));
    const appended = held<undefined>();
    const appendEntry = vi.fn<Bridge['appendEntry']>(async (_id, { command }) => {
      if (command.type === 'lock') await appended.promise;
      return ok(null);
    });
    const { actions, bridge, session } = program({ openPack, appendEntry });
    await actions.begin(LESSON);
    const playing = session();
    await playing.dispatch({ type: 'begin' });
    await playing.dispatch({ type: 'answer', level: 2 });
    const locked = playing.dispatch({ type: 'lock' });
    await settle();
    expect(await actions.forgetEverything()).toBe(true);
    appended.give(undefined);
    await locked;
    await playing.dispatch({ type: 'next' });
    expect(bridge.addSeen).not.toHaveBeenCalled();
    expect(appendEntry.mock.calls.map(([, { command }]) => command.type)).toEqual(['begin', 'answer', 'lock']);
    await actions.begin(LESSON);
    await session().dispatch({ type: 'begin' });
    expect(appendEntry).toHaveBeenCalledTimes(4);
  });

  it('proposes a booster some days after a lesson', async () => {
    const lesson = summary('l', { finished: true, updatedAt: 5_000 - 3 * 86_400_000 });
    const { actions, app } = program({ listSessions: () => Promise.resolve({ sessions: [lesson], notices: [] }) });
    await actions.home();
    expect(app.getState().boosterDue).toEqual({ step: 2, lessonAt: lesson.updatedAt, days: 3 });
  });

  it('what every listing finds again is told once, also after it was dismissed', async () => {
    const newer: Notice = { code: 'journal-newer', where: 'later.jsonl' };
    const listSessions = () => Promise.resolve({ sessions: [], notices: [{ ...newer }] });
    const { actions, app } = program({ listSessions });
    await actions.home();
    await actions.home();
    expect(app.getState().notices).toEqual([newer]);
    for (const notice of app.getState().notices) actions.dismiss(notice);
    await actions.home();
    expect(app.getState().notices).toEqual([]);
  });

  it('a trouble that lasts is told once, also after it was dismissed, until it has ended in between', () => {
    const { actions, app } = program();
    const again = { ...UNWRITABLE };
    actions.tell([UNWRITABLE]);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([UNWRITABLE]);
    actions.dismiss(UNWRITABLE);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([]);
    actions.over(UNWRITABLE);
    actions.tell([again]);
    expect(app.getState().notices).toEqual([UNWRITABLE]);
    actions.over(UNWRITABLE);
    expect(app.getState().notices).toEqual([]);
  });

  it('a full disk is one trouble, whatever is to be written to it', () => {
    const { actions, app } = program();
    actions.tell([FULL, { ...FULL, where: 'seen.json' }]);
    actions.tell([{ ...FULL, where: 'settings.json' }]);
    expect(app.getState().notices).toEqual([FULL]);
  });

  it('what answers a wish is told whenever the wish is', () => {
    const { actions, app } = program();
    const failed: Notice = { code: 'export-failed', where: 'result.json' };
    actions.tell([failed]);
    actions.tell([failed]);
    expect(app.getState().notices).toEqual([failed]);
    actions.dismiss(failed);
    actions.tell([failed]);
    expect(app.getState().notices).toEqual([failed]);
  });

  it('notices are dismissed one by one', () => {
    const { actions, app } = program();
    const [one, two] = [UNWRITABLE, { ...UNWRITABLE, where: 'other.jsonl' }];
    actions.tell([one, two]);
    actions.dismiss(one);
    expect(app.getState().notices).toEqual([two]);
    expect(app.getState().notices[0]).toBe(two);
  });

  it('settings that cannot be stored are told of on every screen, once, and no more when they can', async () => {
    const saveSettings = vi
      .fn<Bridge['saveSettings']>(() => Promise.resolve(ok(null)))
      .mockRejectedValueOnce(new TypeError('gone'))
      .mockRejectedValueOnce(new TypeError('gone'));
    const { app, settings } = program({ saveSettings });
    await settings.getState().change({ muted: true });
    expect(app.getState().notices).toMatchObject([{ code: 'settings-unwritable', detail: 'TypeError' }]);
    await settings.getState().change({ muted: false });
    expect(app.getState().notices).toHaveLength(1);
    await settings.getState().change({ muted: true });
    expect(app.getState().notices).toEqual([]);
    expect(saveSettings).toHaveBeenCalledTimes(3);
  });
});

describe('a call that rejects', () => {
  const opening = ['openPack', 'loadSeen', 'createSession'] as const;
  it.each(opening)('%s: a lesson is opened by another try, and no screen stays that only says so', async (method) => {
    const { actions, bridge, screen } = program();
    vi.spyOn(bridge, method).mockRejectedValueOnce(new TypeError('gone'));
    await actions.begin(LESSON);
    expect(screen().name).not.toBe('opening');
    if (screen().name !== 'session') await actions.openAgain();
    expect(screen().name).toBe('session');
  });

  it('readSession: it is told, and the lesson can be gone on with', async () => {
    const readSession = vi
      .fn<Bridge['readSession']>(() => Promise.resolve(ok(stored())))
      .mockRejectedValueOnce(new TypeError('gone'));
    const { actions, app, screen } = program({ readSession });
    await actions.resume(summary('old'));
    expect(screen().name).toBe('home');
    expect(app.getState().notices).toMatchObject([{ code: 'no-answer', where: 'old' }]);
    await actions.openAgain();
    expect(screen().name).toBe('session');
  });

  it('listSessions and listPacks: home is there, and says that something is missing', async () => {
    const { actions, app, bridge, screen } = program();
    vi.spyOn(bridge, 'listSessions').mockRejectedValueOnce(new TypeError('gone'));
    vi.spyOn(bridge, 'listPacks').mockRejectedValueOnce(new TypeError('gone'));
    await actions.home();
    expect(screen().name).toBe('home');
    expect(app.getState().notices.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'no-answer sessions',
      'no-answer packs',
    ]);
  });

  it('a fault of the rules on the way to a lesson is said, and another try is free', async () => {
    const { actions, bridge, screen } = program();
    // A pack that is text and no pack is refused; that what gives it throws at once is no answer at all.
    bridge.openPack = () => {
      throw new RangeError('no way');
    };
    await actions.begin(LESSON);
    expect(screen()).toMatchObject({
      name: 'pack-trouble',
      problems: [{ says: expect.stringMatching(/did not answer/) }],
    });
  });
});
