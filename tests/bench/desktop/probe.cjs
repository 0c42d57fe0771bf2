// Loaded by Electron before the app (`electron -r probe.cjs …`), the same for every app that is measured. Through Node's own
// channel to the program that started it, it tells of the first window and does two things on request: run a script in its page, and
// press a key there. It is no debugger: neither the protocol nor its memory weighs on what is measured.
const { app } = require('electron');

let contents;

/** @param {object} message */
const tell = (message) => process.send?.(message);

app.once('browser-window-created', (_event, window) => {
  contents = window.webContents;
  contents.once('dom-ready', () => tell({ event: 'dom-ready' }));
  if (window.isVisible()) tell({ event: 'shown' });
  else window.once('show', () => tell({ event: 'shown' }));
});

process.on('message', ({ id, script, key, quit }) => {
  if (quit === true) return app.quit();
  if (key !== undefined) {
    contents.sendInputEvent({ type: 'keyDown', keyCode: key });
    return contents.sendInputEvent({ type: 'keyUp', keyCode: key });
  }
  // The frame's own method: the one of its web contents would wait until everything has loaded.
  return contents.mainFrame.executeJavaScript(script).then(
    (value) => tell({ id, value }),
    (error) => tell({ id, error: String(error) }),
  );
});
