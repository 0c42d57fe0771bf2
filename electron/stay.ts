/** The part of the page's Navigation API that is used here; the preload's compiler knows no page. */
interface Leaving {
  readonly cancelable: boolean;
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
  preventDefault(): void;
}
declare const navigation: { addEventListener(type: 'navigate', listener: (event: Leaving) => void): void };

/**
 * Keeps a page where it is, from the preload's own world, which no script of the page can reach. The main process's guards are not asked
 * about `about:blank` and its kind, because nothing is loaded for them; this refuses them before anything happens. Places within the page
 * and loading it anew are no leaving. For the game's preload alone: what two preloads shared would become a file beside them, which a sandboxed
 * preload cannot load; notes that leave their page are closed.
 */
export function stay(): void {
  navigation.addEventListener('navigate', (event) => {
    if (event.cancelable && !event.destination.sameDocument && event.navigationType !== 'reload')
      event.preventDefault();
  });
}
