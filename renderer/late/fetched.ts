/** How long to wait before a part is asked for again, ms: a server that is busy or starts anew gets a moment. */
const PAUSES = [250, 1000] as const;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a sheet did not come: Chromium then has an empty one there, whose rules it lets nobody read. One on its way has none yet. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length < 0;
  } catch {
    return true;
  }
}

/** Style sheets that did not come. What loads a part asks for each of its sheets once, so they have to be asked for again here. */
function missingSheets(): readonly HTMLLinkElement[] {
  return [...document.querySelectorAll<HTMLLinkElement>('head link[rel=stylesheet]')].filter(isMissing);
}

/** Sheets that are on their way once more: whoever needs one waits for it, too. */
const underWay = new Set<Promise<void>>();

/** Puts a sheet that did not come in its own place again. What is under way rejects if it does not come now either. */
function fetchSheet(missing: HTMLLinkElement): void {
  const fetching = new Promise<void>((resolve, reject) => {
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    again.href = missing.href;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new TypeError('A style sheet cannot be fetched.')));
    missing.replaceWith(again);
  });
  underWay.add(fetching);
  const end = (): unknown => underWay.delete(fetching);
  fetching.then(end, end);
}

async function once<T>(load: () => Promise<T>): Promise<T> {
  const part = await load();
  if (typeof document !== 'undefined') {
    for (const sheet of missingSheets()) fetchSheet(sheet);
    await Promise.all(underWay);
  }
  return part;
}

/**
 * Loads a part of the program that is not there from the start, and tries again before it gives up. Chromium keeps no failed `import()`,
 * so that asking again is asking the server again. Rejects with what the last try says.
 */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (const wait of PAUSES) {
    try {
      return await once(load);
    } catch {
      await pause(wait);
    }
  }
  return once(load);
}
