import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../game/bridge/contract.ts';
import { CHANNELS } from './bridge-channels.ts';

/** What the page gets: the bridge's methods by name, each bound to its one channel. There is no way to name a channel from the page. */
const bridge: Bridge = {
  edition: 'desktop',
  about: () => ipcRenderer.invoke(CHANNELS.about),
  loadSettings: () => ipcRenderer.invoke(CHANNELS.loadSettings),
  saveSettings: (settings) => ipcRenderer.invoke(CHANNELS.saveSettings, settings),
  openPack: (id) => ipcRenderer.invoke(CHANNELS.openPack, id),
  createSession: (setup, at) => ipcRenderer.invoke(CHANNELS.createSession, setup, at),
  appendEntry: (id, entry) => ipcRenderer.invoke(CHANNELS.appendEntry, id, entry),
  finishSession: (id, at) => ipcRenderer.invoke(CHANNELS.finishSession, id, at),
  listSessions: () => ipcRenderer.invoke(CHANNELS.listSessions),
  readSession: (id) => ipcRenderer.invoke(CHANNELS.readSession, id),
  discardSession: (id) => ipcRenderer.invoke(CHANNELS.discardSession, id),
  loadSeen: () => ipcRenderer.invoke(CHANNELS.loadSeen),
  addSeen: (ids) => ipcRenderer.invoke(CHANNELS.addSeen, ids),
  clearSeen: () => ipcRenderer.invoke(CHANNELS.clearSeen),
  exportFile: (file) => ipcRenderer.invoke(CHANNELS.exportFile, file),
};

contextBridge.exposeInMainWorld('secondLook', bridge);
