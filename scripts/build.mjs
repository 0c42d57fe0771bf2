import { ensureGameBuilt, ensurePacksBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ROOT } from './lib/paths.mjs';

try {
  await ensureDependencies(ROOT);
  const built = await ensureGameBuilt(ROOT);
  const made = await ensurePacksBuilt(ROOT);
  if (!built && !made) console.log('Everything is built.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
