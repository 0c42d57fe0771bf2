/**
 * Resolves when every font and every picture of the page is there, so that nothing is missing on paper, and what changed last has been
 * painted. A picture that cannot be read does not hold the printing up.
 */
export async function readyForPaper(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
