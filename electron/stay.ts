/** The part of the page's Navigation API that is used here; the preload's compiler knows no page. */
interface Leaving {
  readonly cancelable: boolean;
  readonly destination: { readonly sameDocument: boolean; readonly url: string };
  preventDefault(): void;
}
declare const navigation: { addEventListener(type: 'navigate', listener: (event: Leaving) => void): void };

/** Nothing is loaded for these, so no guard of the main process is asked. */
const UNASKED = /^(about|blob|data|javascript):/;

/**
 * Keeps a page where it is, from the preload's own world, which no script of the page can reach: refuses `about:blank` and its kind before
 * anything happens. Every other address is the guards' business (electron/shell/contents-guard.ts). For the game's preload alone: what two
 * preloads shared would become a file beside them, which a sandboxed preload cannot load; notes that leave their page are closed.
 */
export function stay(): void {
  navigation.addEventListener('navigate', (event) => {
    if (event.cancelable && !event.destination.sameDocument && UNASKED.test(event.destination.url))
      event.preventDefault();
  });
}
