// The least an Electron app can be: one window, one picture. What the game costs is measured against it.
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  // As large as the game's window, because pixels cost time and memory too.
  const window = new BrowserWindow({ width: 1366, height: 768 });
  return window.loadFile(`${__dirname}/index.html`);
});
