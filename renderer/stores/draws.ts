/** So long a picture is waited for, in milliseconds: one that has not come by then counts as one that cannot be shown. */
export const PATIENCE = 20_000;

/** The browser lets go of what it decoded once no element has it: the last ones stay, for the screens that they are decoded for. */
const LAST = 2;
const last: HTMLImageElement[] = [];

/**
 * Whether the picture at an address can be read and decoded, found out before it stands on a screen: an empty frame cannot be judged. It is
 * decoded for the screen by that, too. Never rejects.
 */
export async function draws(address: string): Promise<boolean> {
  const image = new Image();
  last.push(image);
  last.splice(0, last.length - LAST);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  image.src = address;
  const decoded = image.decode().then(
    () => image.naturalWidth > 0,
    () => false,
  );
  try {
    return await Promise.race([decoded, late]);
  } finally {
    clearTimeout(timer);
  }
}
