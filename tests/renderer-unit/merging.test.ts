import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../game/bridge/contract.ts';
import type { PackCard } from '../../game/bridge/packs.ts';
import type { Helper } from '../../game/keeping/errand.ts';
import { OWN_PACK } from '../../game/pack/own.ts';
import { err, ok } from '../../game/result.ts';
import { createMergeDesk, Gone, type Plain } from '../../renderer/screens/merge/beside/desk.ts';
import type { Answer, MergeOrder, MergeTold, OpenedPack } from '../../renderer/screens/merge/beside/orders.ts';
import { createMerging } from '../../renderer/screens/merge/beside/work.ts';
import type { Brought } from '../../renderer/screens/merge/brought.ts';
import { namedPacks } from '../../renderer/screens/merge/named-packs.ts';
import type { Reasons } from '../../renderer/screens/merge/pile.ts';
import type { PileView } from '../../renderer/screens/merge/view.ts';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { makePack } from '../game/fixtures.ts';
import { makeResult } from '../game/results/simulated.ts';
import { speakEnglish } from '../renderer/figures/english.ts';
import { bridgeDouble } from './program-double.ts';

speakEnglish();

const TEACHING = readFileSync(join(ROOT, 'content/teaching/en.json'), 'utf8');
const OWN = '1'.repeat(64);
const IMPORTED = '0'.repeat(64);
const LESSON = makeResult('lesson', 1);
const NOW = Date.parse(LESSON.savedAt);
const REASONS: Reasons = { 'too-large': '', 'too-many': '', 'not-text': '', unreadable: 'No.', zip: 'No zip.' };

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): Brought => ({
  kind: 'file',
  name,
  file: new File([content], name),
});
const resultFile = (name: string, result: object): Brought => fileOf(name, JSON.stringify(result));

/** The worker's work in the very thread of the test, and the desk in front of it. */
function desk(change: (order: MergeOrder, work: (order: MergeOrder) => void) => void = (order, work) => work(order)) {
  const ends: (() => void)[] = [];
  const later = vi.fn<(ms: number, run: () => void) => () => void>(() => () => undefined);
  const start = vi.fn<() => Helper<MergeOrder, MergeTold>>(() => {
    let hear: (told: MergeTold) => void = () => undefined;
    let ended: () => void = () => undefined;
    const work = createMerging((told) => hear(told));
    ends.push(() => ended());
    return {
      send: (order) => change(order, work),
      listen(heard, gone) {
        hear = heard;
        ended = gone;
      },
      end: () => ended(),
    };
  });
  return { desk: createMergeDesk(start, later), start, later, die: () => ends.at(-1)?.() };
}

async function view(on: ReturnType<typeof desk>, ask: Plain): Promise<PileView> {
  const answer = await on.desk.ask(ask).answer;
  if (answer.is !== 'pile') throw new Error(`Answered: ${answer.is}`);
  return answer.view;
}

async function bring(
  on: ReturnType<typeof desk>,
  things: readonly Brought[],
  packs: readonly OpenedPack[] = [],
): Promise<PileView> {
  const reading = on.desk.read(things, REASONS);
  await reading.answer;
  return view(on, { is: 'put', reading: reading.nr, now: NOW, packs });
}

