import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { parentIn, proportionalMemory, pssIn, treeOf } from './desktop/process-tree.ts';

test('the parent stands behind a name that may hold anything', () => {
  expect(parentIn('4711 (a name) (with) S 1 brackets) S 42 4711 0 -1')).toBe(42);
  expect(parentIn('')).toBeNull();
});

test('the proportional set size is the one in total', () => {
  expect(pssIn('Rss:   900 kB\nPss:   345 kB\nPss_Anon:  12 kB\n')).toBe(345);
  expect(pssIn('')).toBe(0);
});

test.runIf(process.platform === 'linux')('a real tree: a child counts, and with its own memory', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("up")'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    expect(treeOf(process.pid)).toContain(pid);
    expect(treeOf(pid)).toEqual([pid]);
    expect(proportionalMemory(process.pid)).toBeGreaterThan(proportionalMemory(pid));
    expect(proportionalMemory(pid)).toBeGreaterThan(1000);
  } finally {
    child.kill();
  }
});

test.runIf(process.platform === 'linux')('a process that is not there has no memory to tell', () => {
  expect(() => proportionalMemory(2 ** 30)).toThrow('cannot be read');
});
