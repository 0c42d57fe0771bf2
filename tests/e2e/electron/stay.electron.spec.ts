import { expect, test } from './app-test.ts';

/** Where a page could try to go by itself. */
const PLACES = [
  'about:blank',
  'about:blank#x',
  'about:srcdoc',
  'about:config',
  'javascript:document.write(1)',
  'data:text/html,<h1>x</h1>',
  'blob:',
  'file:///etc/hosts',
  'view-source:app://game/index.html',
  'chrome://gpu',
  'chrome-error://chromewebdata/',
  'devtools://devtools/bundled/inspector.html',
  'app://game/packs/teaching/en.json',
  'app://game/index.html?elsewhere',
  'app://other/index.html',
  'app://game:80/index.html',
  'http://127.0.0.1:9/',
  'mailto:a@b.c',
  'search-ms:query=x',
] as const;

/** Ways to go there. */
const WAYS = ['assign', 'replace', 'href', 'link', 'open-self', 'form', 'frame'] as const;

for (const way of WAYS) {
  test(`the page goes nowhere by ${way}, and opens nothing`, async ({ app, page, watch }) => {
    watch.expectError(/^(Not allowed|Refused) to /);
    const home = page.url();
    for (const place of PLACES) {
      await page.evaluate(
        ([how, address]) => {
          const target =
            address === 'blob:' ? URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })) : address;
          const clicked = (name: string): void => {
            const link = document.createElement('a');
            link.href = target;
            link.target = name;
            document.body.append(link);
            link.click();
            link.remove();
          };
          try {
            if (how === 'assign') window.location.assign(target);
            else if (how === 'replace') window.location.replace(target);
            else if (how === 'href') window.location.href = target;
            else if (how === 'link') {
              clicked('');
              clicked('_blank');
            } else if (how === 'open-self') {
              window.open(target, '_self');
              window.open(target, '_top');
              window.open(target);
            } else if (how === 'form') {
              const form = document.createElement('form');
              form.action = target;
              document.body.append(form);
              form.submit();
              form.remove();
            } else {
              const frame = document.createElement('iframe');
              frame.src = target;
              document.body.append(frame);
              frame.contentWindow?.open(target, '_top');
              frame.remove();
            }
          } catch {
            // Refused on the spot.
          }
        },
        [way, place] as const,
      );
      // Two turns of the page and one of the main process: whatever was begun has been begun by then.
      const turn = () =>
        page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await turn();
      await turn();
      await expect
        .poll(() => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((c) => c.isLoading())))
        .toEqual([false]);
      expect(page.url(), place).toBe(home);
      expect(await page.evaluate(() => document.querySelector('main')?.className), place).toBe('home__main');
    }
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
}

test('neither history nor a second entry in it leads away', async ({ page }) => {
  const home = page.url();
  await page.evaluate(() => {
    window.history.pushState(null, '', '#x');
    window.history.back();
    window.history.forward();
    window.history.go(-9);
  });
  await expect(page.locator('main.home__main')).toBeVisible();
  expect(page.url().replace(/#.*/, '')).toBe(home.replace(/#.*/, ''));
});

test('a window that has left the game all the same is brought back', async ({ app, page }) => {
  await page.title();
  for (const place of ['about:blank', 'data:text/html,<h1>x</h1>', 'app://game/packs/teaching/en.json']) {
    const back = await app.evaluate(async ({ BrowserWindow }, address) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const home = new Promise<string>((resolve) => {
        contents?.on('did-finish-load', () => {
          if (contents.getURL().startsWith('app://game/index.html')) resolve(contents.getURL());
        });
      });
      // The main process may load what a page may not: a stand-in for a hole in the guards.
      contents?.loadURL(address).catch(() => undefined);
      return home;
    }, place);
    expect(back).toBe('app://game/index.html');
  }
  await expect(page.locator('main.home__main')).toBeVisible();
});

test('what the preload refuses, the page’s own scripts cannot allow', async ({ page }) => {
  const home = page.url();
  await page.evaluate(() => {
    window.addEventListener('navigate', (event) => event.stopImmediatePropagation(), true);
    Event.prototype.preventDefault = () => undefined;
    window.location.assign('about:blank');
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(page.locator('main.home__main')).toBeVisible();
  expect(page.url()).toBe(home);
});
