import type { Actions } from '../stores/actions.ts';
import type { AppStore } from '../stores/app-store.ts';

/**
 * The session that was open when the page's process died, or null. The main process names it in the address of the page that it opens in
 * its place (electron/shell/scheme.ts); it is read once, and is gone from the address then.
 */
export function lessonAgain(): string | null {
  const { hash, pathname, search } = window.location;
  const id = /^#again-([a-z0-9]{16})$/.exec(hash)?.[1] ?? null;
  if (id !== null) window.history.replaceState(null, '', pathname + search);
  return id;
}

/** Goes on with that session, where the home screen would offer it too. */
export async function goOn(id: string, app: AppStore, actions: Actions): Promise<void> {
  const session = app.getState().resumable.find((each) => each.id === id);
  if (session !== undefined) await actions.resume(session);
}
