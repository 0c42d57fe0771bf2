import type { ExhibitFace } from '../../game/session/view.ts';
import { Undrawn, useUndrawn } from './undrawn.tsx';

interface ToldPictureProps {
  readonly face: Extract<ExhibitFace, { medium: 'image' }>;
  readonly mediaBase: string;
  /** What it shows, now that its truth is told. */
  readonly alt: string;
  readonly className?: string;
}

/** A picture whose truth is told; or that it cannot be drawn. */
export function ToldPicture({ face, mediaBase, alt, className }: ToldPictureProps) {
  const { file, width, height } = face.picture;
  const src = mediaBase + file;
  const [undrawn, tell] = useUndrawn(src);
  if (undrawn) return <Undrawn what="picture" alt={alt} language={face.language} />;
  return (
    <img
      className={className}
      src={src}
      width={width}
      height={height}
      alt={alt}
      lang={face.language}
      translate="no"
      onError={tell}
    />
  );
}
