/**
 * Loads and decodes the next picture while this one is looked at, so that turning to it takes no time. Not seen, not told.
 */
export function Preload({ file, mediaBase }: { readonly file: string | null; readonly mediaBase: string }) {
  if (file === null) return null;
  return (
    <img
      src={mediaBase + file}
      alt=""
      hidden
      decoding="async"
      // One that cannot be decoded is told of when its turn comes.
      onLoad={(event) => void event.currentTarget.decode().catch(() => undefined)}
    />
  );
}
