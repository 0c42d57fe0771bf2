import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJournal } from '../../../game/keeping/journal.ts';
import { createRandom } from '../../../game/random.ts';
import { bridgeOn } from '../../contract/desktop-under-test.ts';
import { entry, SETUP, T0 } from '../../contract/fixture-data.ts';
import { launchGame } from '../electron-app.ts';
import { expect, test } from './app-test.ts';
import { copyApp } from './copied-app.ts';
import { killApp } from './kill.ts';

const KILLS = 12;

test('killed while entries are written as fast as they can be, the journal holds every one that was acknowledged', async ({
  userData,
}) => {
  test.slow();
  const appFolder = mkdtempSync(join(tmpdir(), 'second-look-'));
  copyApp(appFolder, 'blank');
  const random = createRandom(7);
  const entries = Array.from({ length: 4000 }, (_, seq) => entry(seq));
  const { id } = await (async () => {
    const created = await bridgeOn(userData, '').createSession(SETUP, T0);
    if (!created.ok) throw new Error(created.error.code);
    return created.value;
  })();

  let kept = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const app = await launchGame(userData, { appFolder });
    const page = await app.firstWindow();
    let acknowledged = kept;
    const enough = kept + 1 + random.integer(60);
    // At once, in the midst of those that have been sent behind it.
    const reached = new Promise<void>((resolve) => {
      page.on('console', (message) => {
        acknowledged = Math.max(acknowledged, Number(message.text()));
        if (acknowledged >= enough) resolve();
      });
    });
    const writing = page
      .evaluate(
        async ([session, log]) => {
          for (const each of log) {
            const result = await window.secondLook?.appendEntry(session, each);
            if (result?.ok !== true) return JSON.stringify(result);
            console.log(each.seq + 1);
          }
          return 'wrote them all';
        },
        [id, entries.slice(kept)] as const,
      )
      .catch(() => 'killed');
    await reached;
    await killApp(app);
    expect(await writing).toBe('killed');

    const lines = readFileSync(join(userData, 'sessions', `${id}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n');
    const journal = readJournal(id, lines);
    if (!journal.ok) throw new Error(journal.error.detail);
    expect(journal.value.log.length).toBeGreaterThanOrEqual(acknowledged);
    expect(journal.value.log).toEqual(entries.slice(0, journal.value.log.length));
    kept = journal.value.log.length;
  }
  rmSync(appFolder, { recursive: true, force: true });
});
