import type { Bridge } from '../../game/bridge/contract.ts';
import type { Problem } from '../../game/pack/problem.ts';
import { err, ok, type Result } from '../../game/result.ts';
import type { ExhibitFace, RevealedExhibit, View } from '../../game/session/view.ts';
import { PATIENCE } from './draws.ts';

/** Why a picture cannot be shown. */
export type Loss = Problem['code'];

/** What is found out of the pictures of a view. */
export interface Shown {
  /** With addresses of this page in place of picture files. One that cannot be read keeps its name, which leads nowhere. */
  readonly view: View;
  /** Why the picture that is to be judged cannot be shown; null where it can, or where there is none. */
  readonly lost: Loss | null;
}

/** The pictures of a session. */
export interface Pictures {
  /** Reads those of a view, and decodes the one that is to be judged. Never rejects, and takes a while at the most. */
  readonly show: (view: View) => Promise<Shown>;
  /**
   * To be told once a view is on the screen: lets go of what neither it, nor the one before it, nor the next exhibit has, and reads and decodes that
   * one's in the background. What was before may still be fetched by an element that is about to go.
   */
  readonly shown: (view: View) => void;
}

type Found = Result<string, Loss>;
type Address = (file: string) => string;

function withFace(face: ExhibitFace, at: Address): ExhibitFace {
  return face.medium === 'image' ? { ...face, picture: { ...face.picture, file: at(face.picture.file) } } : face;
}

function withExhibit(exhibit: RevealedExhibit, at: Address): RevealedExhibit {
  const { original, twin } = exhibit;
  const shown = original && { ...original, picture: { ...original.picture, file: at(original.picture.file) } };
  const beside = twin && { ...twin, face: withFace(twin.face, at) };
  return { ...exhibit, face: withFace(exhibit.face, at), original: shown, twin: beside };
}

/** The view with other names for its pictures. */
function withAddresses(view: View, at: Address): View {
  switch (view.name) {
    case 'look':
    case 'vote':
    case 'talk':
      return { ...view, face: withFace(view.face, at) };
    case 'reveal':
    case 'room-reveal':
    case 'question':
      return { ...view, exhibit: withExhibit(view.exhibit, at) };
    case 'discuss':
      return { ...view, exhibit: view.exhibit && withExhibit(view.exhibit, at) };
    default:
      return view;
  }
}

function filesIn(view: View): ReadonlySet<string> {
  const files = new Set<string>();
  withAddresses(view, (file) => {
    files.add(file);
    return file;
  });
  return files;
}

/** The picture that is to be judged: an empty frame cannot be. */
function judgedIn(view: View): string | null {
  const judged = (view.name === 'look' || view.name === 'vote') && view.face.medium === 'image';
  return judged ? view.face.picture.file : null;
}

/** A promise that is waited for so long, and no longer. */
async function inTime(coming: ReturnType<Bridge['readPicture']>): Promise<Result<Uint8Array, Loss>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  const read = await Promise.race([coming, late]);
  clearTimeout(timer);
  if (read === null) return err('unreadable');
  return read.ok ? read : err(read.error.code);
}

/**
 * Reads the pictures of the view that is about to be shown, and of the exhibit after it, and no others. Each is read once and the one that is
 * judged decoded once; what did not come, or did not draw, in the background is tried once more when its turn comes.
 * @param draws whether the picture at an address can be decoded; never rejects
 */
export function createPictures(
  bridge: Pick<Bridge, 'readPicture'>,
  draws: (address: string) => Promise<boolean>,
  pack: string,
): Pictures {
  const read = new Map<string, Promise<Found>>();
  const drawn = new Map<string, Promise<Found>>();
  let before: ReadonlySet<string> = new Set();

  const once = (kept: Map<string, Promise<Found>>, file: string, find: () => Promise<Found>): Promise<Found> => {
    const known = kept.get(file);
    if (known !== undefined) return known;
    const finding = find();
    kept.set(file, finding);
    void finding.then((found) => {
      if (!found.ok && kept.get(file) === finding) kept.delete(file);
    });
    return finding;
  };

  const addressOf = (file: string): Promise<Found> =>
    once(read, file, async () => {
      const bytes = await inTime(bridge.readPicture(pack, file));
      if (!bytes.ok) return bytes;
      return ok(URL.createObjectURL(new Blob([new Uint8Array(bytes.value)], { type: 'image/webp' })));
    });
  const drawnAt = (file: string): Promise<Found> =>
    once(drawn, file, async () => {
      const address = await addressOf(file);
      return !address.ok || (await draws(address.value)) ? address : err('wrong-type');
    });
  const letGo = async (file: string): Promise<void> => {
    const [address, drawing] = [read.get(file), drawn.get(file)];
    read.delete(file);
    drawn.delete(file);
    const found = await address;
    await drawing;
    if (found?.ok === true) URL.revokeObjectURL(found.value);
  };

  return {
    async show(view) {
      const judged = judgedIn(view);
      const addresses = new Map<string, string>();
      let lost: Loss | null = null;
      const find = async (file: string): Promise<void> => {
        const found = await (file === judged ? drawnAt(file) : addressOf(file));
        if (found.ok) addresses.set(file, found.value);
        else if (file === judged) lost = found.error;
      };
      await Promise.all([...filesIn(view)].map(find));
      return { view: withAddresses(view, (file) => addresses.get(file) ?? file), lost };
    },
    shown(view) {
      const ahead = 'ahead' in view ? view.ahead : null;
      const wanted = filesIn(view);
      for (const file of read.keys()) if (!wanted.has(file) && !before.has(file) && file !== ahead) void letGo(file);
      before = wanted;
      if (ahead !== null) void drawnAt(ahead);
    },
  };
}
