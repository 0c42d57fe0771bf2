/** The part of Electron's `app.commandLine` that is used here. */
interface CommandLine {
  appendSwitch(name: string, value?: string): void;
}

/** Chromium's services that would call out, or that a game has no use for. */
const FEATURES_OFF = [
  // A process of its own for a few short sounds costs 13 MB; in the browser process it costs next to nothing.
  'AudioServiceOutOfProcess',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HardwareMediaKeyHandling',
  'MediaRouter',
  'MediaSessionService',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
  'WebBluetooth',
];

/**
 * Closes the network before Chromium starts: no proxy search, no name lookups, no background services. Every host, addresses
 * included, resolves to nothing, so that a request which slips past the other guards still ends here.
 */
export function closeTheNetwork(commandLine: CommandLine): void {
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-quic');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-first-run');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/**
 * Keeps the game small: classroom machines have 4 GB. The page's code is short and runs seldom, so V8 may favour memory over speed
 * (10 MB less in the renderer on the tenth exhibit).
 */
export function keepItSmall(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','));
  commandLine.appendSwitch('js-flags', '--optimize-for-size');
}
