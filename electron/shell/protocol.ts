import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Protocol } from 'electron';
import { openPlain } from '../storage/read-capped.ts';
import { contentTypeOf } from './content-types.ts';
import { findAsset } from './find-asset.ts';
import type { AssetRoots } from './find-asset.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { SCHEME } from './scheme.ts';

const refuse = (status: 404 | 405): Response => new Response(null, { status, headers: { ...SECURITY_HEADERS } });

/** Whether a file, links followed, still lies below one of the roots. */
async function liesBelow(file: string, roots: readonly string[]): Promise<boolean> {
  const real = await realpath(file);
  for (const root of roots) {
    // A root that is not there has nothing below it.
    const below = await realpath(root).catch(() => null);
    if (below !== null && real.startsWith(below + sep)) return true;
  }
  return false;
}

/** The bytes of a file; null where it is a pipe or a device, which could hold up every other file. */
async function readWhole(file: string): Promise<Uint8Array | null> {
  const handle = await openPlain(file);
  try {
    return (await handle?.readFile()) ?? null;
  } finally {
    await handle?.close();
  }
}

/** Answers one request on the game's scheme. Whatever is not one of the game's files gets 404, without a reason. */
export async function answer(
  request: { readonly url: string; readonly method: string },
  roots: AssetRoots,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = findAsset(request.url, roots);
  const type = file === null ? null : contentTypeOf(file);
  if (file === null || type === null) return refuse(404);
  try {
    if (!(await liesBelow(file, [roots.renderer, roots.packs, roots.imported]))) return refuse(404);
    const bytes = await readWhole(file);
    if (bytes === null) return refuse(404);
    const headers = {
      ...SECURITY_HEADERS,
      'Content-Type': type,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-cache',
    };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  } catch {
    return refuse(404);
  }
}

/** Makes the scheme a full origin. Must run before the app is ready. */
export function declareScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the game on its own scheme. Once the app is ready. */
export function serveScheme(protocol: Protocol, roots: AssetRoots): void {
  protocol.handle(SCHEME, (request) => answer(request, roots));
}
