/**
 * The switches that a packaged game takes: where it keeps its data, and what a machine may need to show a window at all. Everything else
 * that Chromium, Electron or Node know opens the program to others or weakens its walls: remote debugging, proxies, host rules, logs of the
 * network, extensions, switched-off security.
 */
const TAKEN: ReadonlySet<string> = new Set([
  'user-data-dir',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-software-rasterizer',
  'disable-dev-shm-usage',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'start-maximized',
  'wayland-text-input-version',
]);

/** What is in force before the game's own code runs, so that taking it away comes too late. */
const TOO_LATE =
  /sandbox|zygote|single-process|in-process|cmd-prefix|launcher|subprocess-path|^js-flags$|^inspect|^require$|^r$|^type$/;

/** Switches of a command line that a packaged game does not take. */
export interface ForeignSwitches {
  /** To be taken away. */
  readonly strip: readonly string[];
  /** In force already: the game must not open. */
  readonly refuse: readonly string[];
}

/**
 * Finds them. Chromium takes one dash for two, on Windows a stroke as well, and nothing behind a bare `--`.
 * @param args without the program's own name
 * @param asRoot root cannot have Chromium's sandbox and has to give it up by `--no-sandbox`
 */
export function foreignSwitches(
  args: readonly string[],
  { platform, asRoot }: { readonly platform: NodeJS.Platform; readonly asRoot: boolean },
): ForeignSwitches {
  const end = args.indexOf('--');
  const prefix = platform === 'win32' ? /^(--|-|\/)/ : /^--?/;
  const names = (end === -1 ? args : args.slice(0, end)).flatMap((arg) => {
    const name = prefix.test(arg) ? arg.replace(prefix, '').split('=', 1)[0] : undefined;
    return name === undefined || name === '' ? [] : [name.toLowerCase()];
  });
  const foreign = names.filter((name) => !TAKEN.has(name) && !(asRoot && name === 'no-sandbox'));
  // What macOS gives to a program that was opened by a double click.
  const known = foreign.filter((name) => !(platform === 'darwin' && name.startsWith('psn_')));
  return { strip: known.filter((name) => !TOO_LATE.test(name)), refuse: known.filter((name) => TOO_LATE.test(name)) };
}
