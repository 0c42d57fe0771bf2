import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import electron from 'electron';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { copyApp } from './copied-app.ts';
import { expect, test } from './app-test.ts';

const asRoot = process.getuid?.() === 0;

let root: string;
let program: string;
let running: ChildProcess[] = [];

/** The program as it is packaged: its executable by a name of its own, the built game among its resources. Electron calls that packaged. */
test.beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'second-look-'));
  const executable: unknown = electron;
  if (typeof executable !== 'string') throw new Error('There is no Electron to package.');
  const dist = join(root, 'dist');
  cpSync(join(executable, '..'), dist, { recursive: true });
  program = join(dist, process.platform === 'win32' ? 'second-look.exe' : 'second-look');
  cpSync(join(dist, basename(executable)), program);
  rmSync(join(dist, 'resources', 'default_app.asar'), { force: true });
  rmSync(join(dist, 'resources', 'default_app'), { recursive: true, force: true });
  const app = join(dist, 'resources', 'app');
  copyApp(app);
  rmSync(join(app, 'out', 'renderer'));
  cpSync(join(ROOT, 'out', 'renderer'), join(app, 'out', 'renderer'), { recursive: true });
  cpSync(join(ROOT, 'out', 'packs'), join(dist, 'resources', 'packs'), { recursive: true });
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));
test.afterEach(async () => {
  for (const each of running) {
    if (each.exitCode !== null || each.signalCode !== null) continue;
    each.kill('SIGKILL');
    await once(each, 'exit');
  }
  running = [];
});

function start(userData: string, switches: readonly string[]): ChildProcess & { said: string } {
  const args = [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', `--user-data-dir=${userData}`, ...switches];
  const child = Object.assign(spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }), { said: '' });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (some: Buffer) => {
      child.said += some.toString();
    });
  running.push(child);
  return child;
}

/** The page has asked for its settings and its sessions when Chromium's stores are there and the window is open. */
const isUp = (userData: string): boolean =>
  existsSync(join(userData, 'Local Storage')) || existsSync(join(userData, 'Preferences'));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether anybody listens. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/json/version`).then(
    () => true,
    () => false,
  );

test('a packaged game cannot be debugged from outside, and opens all the same', async () => {
  const userData = join(root, 'data-debug');
  const port = await freePort();
  const inspect = await freePort();
  const child = start(userData, [
    `--remote-debugging-port=${port}`,
    `-remote-debugging-port=${port}`,
    '--remote-allow-origins=*',
    `--log-net-log=${join(root, 'net.json')}`,
    '--proxy-server=127.0.0.1:9',
    '--disable-web-security',
    '--user-agent=Spy',
    '--load-extension=.',
    '--host-rules=MAP * 127.0.0.1',
  ]);
  await expect.poll(() => isUp(userData), { timeout: 30_000 }).toBe(true);
  // Chromium says so on its standard error when it begins to listen, and leaves the port in a file.
  expect(child.said).not.toContain('DevTools listening');
  expect(await answers(port)).toBe(false);
  expect(await answers(inspect)).toBe(false);
  expect(readdirSync(userData)).not.toContain('DevToolsActivePort');
  expect(child.exitCode).toBeNull();
});

for (const name of ['js-flags=--allow-natives-syntax', 'renderer-cmd-prefix=/bin/false', 'no-zygote']) {
  test(`a packaged game does not open with --${name}, and says why`, async () => {
    const userData = join(root, `data-${name.slice(0, 4)}`);
    const child = start(userData, [`--${name}`]);
    const said = `Second Look does not open with --${name.split('=', 1)[0] ?? ''}. Start it without that.`;
    await expect.poll(() => child.said, { timeout: 30_000 }).toContain(said);
    // Its box waits to be closed, and nothing of the game was opened behind it.
    expect(readdirSync(userData)).not.toContain('Local Storage');
  });
}

test('the switches that a machine may need are taken', async () => {
  const userData = join(root, 'data-needed');
  const child = start(userData, ['--force-device-scale-factor=1.25', '--lang=de', '--disable-dev-shm-usage']);
  await expect.poll(() => isUp(userData), { timeout: 30_000 }).toBe(true);
  expect(child.exitCode).toBeNull();
});
