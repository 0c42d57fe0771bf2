/** How long a picture may wait for the page to be idle, in milliseconds. */
const PATIENCE = 1500;

/** Waits until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    // Not in every browser.
    else setTimeout(resolve, PATIENCE / 10);
  });
}

/**
 * The picture at an address, decoded. Done in the page, which has it decoded already and may read every address that it can show, a
 * `blob:` too, and once the page is idle, so that no turn from one screen to the next waits for it. Rejects where it cannot be read.
 */
export async function bitmapOf(address: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = address;
  await image.decode();
  await idle();
  return createImageBitmap(image);
}
