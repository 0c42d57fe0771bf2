import type { Bridge, Notice } from '../../../game/bridge/contract.ts';
import type { Problem } from '../../../game/pack/problem.ts';
import type { Exhibit } from '../../../game/pack/schema.ts';
import type { Band } from '../../../game/pack/vocabulary.ts';
import { bestExhibits } from '../../../game/paper/best-exhibits.ts';
import { drawCards, type CardSet } from '../../../game/paper/draw-cards.ts';
import { err, ok, type Result } from '../../../game/result.ts';
import type { Paper, Papers } from '../../../game/teaching/papers-schema.ts';
import type { EthicsQuestion, Teaching, Theme } from '../../../game/teaching/schema.ts';
import { t } from '../../i18n/translate.ts';
import { leftOutNotices } from '../../packs/left-out-notices.ts';
import { loadPapers } from '../../packs/load-papers.ts';
import { loadTeaching } from '../../packs/load-teaching.ts';
import { openPack, type OpenedPack, type Waiting } from '../../packs/open-pack.ts';
import type { Wanted } from './documents.ts';

/** Everything that a document is made of. Texts are in `language`; headings and the like are the program's own. */
export type Content =
  | { readonly kind: 'paper'; readonly paper: Paper; readonly language: string }
  | { readonly kind: 'safeguarding'; readonly card: Papers['safeguarding']; readonly language: string }
  | {
      readonly kind: 'cards';
      readonly set: CardSet;
      /** Addresses of the pictures by file name. */
      readonly pictures: ReadonlyMap<string, string>;
      readonly pack: string;
    }
  | { readonly kind: 'best'; readonly band: Band; readonly exhibits: readonly Exhibit[]; readonly pack: string }
  | {
      readonly kind: 'deck';
      readonly themes: readonly {
        readonly theme: Theme;
        readonly question: string;
        readonly cards: readonly EthicsQuestion[];
      }[];
      readonly language: string;
    };

type Loaded<T> = Promise<Result<T, readonly Problem[]>>;

/** Loads once what is asked for more than once; what failed is tried again. */
function once<T>(load: () => Loaded<T>): () => Loaded<T> {
  let loading: Loaded<T> | null = null;
  return async () => {
    loading ??= load();
    const loaded = await loading;
    if (!loaded.ok) loading = null;
    return loaded;
  };
}

function deckOf(teaching: Teaching, theme: Theme | null): Content {
  const asked = teaching.reviewQuestions.filter(({ id }) => theme === null || id === theme);
  const themes = asked.map(({ id, question }) => ({
    theme: id,
    question,
    cards: teaching.questions.filter((each) => each.theme === id),
  }));
  return { kind: 'deck', themes, language: teaching.language };
}

/** Gathers documents: the papers, the teaching texts, and cards out of the pack that is played. `tell` hears what of that is left out. Null: it was stopped. */
export function createMaterial(
  bridge: Pick<Bridge, 'openPack' | 'readPicture'>,
  pack: string,
  tell: (notices: readonly Notice[]) => void,
): (wanted: Wanted, waiting: Waiting) => Promise<Result<Content, readonly Problem[]> | null> {
  const papers = once(loadPapers);
  const teaching = once(loadTeaching);
  const opened = once<OpenedPack>(async () => {
    const found = await openPack(bridge, pack);
    if (found.ok) tell(leftOutNotices(found.value));
    return found;
  });

  return async (wanted, waiting) => {
    if (wanted.id === 'deck') {
      const taught = await teaching();
      return taught.ok ? ok(deckOf(taught.value, wanted.theme)) : taught;
    }
    if (wanted.id === 'cards') {
      const found = await opened();
      if (!found.ok) return found;
      const { seed, count, before } = wanted.cards;
      const set = drawCards(found.value.pack, seed, count, before);
      if (set === null) return err([{ code: 'too-many', where: pack, says: t('paper.tooFew') }]);
      const pictures = await found.value.addressesOf(set.exhibits, waiting);
      if (pictures === null) return null;
      return ok({ kind: 'cards', set, pictures, pack: found.value.pack.title });
    }
    if (wanted.id === 'best') {
      const found = await opened();
      if (!found.ok) return found;
      const exhibits = bestExhibits(found.value.pack, wanted.band);
      if (exhibits.length === 0) return err([{ code: 'too-many', where: pack, says: t('paper.best.none') }]);
      return ok({ kind: 'best', band: wanted.band, exhibits, pack: found.value.pack.title });
    }
    const written = await papers();
    if (!written.ok) return written;
    const { language, safeguarding } = written.value;
    if (wanted.id === 'safeguarding') return ok({ kind: 'safeguarding', card: safeguarding, language });
    const paper = written.value.papers.find(({ id }) => id === wanted.id);
    if (paper === undefined) return err([{ code: 'missing-file', where: wanted.id, says: t('trouble.noPapers') }]);
    return ok({ kind: 'paper', paper, language });
  };
}
