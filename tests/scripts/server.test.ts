import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../electron/shell/headers.ts';
import { createGameServer, listen } from '../../scripts/lib/server.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const SECRET = 'outside of what is served';
let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-server-'));
  for (const path of ['renderer/assets', 'renderer/.vite', 'packs/one/media']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer/empty.txt'), '');
  writeFileSync(join(folder, 'renderer/assets/app.js'), 'void 0;');
  writeFileSync(join(folder, 'renderer/.vite/manifest.json'), SECRET);
  writeFileSync(join(folder, 'packs/one/pack.json'), '{}');
  writeFileSync(join(folder, 'packs/one/media/a.webp'), 'picture');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'renderer/link.txt'));
  symlinkSync(folder, join(folder, 'packs/up'));
  server = createGameServer({ renderer: join(folder, 'renderer'), packs: join(folder, 'packs') });
  port = await listen(server, 0);
});

afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
  });
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is written: `fetch` would tidy it first, an attacker would not. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, ...options }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/index.html?language=pseudo', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', 'void 0;'],
    ['/assets/%61pp.js', 'text/javascript; charset=utf-8', 'void 0;'],
    ['/empty.txt', 'text/plain; charset=utf-8', ''],
    ['/packs/one/pack.json', 'application/json; charset=utf-8', '{}'],
    ['/packs/one/media/a.webp', 'image/webp', 'picture'],
  ])('%s', async (path, type, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
  });

  test('a HEAD request gets the length and no body', async () => {
    const answer = await ask('/assets/app.js', { method: 'HEAD' });
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '7', '']);
  });

  test('what the browser already has is not sent again', async () => {
    const first = await ask('/assets/app.js');
    const again = await ask('/assets/app.js', { headers: { 'If-None-Match': String(first.headers.etag) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('what is refused', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/packs/../secret.txt',
    '/packs/../renderer/index.html',
    '/packs/up/secret.txt',
    '/link.txt',
    '//secret.txt',
    '/assets//app.js',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
    '/packs',
    '/packs/one',
    '/index.html%00.js',
    '/%',
    '/c:/secret.txt',
    'http://127.0.0.1/../secret.txt',
    '/nothing.js',
  ])('%s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(SECRET);
    expect(answer.body).not.toContain('app.js');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s', async (method) => {
    const answer = await ask('/', { method });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    'game.example',
    'game.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.game.example:PORT',
    'x@127.0.0.1:PORT',
  ])('a request under the name "%s"', async (name) => {
    const answer = await ask('/', { headers: { Host: name.replace('PORT', String(port)) } });
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('doctype');
  });

  test('the name localhost is this machine', async () => {
    expect((await ask('/', { headers: { Host: `localhost:${port}` } })).status).toBe(200);
  });
});

test.each(['/', '/packs/one/media/a.webp', '/nothing'])(
  '%s carries the security headers of the desktop',
  async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
  },
);

describe('the port', () => {
  test('is one of this machine alone', () => {
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  });

  test('is the next one when the first is taken', async () => {
    const taken = createServer();
    const first = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as AddressInfo).port));
    });
    const other = createGameServer({ renderer: folder, packs: folder });
    const found = await listen(other, first, 50);
    expect(found).toBeGreaterThan(first);
    expect(found).toBeLessThan(first + 50);
    other.close();
    const third = createGameServer({ renderer: folder, packs: folder });
    await expect(listen(third, first)).rejects.toThrow(`Port ${first} cannot be used (EADDRINUSE).`);
    taken.close();
  });
});
