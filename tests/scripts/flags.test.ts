import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { FlagError, parseFlags } from '../../scripts/lib/flags.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';

const KNOWN = ['browser', 'port', 'help'] as const;

describe('flags', () => {
  test('nothing asked is the window', () => {
    expect(parseFlags([], KNOWN)).toEqual({ browser: false, help: false, port: undefined });
  });

  test.each([
    [['--browser'], { browser: true, help: false, port: undefined }],
    [['--port', '4500'], { browser: false, help: false, port: 4500 }],
    [['--port=65535', '--browser'], { browser: true, help: false, port: 65_535 }],
    [['-h'], { browser: false, help: true, port: undefined }],
  ])('%j', (args, flags) => {
    expect(parseFlags(args, KNOWN)).toEqual(flags);
  });

  test.each([
    ['--brwoser'],
    ['lesson'],
    ['--port'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port=4e3'],
    ['--browser=no'],
  ])('%j %j is refused', (...args) => {
    expect(() =>
      parseFlags(
        args.filter((arg) => arg !== undefined),
        KNOWN,
      ),
    ).toThrow(FlagError);
  });

  test('a flag of another program is unknown', () => {
    expect(() => parseFlags(['--browser'], ['port', 'help'])).toThrow('Unknown argument: --browser.');
  });
});

describe('the programs', () => {
  const start = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}`, ...args], { cwd: ROOT, encoding: 'utf8' });

  test.each(['start.mjs', 'serve.mjs'])(
    '%s refuses what it does not know with status 2, before it does anything',
    (script) => {
      const { status, stdout, stderr } = start(script, '--colour');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Unknown argument: --colour.');
    },
  );

  test('start.mjs lists what can be asked for', () => {
    const { status, stdout } = start('start.mjs', '--help');
    expect(status).toBe(0);
    for (const flag of ['--browser', '--port N', '--help']) expect(stdout).toContain(flag);
  });

  test('test.mjs names its tiers when asked for another', () => {
    const { status, stderr } = start('test.mjs', 'everything');
    expect(status).toBe(2);
    for (const tier of ['types', 'lint', 'unit', 'components', 'e2e-electron']) expect(stderr).toContain(`  ${tier} `);
  });
});
