import type { Bridge } from '../game/bridge/contract.ts';

/** The methods of the bridge: everything of it but the edition's name. */
export type Method = Exclude<keyof Bridge, 'edition'>;

/** Every channel between the page and the main process: one for each method of the bridge, and no other. */
export const CHANNELS = {
  about: 'bridge:about',
  loadSettings: 'bridge:load-settings',
  saveSettings: 'bridge:save-settings',
  openPack: 'bridge:open-pack',
  readPicture: 'bridge:read-picture',
  listPacks: 'bridge:list-packs',
  importPack: 'bridge:import-pack',
  importProgress: 'bridge:import-progress',
  cancelImport: 'bridge:cancel-import',
  settleImport: 'bridge:settle-import',
  removePack: 'bridge:remove-pack',
  restorePack: 'bridge:restore-pack',
  createSession: 'bridge:create-session',
  appendEntry: 'bridge:append-entry',
  finishSession: 'bridge:finish-session',
  listSessions: 'bridge:list-sessions',
  readSession: 'bridge:read-session',
  discardSession: 'bridge:discard-session',
  loadSeen: 'bridge:load-seen',
  addSeen: 'bridge:add-seen',
  clearSeen: 'bridge:clear-seen',
  forgetEverything: 'bridge:forget-everything',
  displays: 'bridge:displays',
  showNotes: 'bridge:show-notes',
  keepAwake: 'bridge:keep-awake',
  showLog: 'bridge:show-log',
  exportFile: 'bridge:export-file',
  savePdf: 'bridge:save-pdf',
} as const satisfies Readonly<Record<Method, string>>;

/** Every method by name. */
export const METHODS: readonly Method[] = Object.keys(CHANNELS).filter((name): name is Method => name in CHANNELS);