describe('the work beside the page', () => {
  it('is handed files a few at a time, as it comes to them: no key waits for thousands to be cloned', async () => {
    const orders: MergeOrder[] = [];
    const on = desk((order, work) => {
      orders.push(order);
      work(order);
    });
    const things = Array.from({ length: 120 }, (_, nth) => resultFile(`${nth}.json`, { nth }));
    const reading = on.desk.read([{ kind: 'folder', name: 'all', inside: things }], REASONS);
    expect(await reading.answer).toMatchObject({ is: 'read', files: 120 });
    expect(JSON.stringify(orders[0])).toContain('"at":119');
    const handed = orders.flatMap(({ ask }) => (ask.is === 'hand' ? [ask.files.length] : []));
    expect(handed.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(Math.max(...handed)).toBeLessThanOrEqual(25);
  });

  it('is handed no more once it was stopped', async () => {
    let handed = 0;
    const held: (() => void)[] = [];
    const on = desk((order, work) => {
      if (order.ask.is !== 'hand') return work(order);
      handed += order.ask.files.length;
      held.push(() => work(order));
      return undefined;
    });
    const things = Array.from({ length: 120 }, (_, nth) => resultFile(`${nth}.json`, { nth }));
    const reading = on.desk.read(things, REASONS);
    await expect.poll(() => held.length).toBe(1);
    reading.stop();
    for (const go of held) go();
    expect(await reading.answer).toEqual({ is: 'stopped' });
    expect(handed).toBe(25);
  });

  it('reads files, folders and zips, and answers for each', async () => {
    const on = desk();
    const zip = new Uint8Array(zipSync({ 'a/b/two.json': strToU8(JSON.stringify(makeResult('hands', 2))) }));
    const things: readonly Brought[] = [
      resultFile('one.json', LESSON),
      {
        kind: 'folder',
        name: 'back',
        inside: [fileOf('all.zip', zip), { kind: 'other', name: 'photo.jpg' }, fileOf('bad.zip', 'PK')],
      },
      { kind: 'other', name: 'pipe' },
    ];
    const progress = vi.fn<(now: object) => void>();
    const reading = on.desk.read(things, REASONS, progress);
    expect(await reading.answer).toEqual({ is: 'read', files: 4, passedOver: 1, unknown: [LESSON.pack.digest] });
    expect(progress.mock.calls.at(0)).toEqual([{ read: 0, of: 5 }]);
    expect(progress.mock.calls.at(-1)).toEqual([{ read: 5, of: 5 }]);
    const shown = await view(on, { is: 'put', reading: reading.nr, now: NOW, packs: [] });
    expect(shown.files.map(({ name, holds }) => [name, holds])).toEqual([
      ['one.json', 1],
      ['two.json', 1],
      ['bad.zip', null],
      ['pipe', null],
    ]);
    expect(shown.problems.map(({ says }) => says)).toEqual(['No zip.', 'No.']);
    expect(shown.passedOver).toEqual({ n: 1, names: ['photo.jpg'] });
    expect(shown.report?.saved.results).toBe(2);
  });

  it('never opens what is empty: a pipe or a device says so too, and would never end', async () => {
    const pipe = { name: 'result.json', size: 0, arrayBuffer: () => new Promise<never>(() => undefined) };
    const shown = await bring(desk(), [{ kind: 'file', name: pipe.name, file: pipe as unknown as File }]);
    expect(shown.problems).toMatchObject([{ name: 'result.json', code: 'not-json' }]);
  });

  it('tells the page the figures, and neither results nor answers', async () => {
    const shown = await bring(desk(), [resultFile('one.json', LESSON)]);
    const told = Object.keys(shown.report?.figures ?? {});
    expect(told).toContain('seen');
    expect(told.filter((key) => key === 'results' || key === 'rows')).toEqual([]);
  });

  it('takes out, puts back, starts over, and gives the pile’s file in portions', async () => {
    const on = desk();
    const both = await bring(on, [resultFile('one.json', LESSON), resultFile('two.json', makeResult('hands', 2))]);
    expect((await view(on, { is: 'take-out', key: both.files[0]?.key ?? -1 })).results).toBe(1);
    expect((await view(on, { is: 'put-back' })).results).toBe(2);
    const written = async (): Promise<string> => {
      const begun = await on.desk.ask({
        is: 'write',
        kind: 'json',
        dialect: { separator: ',', decimal: '.', months: [] },
      }).answer;
      expect(begun).toEqual({ is: 'begun', readable: true });
      let text = '';
      for (;;) {
        const next: Answer = await on.desk.ask({ is: 'portion' }).answer;
        if (next.is !== 'portion' || next.portion === null) return text;
        text += next.portion.text;
      }
    };
    expect(JSON.parse(await written())).toMatchObject({ results: [{}, { id: LESSON.id }] });
    expect(await view(on, { is: 'start-over' })).toMatchObject({ files: [], results: 0, report: null });
  });

  it('stops a reading between two files; nothing of it is kept', async () => {
    const on = desk();
    await bring(on, [resultFile('one.json', LESSON)]);
    const things = Array.from({ length: 500 }, (_, nth) => resultFile(`${nth}.json`, makeResult('deck', nth)));
    let seen = 0;
    const reading = on.desk.read(things, REASONS, ({ read }) => {
      seen = read;
      if (read === 10) reading.stop();
    });
    expect(await reading.answer).toEqual({ is: 'stopped' });
    expect(seen).toBeLessThan(20);
    expect((await bring(on, [])).files).toHaveLength(1);
  });

  it('dies with everything in it; what was asked is answered for, and the next thing starts it anew', async () => {
    const on = desk((order, work) => {
      if (order.ask.is !== 'take-out') work(order);
    });
    await bring(on, [resultFile('one.json', LESSON)]);
    const asked = on.desk.ask({ is: 'take-out', key: 0 }).answer;
    on.die();
    await expect(asked).rejects.toThrow(Gone);
    expect((await bring(on, [])).files).toEqual([]);
    expect(on.start).toHaveBeenCalledTimes(2);
  });

  it('is ended when it is silent for a minute while it is asked something', async () => {
    const on = desk(() => undefined);
    const asked = on.desk.ask({ is: 'put-back' }).answer;
    const [ms, run] = on.later.mock.calls.at(-1) ?? [];
    expect(ms).toBe(60_000);
    run?.();
    await expect(asked).rejects.toThrow(Gone);
  });
});

const card: PackCard = {
  version: 1,
  id: 'made-up',
  title: 'Made up',
  description: '',
  licence: '',
  images: 1,
  texts: 1,
  bytes: 1,
  digest: IMPORTED,
  importedAt: 0,
};
const turned = {
  ...LESSON,
  exhibits: LESSON.exhibits.map((each) =>
    each.truth === 'part' ? each : ({ ...each, truth: each.truth === 'real' ? 'generated' : 'real' } as const),
  ),
};

describe('the packs that results name', () => {
  const packJson = JSON.stringify(makePack());
  const openPack = vi.fn<Bridge['openPack']>((id) =>
    Promise.resolve(
      id === OWN_PACK
        ? ok({ packJson: JSON.stringify({ ...makePack(), id }), digest: OWN })
        : ok({ packJson, digest: IMPORTED }),
    ),
  );
  const listPacks = vi.fn<Bridge['listPacks']>(() => Promise.resolve({ packs: [card], notices: [] }));

  it('are the program’s own and imported ones, by digest; with them what was changed is found', async () => {
    const bridge = bridgeDouble({ openPack, listPacks });
    const packs = await namedPacks(bridge, [IMPORTED], '0.1.0');
    expect(packs.map(({ id }) => id)).toEqual([OWN_PACK, 'made-up']);
    for (const forged of [turned, { ...turned, pack: { id: OWN_PACK, digest: OWN } }])
      expect((await bring(desk(), [resultFile('a.json', forged)], packs)).problems).toMatchObject([
        { code: 'inconsistent', says: expect.stringContaining('the truth') },
      ]);
    expect((await bring(desk(), [resultFile('a.json', LESSON)], packs)).problems).toEqual([]);
  });

  it('bring the deck of this version with the program’s own, so that a question that was made up is found', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(TEACHING)));
    const packs = await namedPacks(bridgeDouble({ openPack, listPacks }), [OWN, IMPORTED], '0.1.0');
    vi.unstubAllGlobals();
    expect(packs.map(({ deck }) => deck?.themes.size ?? 0)).toEqual([JSON.parse(TEACHING).questions.length, 0]);
    const asked = [{ question: 'made-up-question', stand: 2 as const }];
    const forged = { ...LESSON, stands: asked, pack: { id: OWN_PACK, digest: OWN } };
    expect((await bring(desk(), [resultFile('a.json', forged)], packs)).problems).toMatchObject([
      { code: 'inconsistent', says: expect.stringContaining('made-up-question is not in the deck') },
    ]);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const without = await namedPacks(bridgeDouble({ openPack, listPacks }), [OWN], '0.1.0');
    vi.unstubAllGlobals();
    expect(without.map(({ deck }) => deck)).toEqual([null]);
  });

  it('are asked for once', async () => {
    const on = desk();
    await bring(
      on,
      [resultFile('a.json', LESSON)],
      [{ id: 'made-up', digest: LESSON.pack.digest, packJson, deck: null }],
    );
    const again = await on.desk.read([resultFile('b.json', turned)], REASONS).answer;
    expect(again).toMatchObject({ is: 'read', unknown: [] });
  });

  it('are not opened for every name that a file makes up, nor where there are none', async () => {
    openPack.mockClear();
    listPacks.mockClear();
    const bridge = bridgeDouble({ openPack, listPacks });
    await namedPacks(
      bridge,
      Array.from({ length: 50 }, (_, nth) => String(nth).padStart(64, 'a')),
      '0.1.0',
    );
    expect(openPack.mock.calls).toEqual([[OWN_PACK]]);
    expect(await namedPacks(bridge, [], '0.1.0')).toEqual([]);
    expect(listPacks).toHaveBeenCalledTimes(1);
  });

  it('stay unknown where they cannot be opened or read', async () => {
    const refused = bridgeDouble({
      openPack: () => Promise.resolve(err([{ code: 'pack-missing' as const, where: 'id', says: 'It is not here.' }])),
      listPacks,
    });
    expect(await namedPacks(refused, [IMPORTED], '0.1.0')).toEqual([]);
    for (const broken of ['{', '{}', '{"exhibits":0}'])
      expect(
        (
          await bring(
            desk(),
            [resultFile('a.json', turned)],
            [{ id: 'x', digest: IMPORTED, packJson: broken, deck: null }],
          )
        ).results,
      ).toBe(1);
  });
});
