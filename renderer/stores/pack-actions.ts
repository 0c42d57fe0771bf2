import type { Notice } from '../../game/bridge/contract.ts';
import type { Imported, PackCard, PackOrigin } from '../../game/bridge/packs.ts';
import { OWN_PACK } from '../../game/pack/own.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { announce } from '../announce/channel.ts';
import { t } from '../i18n/translate.ts';
import type { AppStore, PacksState } from './app-store.ts';
import type { SessionPorts } from './session-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** Everything that a screen can ask about packs. */
export interface PackActions {
  /** Shows the packs, with none of the messages of an earlier visit. */
  openPacks(): Promise<void>;
  /** Imports a pack and shows how it went; the packs' screen comes up where it is not there yet. */
  importPack(from: PackOrigin): Promise<void>;
  stopImport(): Promise<void>;
  /** Answers whether the imported pack is to replace the one of its id. */
  settleImport(imported: Imported, replace: boolean): Promise<void>;
  choosePack(id: string): Promise<void>;
  /** Can be undone until the program ends. */
  removePack(card: PackCard): Promise<void>;
  restorePack(card: PackCard, wasChosen: boolean): Promise<void>;
  /** Reads the list of packs anew. */
  listPacks(): Promise<readonly Notice[]>;
  /** Shows problems as an import that failed. */
  refuseDrop(problems: readonly Problem[]): void;
}

/** @param tell shows notices */
export function createPackActions(
  { bridge }: Pick<SessionPorts, 'bridge'>,
  app: AppStore,
  settings: SettingsStore,
  tell: (notices: readonly Notice[]) => void,
): PackActions {
  const change = (patch: Partial<PacksState>): void =>
    app.setState((state) => ({ packs: { ...state.packs, ...patch } }));

  const list = async (): Promise<readonly Notice[]> => {
    const { packs, notices } = await bridge.listPacks();
    change({ list: packs });
    return notices;
  };

  const chosen = (): string => settings.getState().settings.pack;
  const choose = (id: string): Promise<void> => settings.getState().change({ pack: id });

  const failed = (problems: readonly Problem[]): void => {
    change({ outcome: { name: 'failed', problems } });
    announce(t('packs.failed'));
  };

  return {
    listPacks: list,
    choosePack: choose,
    refuseDrop(problems) {
      app.setState({ screen: { name: 'packs' } });
      failed(problems);
    },

    async openPacks() {
      change({ outcome: null, removed: null });
      app.setState({ screen: { name: 'packs' } });
      tell(await list());
    },

    async importPack(from) {
      if (app.getState().packs.importing) return;
      app.setState({ screen: { name: 'packs' } });
      change({ importing: true, outcome: null, removed: null });
      const result = await bridge.importPack(from);
      change({ importing: false });
      if (!result.ok) return failed(result.error);
      const imported = result.value;
      if (imported === null) return;
      change({ outcome: { name: imported.replaces === null ? 'imported' : 'asks', imported } });
      const { title } = imported.card;
      const exhibits = imported.card.images + imported.card.texts;
      announce(
        imported.replaces === null
          ? t('packs.imported', { title, n: exhibits, left: imported.left })
          : t('packs.replaceTitle', { title: imported.replaces.title }),
      );
      await list();
    },

    stopImport: () => bridge.cancelImport(),

    async settleImport(imported, replace) {
      const result = await bridge.settleImport(replace);
      if (!result.ok) return failed(result.error);
      change({ outcome: replace ? { name: 'imported', imported: { ...imported, replaces: null } } : null });
      announce(t(replace ? 'packs.replaced' : 'packs.keptOld', { title: imported.card.title }));
      await list();
    },

    async removePack(card) {
      const result = await bridge.removePack(card.id);
      if (!result.ok) return tell([result.error]);
      change({ removed: { card, wasChosen: chosen() === card.id }, outcome: null });
      if (chosen() === card.id) await choose(OWN_PACK);
      announce(t('packs.removed', { title: card.title }));
      await list();
    },

    async restorePack(card, wasChosen) {
      const result = await bridge.restorePack(card.id);
      if (!result.ok) return tell([result.error]);
      change({ removed: null });
      if (wasChosen) await choose(card.id);
      announce(t('packs.restored', { title: card.title }));
      await list();
    },
  };
}
