/** Loads the next picture while this one is looked at, so that turning to it takes no time. Not seen, not told. */
export function Preload({ file, mediaBase }: { readonly file: string | null; readonly mediaBase: string }) {
  return file === null ? null : <img src={mediaBase + file} alt="" hidden decoding="async" />;
}
