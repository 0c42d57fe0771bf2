/**
 * The content security policy of the page (Electron checklist item 7). Nothing inline, nothing from elsewhere, no frames, no forms,
 * pictures may be blobs, because the compare tools draw their own. Strings never become script: the one Trusted Types policy there may be,
 * `second-look-worker`, lets through the address of the worker that computes what the machine says, and of the one that reads what people bring (renderer/workers/start-worker.ts),
 * because a worker's address counts as script; no other name is allowed, and none twice.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types second-look-worker',
].join('; ');

/** Headers of every answer on the game's scheme. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=()',
  'X-DNS-Prefetch-Control': 'off',
};
