import { ensureDependencies } from './lib/dependencies.mjs';
import { ROOT } from './lib/paths.mjs';
import { fromStatus, summary } from './lib/tally.mjs';

const strict = process.env['CI'] === 'true';

try {
  await ensureDependencies(ROOT);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(summary([{ name: 'install', tally: fromStatus(1), seconds: 0 }]));
  process.exit(1);
}

// Only now: the tiers use what was just installed.
const { TIERS } = await import('./lib/tiers.mjs');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !TIERS.some((tier) => tier.name === name));
if (unknown.length > 0) {
  const list = TIERS.map(({ name, what }) => `  ${name.padEnd(14)}${what}`).join('\n');
  console.error(
    `There is no tier called ${unknown.join(', ')}. npm test runs them all, npm test -- NAME … some of:\n${list}`,
  );
  process.exit(2);
}

const results = [];
for (const tier of TIERS) {
  if (asked.length > 0 && !asked.includes(tier.name)) continue;
  console.log(`\n── ${tier.name}: ${tier.what}`);
  const started = Date.now();
  const tally = await tier.run(strict);
  results.push({ name: tier.name, tally, seconds: (Date.now() - started) / 1000 });
  if (tally.cannot !== undefined) console.log(`could not run: ${tally.cannot}`);
}

console.log(`\n${summary(results)}`);
process.exitCode = results.some(({ tally }) => tally.failed > 0) ? 1 : 0;
