import type { Server } from 'node:http';
import { createGameServer, listen } from '../../scripts/lib/server.mjs';

/** How the server answers: as it should, late (ms), or not at all. */
export type Weather =
  | { readonly name: 'fair' }
  | { readonly name: 'slow'; readonly ms: number }
  | { readonly name: 'gone' };

export interface FaultyServer {
  readonly address: string;
  weather: Weather;
  readonly close: () => void;
}

/** The browser edition's own server, of which requests come late or are cut off when it is told so. */
export async function openFaultyServer(folders: {
  readonly renderer: string;
  readonly packs: string;
}): Promise<FaultyServer> {
  const server: Server = createGameServer(folders);
  const [answer] = server.listeners('request') as ((...given: readonly unknown[]) => void)[];
  if (answer === undefined) throw new Error('The server answers nothing.');
  server.removeAllListeners('request');
  const port = await listen(server, 0);
  const faulty: FaultyServer = {
    address: `http://127.0.0.1:${port}/`,
    weather: { name: 'fair' },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  server.on('request', (request, response) => {
    const { weather } = faulty;
    if (weather.name === 'gone') response.destroy();
    else if (weather.name === 'slow') setTimeout(() => answer.call(server, request, response), weather.ms);
    else answer.call(server, request, response);
  });
  return faulty;
}
