import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

const view: MenuItemConstructorOptions = {
  role: 'viewMenu',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The plus sign needs Shift on many keyboards; the key it sits on should do as well.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
};

/**
 * The few commands that a window must obey: quit, copy and paste, zoom, full screen. Reload and developer tools are missing on
 * purpose. Roles carry their own accelerators and, on macOS, the system's own words.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const template: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, view, { role: 'windowMenu' }]
      : [
          { role: 'fileMenu', submenu: [{ role: 'quit', accelerator: 'CommandOrControl+Q' }] },
          { role: 'editMenu' },
          view,
        ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
