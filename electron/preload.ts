import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../game/bridge/contract.ts';
import { CHANNELS } from './bridge-channels.ts';
import { stay } from './stay.ts';

/** The page has no paths and cannot name one: what was dropped on it becomes one here, and the main process reads it. */
const pathOf = (dropped: object): { readonly path: string } => ({
  path: dropped instanceof File ? webUtils.getPathForFile(dropped) : '',
});

/** What the page gets: the bridge's methods by name, each bound to its one channel. There is no way to name a channel from the page. */
const bridge: Bridge = {
  edition: 'desktop',
  about: () => ipcRenderer.invoke(CHANNELS.about),
  loadSettings: () => ipcRenderer.invoke(CHANNELS.loadSettings),
  saveSettings: (settings) => ipcRenderer.invoke(CHANNELS.saveSettings, settings),
  openPack: (id) => ipcRenderer.invoke(CHANNELS.openPack, id),
  readPicture: (pack, file) => ipcRenderer.invoke(CHANNELS.readPicture, pack, file),
  listPacks: () => ipcRenderer.invoke(CHANNELS.listPacks),
  importPack: (from) =>
    ipcRenderer.invoke(CHANNELS.importPack, 'ask' in from ? from : { dropped: pathOf(from.dropped) }),
  importProgress: () => ipcRenderer.invoke(CHANNELS.importProgress),
  cancelImport: () => ipcRenderer.invoke(CHANNELS.cancelImport),
  settleImport: (replace) => ipcRenderer.invoke(CHANNELS.settleImport, replace),
  removePack: (id) => ipcRenderer.invoke(CHANNELS.removePack, id),
  restorePack: (id) => ipcRenderer.invoke(CHANNELS.restorePack, id),
  createSession: (setup, at) => ipcRenderer.invoke(CHANNELS.createSession, setup, at),
  appendEntry: (id, entry) => ipcRenderer.invoke(CHANNELS.appendEntry, id, entry),
  finishSession: (id, at) => ipcRenderer.invoke(CHANNELS.finishSession, id, at),
  listSessions: () => ipcRenderer.invoke(CHANNELS.listSessions),
  readSession: (id) => ipcRenderer.invoke(CHANNELS.readSession, id),
  discardSession: (id) => ipcRenderer.invoke(CHANNELS.discardSession, id),
  loadSeen: () => ipcRenderer.invoke(CHANNELS.loadSeen),
  addSeen: (ids) => ipcRenderer.invoke(CHANNELS.addSeen, ids),
  clearSeen: () => ipcRenderer.invoke(CHANNELS.clearSeen),
  forgetEverything: () => ipcRenderer.invoke(CHANNELS.forgetEverything),
  displays: () => ipcRenderer.invoke(CHANNELS.displays),
  showNotes: (notes) => ipcRenderer.invoke(CHANNELS.showNotes, notes),
  keepAwake: (on) => ipcRenderer.invoke(CHANNELS.keepAwake, on),
  showLog: () => ipcRenderer.invoke(CHANNELS.showLog),
  exportFile: (file) => ipcRenderer.invoke(CHANNELS.exportFile, file),
  savePdf: (job) => ipcRenderer.invoke(CHANNELS.savePdf, job),
};

stay();
contextBridge.exposeInMainWorld('secondLook', bridge);
