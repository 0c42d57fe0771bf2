import { join } from 'node:path';
import { FlagError, parseFlags } from './lib/flags.mjs';
import { ROOT } from './lib/paths.mjs';
import { createGameServer, listen } from './lib/server.mjs';

const HELP = `Serves what is built as the browser edition, on this machine alone.

  node scripts/serve.mjs [--port N]     the first free port from 4400 unless told; 0 for any

npm start -- --browser builds first, and opens a browser.`;

try {
  const flags = parseFlags(process.argv.slice(2), ['port', 'help'], 0);
  if (flags.help) console.log(HELP);
  else {
    const server = createGameServer({ renderer: join(ROOT, 'out', 'renderer'), packs: join(ROOT, 'out', 'packs') });
    const port = flags.port === undefined ? await listen(server, 4400, 100) : await listen(server, flags.port);
    console.log(`Second Look is served at http://127.0.0.1:${port}/`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof FlagError ? 2 : 1;
}
