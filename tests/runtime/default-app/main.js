import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// What a stock Electron does with its command line, as far as tests use it: `electron [-r module] [--flag …] <folder or file>`.
// Electron waits with "ready" until this module, and with it the awaited import below, has loaded.

/** @param {readonly string[]} args */
function readCommandLine(args) {
  const required = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') {
      index += 1;
      required.push(args[index]);
    } else if (!arg.startsWith('-')) return { required, target: resolve(arg) };
  }
  return { required, target: undefined };
}

/**
 * Presents a folder to Electron as the app that it is.
 * @param {string} folder
 * @returns {string} its main file
 */
function adopt(folder) {
  const manifest = join(folder, 'package.json');
  const { name, productName, version, main } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  if (version) app.setVersion(version);
  const shown = productName ?? name;
  if (shown) {
    app.name = shown;
    app.setDesktopName(`${shown}.desktop`);
  }
  app.setAppPath(folder);
  return join(folder, main ?? 'index.js');
}

const { required, target } = readCommandLine(process.argv.slice(1));
try {
  if (target === undefined) throw new Error('Name the folder or file of an app.');
  // The one way to load -r modules before the app; Playwright's loader is one.
  Module._preloadModules(required);
  const isFolder = statSync(target).isDirectory();
  if (!isFolder) app.setAppPath(dirname(target));
  await import(pathToFileURL(isFolder ? adopt(target) : target).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
