import { describe, expect, test } from 'vitest';
import { foreignSwitches } from '../../../electron/shell/foreign-switches.ts';

const on = (platform: NodeJS.Platform, asRoot = false) => ({ platform, asRoot });

describe('switches of a packaged game', () => {
  test.each([
    'remote-debugging-port=9222',
    'remote-debugging-pipe',
    'remote-debugging-address=0.0.0.0',
    'remote-allow-origins=*',
    'load-extension=/srv/x',
    'host-rules=MAP * 127.0.0.1',
    'host-resolver-rules=MAP * 127.0.0.1',
    'proxy-server=127.0.0.1:8080',
    'proxy-pac-url=http://x/',
    'disable-web-security',
    'user-agent=x',
    'log-net-log=/srv/x',
    'ssl-key-log-file=/srv/x',
    'ignore-certificate-errors',
    'enable-features=X',
    'disable-site-isolation-trials',
    'unsafely-treat-insecure-origin-as-secure=http://x',
    'enable-logging',
    'log-file=/srv/x',
    'a-switch-of-the-year-2030',
    'with-devtools',
  ])('--%s is taken away', (given) => {
    const name = given.split('=', 1)[0] ?? '';
    for (const arg of [`--${given}`, `-${given}`, `--${given.toUpperCase()}`])
      expect(foreignSwitches([arg], on('linux'))).toEqual({ strip: [name], refuse: [] });
    expect(foreignSwitches([`/${given}`], on('win32'))).toEqual({ strip: [name], refuse: [] });
  });

  test.each([
    'no-sandbox',
    'disable-gpu-sandbox',
    'disable-seccomp-filter-sandbox',
    'disable-setuid-sandbox',
    'allow-sandbox-debugging',
    'no-zygote',
    'single-process',
    'in-process-gpu',
    'js-flags=--expose-gc',
    'inspect',
    'inspect-brk=0.0.0.0:9229',
    'inspect-port=1',
    'renderer-cmd-prefix=/srv/x',
    'utility-cmd-prefix=/srv/x',
    'gpu-launcher=/srv/x',
    'browser-subprocess-path=/srv/x',
    'require=/srv/x.js',
    'r',
    'type=renderer',
  ])('--%s keeps it from opening', (given) => {
    const name = given.split('=', 1)[0] ?? '';
    expect(foreignSwitches([`--${given}`], on('linux'))).toEqual({ strip: [], refuse: [name] });
    expect(foreignSwitches([`/${given}`], on('win32'))).toEqual({ strip: [], refuse: [name] });
  });

  test('those that a machine needs are left', () => {
    const needed = ['--user-data-dir=/x', '--disable-gpu', '--force-device-scale-factor=1.5', '--lang=de', 'file.zip'];
    expect(foreignSwitches(needed, on('linux'))).toEqual({ strip: [], refuse: [] });
    expect(foreignSwitches(['-psn_0_12345'], on('darwin'))).toEqual({ strip: [], refuse: [] });
    expect(foreignSwitches(['/srv/anna/remote-debugging-port'], on('linux'))).toEqual({ strip: [], refuse: [] });
    expect(foreignSwitches(['--disable-gpu', '--', '--no-sandbox', '-'], on('linux'))).toEqual({
      strip: [],
      refuse: [],
    });
  });

  test('root gives the sandbox up, and nothing else', () => {
    expect(foreignSwitches(['--no-sandbox', '--no-zygote'], on('linux', true))).toEqual({
      strip: [],
      refuse: ['no-zygote'],
    });
  });
});
