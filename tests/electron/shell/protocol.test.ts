import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../../electron/shell/protocol.ts';
import type { AssetRoots } from '../../../electron/shell/find-asset.ts';
import { temporaryFolder } from '../../contract/desktop-under-test.ts';

let root: string;
let roots: AssetRoots;
const get = (path: string, method = 'GET'): Promise<Response> => answer({ url: `app://game${path}`, method }, roots);

beforeEach(async () => {
  root = await temporaryFolder();
  roots = {
    renderer: join(root, 'renderer'),
    packs: join(root, 'packs'),
    imported: join(root, 'imported'),
    trialOf: () => null,
  };
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await mkdir(join(root, 'packs'));
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', 'assets', 'main.js'), 'export {}');
  await writeFile(join(root, 'renderer', 'assets', 'main.js.map'), '{}');
  await writeFile(join(root, 'secret.txt'), 'secret');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('answering on the game’s scheme', () => {
  test('gives a file with its type and the strict headers', async () => {
    const response = await get('/assets/main.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('export {}');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-length')).toBe('9');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('gives no body to HEAD', async () => {
    const response = await get('/index.html', 'HEAD');
    expect([response.status, await response.text(), response.headers.get('content-length')]).toEqual([200, '', '15']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('/index.html', method)).status).toBe(405);
  });

  test.each(['/nothing.html', '/assets', '/assets/main.js.map', '/..%2fsecret.txt'])('knows no %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('follows no link out of its folders', async () => {
    await symlink(join(root, 'secret.txt'), join(root, 'renderer', 'link.txt'));
    await symlink(join(root, 'renderer', 'index.html'), join(root, 'renderer', 'inside.html'));
    expect((await get('/link.txt')).status).toBe(404);
    expect((await get('/inside.html')).status).toBe(200);
  });
});
