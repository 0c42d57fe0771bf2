import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes Electron's own start program out of a packaged game: it would open any app named on the command line.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} context
 */
// electron-builder looks for a default export.
// oxlint-disable-next-line import/no-default-export
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const mac = join(`${packager.appInfo.productFilename}.app`, 'Contents', 'Resources');
  const resources = electronPlatformName === 'darwin' ? mac : 'resources';
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
}
