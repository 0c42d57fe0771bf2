import type { Notice } from '../../game/bridge/contract.ts';
import type { AppStore } from './app-store.ts';

/** Answers to something that a person has just asked for: asked for again, they are given again. */
const ANSWERS: ReadonlySet<Notice['code']> = new Set([
  'export-failed',
  'forget-incomplete',
  'no-answer',
  'pack-unwritable',
  'print-failed',
]);
/** Troubles of the whole machine: wherever they are met, they are the same. */
const EVERYWHERE: ReadonlySet<Notice['code']> = new Set(['program-trouble', 'storage-full', 'storage-unavailable']);

const keyOf = ({ code, where }: Notice): string => (EVERYWHERE.has(code) ? code : `${code} ${where}`);

/** What the person is told, each trouble once. */
export interface NoticeBoard {
  /** Shows what is not known yet. A trouble that lasts is told once, however often it is met and also after it was dismissed. */
  readonly tell: (notices: readonly Notice[]) => void;
  readonly dismiss: (notice: Notice) => void;
  /** A trouble has ended: its notice goes, and if it comes back it is told again. */
  readonly over: (notice: Notice) => void;
  /** All is forgotten, what was told, too. */
  readonly clear: () => void;
}

export function createNoticeBoard(app: AppStore): NoticeBoard {
  const told = new Set<string>();
  const takeDown = (key: string): void =>
    app.setState((state) => ({ notices: state.notices.filter((each) => keyOf(each) !== key) }));
  return {
    tell(notices) {
      const fresh = notices.filter((notice) => {
        const key = keyOf(notice);
        return !told.has(key) && told.add(key);
      });
      if (fresh.length > 0) app.setState((state) => ({ notices: [...state.notices, ...fresh] }));
    },
    dismiss(notice) {
      const key = keyOf(notice);
      takeDown(key);
      if (ANSWERS.has(notice.code)) told.delete(key);
    },
    over(notice) {
      const key = keyOf(notice);
      takeDown(key);
      told.delete(key);
    },
    clear: () => told.clear(),
  };
}
