import '../../../renderer/styles/base.css';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../../../game/bridge/settings.ts';
import { ok } from '../../../game/result.ts';
import { ProgramProvider, type Program } from '../../../renderer/app/context.ts';
import type { Actions } from '../../../renderer/stores/actions.ts';
import { createAppStore } from '../../../renderer/stores/app-store.ts';
import { createSettingsStore } from '../../../renderer/stores/settings-store.ts';
import { speakEnglish } from './english.ts';

speakEnglish();

const refuse = (): never => {
  throw new Error('This screen needs nothing from the machine.');
};

/** A bridge that no screen of these tests may use. */
const bridge: Bridge = {
  edition: 'browser',
  about: refuse,
  loadSettings: refuse,
  saveSettings: () => Promise.resolve(ok(null)),
  openPack: refuse,
  readPicture: refuse,
  listPacks: refuse,
  importPack: refuse,
  importProgress: refuse,
  cancelImport: refuse,
  settleImport: refuse,
  removePack: refuse,
  restorePack: refuse,
  createSession: refuse,
  appendEntry: refuse,
  finishSession: refuse,
  listSessions: refuse,
  readSession: refuse,
  discardSession: refuse,
  loadSeen: refuse,
  addSeen: refuse,
  clearSeen: refuse,
  forgetEverything: refuse,
  displays: () => Promise.resolve(1),
  showNotes: () => Promise.resolve(ok(null)),
  keepAwake: () => Promise.resolve(),
  showLog: refuse,
  exportFile: refuse,
  savePdf: refuse,
};

/** A program whose only action is going home; `wentHome` counts that. */
export function stageProgram(): Program & { readonly wentHome: () => number } {
  let homes = 0;
  const actions: Actions = {
    go: refuse,
    home: () => {
      homes += 1;
      return Promise.resolve();
    },
    begin: refuse,
    openPacks: refuse,
    importPack: refuse,
    stopImport: refuse,
    settleImport: refuse,
    choosePack: refuse,
    removePack: refuse,
    restorePack: refuse,
    listPacks: refuse,
    refuseDrop: refuse,
    resume: refuse,
    openAgain: refuse,
    discard: refuse,
    forgetSeen: refuse,
    forgetEverything: refuse,
    tell: refuse,
    dismiss: refuse,
    over: refuse,
  };
  return {
    app: createAppStore(),
    settings: createSettingsStore(bridge, DEFAULT_SETTINGS),
    actions,
    bridge,
    wentHome: () => homes,
  };
}

/** Renders a screen inside a program. */
export async function stage(screen: ReactNode, program: Program = stageProgram()) {
  return render(<ProgramProvider value={program}>{screen}</ProgramProvider>);
}

/** What axe-core objects to in the whole document once nothing moves any more, as readable lines. */
export async function complaints(): Promise<readonly string[]> {
  await Promise.all(document.getAnimations().map((each) => each.finished));
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** The cells of the row that a row heading starts, in a container's tables; throws where there is none. */
export function cellsOf(container: Element, heading: string): readonly string[] {
  for (const row of container.querySelectorAll('tbody tr')) {
    if (row.querySelector('th')?.textContent !== heading) continue;
    return [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
  }
  throw new Error(`No row is headed "${heading}".`);
}
