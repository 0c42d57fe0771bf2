import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './app-test.ts';
import { navigations } from './navigations.ts';

/** What a page on a hostile machine could try to reach; counts who comes. */
async function listenNearby(): Promise<{ readonly address: string; readonly visits: () => number; close(): void }> {
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, visits: () => visits, close: () => server.close() };
}

test('every answer carries the strict policy', async ({ page, watch }) => {
  watch.expectError(/status of 404/);
  const headers = await page.evaluate(async () => {
    const answers = await Promise.all(
      ['/index.html', '/packs/teaching/en.json', '/packs/machine/machine.json', '/nothing.html'].map((path) =>
        fetch(path),
      ),
    );
    return answers.map((answer) => ({
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
      sniff: answer.headers.get('x-content-type-options'),
    }));
  });
  expect(headers.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
  for (const { policy, sniff } of headers) {
    expect(sniff).toBe('nosniff');
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types second-look-worker',
      "style-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy?.split('; ')).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe|http:|https:|data:|\*/);
  }
});

test('the policy is in force: no inline script, no eval, no inline style, no markup from strings', async ({
  page,
  watch,
}) => {
  for (const complaint of [/'TrustedScript' assignment/, /'TrustedHTML' assignment/, /inline style/, /last\.png/])
    watch.expectError(complaint);
  const tried = await page.evaluate(() => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const outcome = (task: () => unknown): string => {
      try {
        task();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const attack = () => {
      const evaluated = outcome(() => Reflect.construct(Function, ['return 1']));
      const markup = outcome(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      });
      const script = document.createElement('script');
      outcome(() => {
        script.textContent = 'window.smuggled = true';
      });
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'html { --smuggled: 1 }';
      document.head.append(style);
      const smuggled = getComputedStyle(document.documentElement).getPropertyValue('--smuggled');
      style.remove();
      script.remove();
      return { evaluated, markup, smuggled, ran: 'smuggled' in window };
    };
    // Later, because the test tool's own call is let through by the policy, and with it all that it calls.
    return new Promise<ReturnType<typeof attack> & { violations: string[] }>((resolve) => {
      requestAnimationFrame(() => {
        const result = attack();
        // Violations are told in their order, and this one comes last.
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
          if (blockedURI.endsWith('/last.png')) resolve({ ...result, violations });
        });
        new Image().src = 'http://127.0.0.1:9/last.png';
      });
    });
  });
  expect(tried.ran).toBe(false);
  expect(tried.evaluated).toBe('EvalError');
  expect(tried.markup).toBe('TypeError');
  expect(tried.smuggled).toBe('');
  expect(tried.violations).toEqual(expect.arrayContaining(['style-src-elem', 'require-trusted-types-for']));
});

test('the page has no Node and nothing of Electron but the bridge', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.secondLook ?? {}).sort(),
    frozen: Object.isFrozen(window.secondLook),
  }));
  expect(found.node).toEqual([]);
  expect(found.bridge).toEqual(
    [
      'edition',
      'about',
      'loadSettings',
      'saveSettings',
      'openPack',
      'readPicture',
      'listPacks',
      'importPack',
      'importProgress',
      'cancelImport',
      'settleImport',
      'removePack',
      'restorePack',
      'createSession',
      'appendEntry',
      'finishSession',
      'listSessions',
      'readSession',
      'discardSession',
      'loadSeen',
      'addSeen',
      'clearSeen',
      'forgetEverything',
      'displays',
      'showNotes',
      'keepAwake',
      'showLog',
      'exportFile',
      'savePdf',
    ].sort(),
  );
  expect(found.frozen).toBe(true);
});

test('the window is set as Electron’s checklist asks', async ({ app, page }) => {
  await page.title();
  const set = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return null;
    const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    window.webContents.openDevTools();
    return { ...contents.getLastWebPreferences(), devToolsOpened: window.webContents.isDevToolsOpened() };
  });
  expect(set).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    devToolsOpened: false,
  });
});

test('nothing gets out: requests, sockets, beacons, pictures, frames', async ({ app, page, watch }) => {
  watch.expectError(/violates .* Content Security Policy/);
  const nearby = await listenNearby();
  const outcomes = await page.evaluate(async (address) => {
    const settle = (task: () => Promise<unknown>): Promise<string> =>
      task().then(
        () => 'got through',
        () => 'refused',
      );
    const picture = () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', reject);
        image.src = `http://${address}/x.png`;
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(`ws://${address}/`);
        opened.addEventListener('open', resolve);
        opened.addEventListener('error', reject);
      });
    const stopped = new Set<string>();
    const allStopped = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        for (const path of ['beacon', 'frame', 'prefetch']) if (blockedURI.endsWith(`/${path}`)) stopped.add(path);
        // A frame is named by its origin alone.
        if (blockedURI === `http://${address}` || blockedURI === `http://${address}/`) stopped.add('frame');
        if (stopped.size === 3) resolve();
      });
    });
    navigator.sendBeacon(`http://${address}/beacon`, 'x');
    const frame = document.createElement('iframe');
    frame.src = `http://${address}/frame`;
    document.body.append(frame);
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = `http://${address}/prefetch`;
    document.head.append(link);
    const got = await Promise.all([
      settle(() => fetch(`http://${address}/`)),
      settle(() => fetch(`https://${address}/`, { mode: 'no-cors' })),
      settle(() => fetch('file:///etc/hosts')),
      settle(picture),
      settle(socket),
    ]);
    await allStopped;
    frame.remove();
    return got;
  }, nearby.address);
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  // The policy stops the page; the session's own guard has to stop what has no policy, too.
  const fromMain = await app.evaluate(async ({ net, session }, address) => {
    const settle = (task: Promise<unknown>): Promise<string> =>
      task.then(
        () => 'got through',
        () => 'refused',
      );
    return [
      await settle(net.fetch(`http://${address}/main`)),
      await settle(session.defaultSession.fetch(`http://localhost:${address.split(':')[1] ?? ''}/main`)),
    ];
  }, nearby.address);
  expect(fromMain).toEqual(['refused', 'refused']);
  expect(nearby.visits()).toBe(0);
  nearby.close();
});

test('the page cannot be led away and opens no window', async ({ app, page, watch }) => {
  watch.expectError(/^Not allowed to (load local resource|navigate top frame to data URL)/);
  const nearby = await listenNearby();
  const home = page.url();
  const led = await navigations(app);
  const opened = await page.evaluate(async (address) => {
    const attempts = [
      `http://${address}/`,
      'file:///etc/hosts',
      'data:text/html,<h1>x</h1>',
      'about:blank',
      '/packs/teaching/en.json',
    ];
    const windows = attempts.map((attempt) => window.open(attempt) === null);
    for (const attempt of attempts) {
      const link = document.createElement('a');
      link.href = attempt;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      link.remove();
    }
    const form = document.createElement('form');
    form.action = `http://${address}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
    window.location.assign(`http://${address}/assign`);
    return windows;
  }, nearby.address);
  expect(opened).toEqual([true, true, true, true, true]);
  // The last one asked for: whatever else was led to the guard was there before it.
  await expect.poll(async () => (await led()).at(-1)).toMatch(/\/assign refused$/);
  expect((await led()).filter((each) => !each.endsWith(' refused'))).toEqual([]);
  expect((await led()).length).toBeGreaterThanOrEqual(3);
  expect(page.url()).toBe(home);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(nearby.visits()).toBe(0);
  nearby.close();
  expect(await page.evaluate(() => window.secondLook?.edition)).toBe('desktop');
});
