import { createServer } from 'node:http';
import { open, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * The content security policy, word for word the desktop's (a test compares them; it is repeated because this file runs before
 * anything is built, on a Node that reads no TypeScript).
 */
const CONTENT_SECURITY_POLICY = [
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

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const HEADERS = {
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
  'Cache-Control': 'no-cache',
};

/**
 * @typedef {object} Folders
 * @property {string} renderer the built screens
 * @property {string} packs the built packs, served below /packs/
 */

/**
 * Turns a request's target into a path below one of the two folders.
 * @param {Folders} folders
 * @param {string} target as it stands in the request line
 * @returns {{ base: string, file: string } | undefined} undefined for whatever is no plain path inside
 */
export function locate(folders, target) {
  const [raw = ''] = target.split(/[?#]/, 1);
  let path;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\:]/.test(path)) return undefined;
  const parts = (path === '/' ? '/index.html' : path).slice(1).split('/');
  // No empty part, no dot file, and with it no "." and "..".
  if (parts.some((part) => part === '' || part.startsWith('.'))) return undefined;
  const [first, ...rest] = parts;
  if (first === 'packs')
    return rest.length > 0 ? { base: folders.packs, file: join(folders.packs, ...rest) } : undefined;
  return { base: folders.renderer, file: join(folders.renderer, ...parts) };
}

/**
 * Opens a file for reading unless it is none, or a link leads out of its folder.
 * @param {{ base: string, file: string }} place
 */
async function openInside({ base, file }) {
  let handle;
  try {
    const [realBase, realFile] = await Promise.all([realpath(base), realpath(file)]);
    if (!realFile.startsWith(realBase + sep)) return undefined;
    handle = await open(realFile, 'r');
    const stats = await handle.stat();
    if (stats.isFile())
      return { handle, size: stats.size, tag: `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"` };
  } catch {
    // Not there, or not readable: the same answer as for a folder.
  }
  await handle?.close();
  return undefined;
}

/**
 * The browser edition's server. It answers only to its own name: a page elsewhere that had its name point to this machine
 * (DNS rebinding) is turned away by the Host header.
 * @param {Folders} folders
 * @returns {import('node:http').Server}
 */
export function createGameServer(folders) {
  const server = createServer((request, response) => {
    answer(server, folders, request, response).catch(() => response.destroy());
  });
  return server;
}

/**
 * @param {import('node:http').Server} server
 * @param {Folders} folders
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(server, folders, request, response) {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const host = request.headers.host ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return refuse(response, 421, 'This server answers only to its own address.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const place = locate(folders, request.url ?? '');
  const found = place && (await openInside(place));
  if (!place || !found) return refuse(response, 404, 'There is nothing here.');
  try {
    const type = TYPES[extname(place.file).toLowerCase()] ?? 'application/octet-stream';
    if (request.headers['if-none-match'] === found.tag) {
      response.writeHead(304, { ...HEADERS, ETag: found.tag }).end();
      return;
    }
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': found.size, ETag: found.tag });
    if (request.method === 'HEAD' || found.size === 0) response.end();
    // The length was promised: a file that grows meanwhile is cut there.
    else await pipeline(found.handle.createReadStream({ end: found.size - 1, autoClose: false }), response);
  } finally {
    await found.handle.close();
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/**
 * Listens on this machine alone.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {number} [tries] how many ports from there on may be tried
 * @returns {Promise<number>} the port
 * @throws when none of them is free
 */
export async function listen(server, port, tries = 1) {
  for (let next = port; ; next += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(next, '127.0.0.1', () => {
          server.removeListener('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : next;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (next + 1 >= port + tries || next >= 65_535) {
        const message =
          tries === 1 ? `Port ${port} cannot be used (${code}).` : `No free port from ${port} to ${next}.`;
        throw new Error(message, { cause: error });
      }
    }
  }
}
