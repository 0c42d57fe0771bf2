import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE_PACKAGES, pinnedNode, ROOT, toolNode } from '../../scripts/lib/paths.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'second-look-node-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const machine = (platform: NodeJS.Platform, arch: NodeJS.Architecture, node: string) => ({
  platform,
  arch,
  execPath: '/own/node',
  versions: { node },
});

describe('the Node that builds and tests', () => {
  test.each(Object.entries(NODE_PACKAGES))('on %s is that of %s, wherever it is installed', (system, name) => {
    const [platform, arch] = system.split('-') as [NodeJS.Platform, NodeJS.Architecture];
    const path = pinnedNode(root, platform, arch) ?? '';
    expect(path).toBe(join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    expect(toolNode(root, machine(platform, arch, '20.20.0'))).toBe(path);
  });

  test('is this one where none is pinned and it is new enough', () => {
    expect(toolNode(root, machine('win32', 'arm64', '22.18.0'))).toBe('/own/node');
    expect(toolNode(root, machine('linux', 'x64', '24.0.0'))).toBe('/own/node');
  });

  test('is missing where this one is too old, and that is said with a way out', () => {
    expect(() => toolNode(root, machine('win32', 'arm64', '22.17.9'))).toThrow(
      'Building and testing needs Node 22.18 or newer. This is 22.17.9, and no package brings one for win32 on arm64. Install a newer Node from nodejs.org and start again.',
    );
    expect(() => toolNode(root, machine('linux', 'x64', '20.20.0'))).toThrow(
      'This is 20.20.0, and the package for linux on x64 is not installed.',
    );
  });

  test('runs, and it is the one that npm scripts run on', () => {
    const version = (command: string): string => spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const inScripts = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
    const run = spawnSync(inScripts, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
    expect(version(toolNode())).toMatch(/^v\d+\.\d+\.\d+$/);
    expect(run.stdout.trim()).toBe(version(toolNode()));
  });
});
