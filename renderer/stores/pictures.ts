import type { Bridge } from '../../game/bridge/contract.ts';
import type { ExhibitFace, RevealedExhibit, View } from '../../game/session/view.ts';

/** Puts addresses in place of the picture files of a view. */
export type ShowPictures = (view: View) => Promise<View>;

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
      return { ...view, face: withFace(view.face, at), ahead: view.ahead === null ? null : at(view.ahead) };
    case 'talk':
      return { ...view, face: withFace(view.face, at) };
    case 'reveal':
    case 'room-reveal':
      return { ...view, exhibit: withExhibit(view.exhibit, at), ahead: view.ahead === null ? null : at(view.ahead) };
    case 'question':
      return { ...view, exhibit: withExhibit(view.exhibit, at) };
    case 'discuss':
      return { ...view, exhibit: view.exhibit && withExhibit(view.exhibit, at) };
    default:
      return view;
  }
}

/**
 * For a pack whose pictures are not served but kept in the browser's store: reads those of the view that is about to be shown and no
 * others, gives them addresses of this page, and lets go of those that the view before had and this one has not. A picture that cannot
 * be read keeps its name, which leads nowhere.
 */
export function createPictures(bridge: Pick<Bridge, 'readPicture'>, pack: string): ShowPictures {
  let shown = new Map<string, string>();
  return async (view) => {
    const files = new Set<string>();
    withAddresses(view, (file) => {
      files.add(file);
      return file;
    });
    const addresses = new Map<string, string>();
    for (const file of files) {
      const known = shown.get(file);
      const read = known === undefined ? await bridge.readPicture(pack, file) : null;
      if (known !== undefined) addresses.set(file, known);
      else if (read?.ok === true) {
        const picture = new Blob([new Uint8Array(read.value)], { type: 'image/webp' });
        addresses.set(file, URL.createObjectURL(picture));
      }
    }
    for (const [file, address] of shown) if (!addresses.has(file)) URL.revokeObjectURL(address);
    shown = addresses;
    return withAddresses(view, (file) => addresses.get(file) ?? file);
  };
}
