import type { ExhibitFace } from '../../game/session/view.ts';
import { Undrawn, useUndrawn } from './undrawn.tsx';

interface ToldPictureProps {
  readonly face: Extract<ExhibitFace, { medium: 'image' }>;
  /** What it shows, now that its truth is told. */
  readonly alt: string;
  readonly className?: string;
}

/** A picture whose truth is told; or that it cannot be drawn. */
export function ToldPicture({ face, alt, className }: ToldPictureProps) {
  const { file, width, height } = face.picture;
  const [undrawn, tell] = useUndrawn(file);
  if (undrawn) return <Undrawn what="picture" alt={alt} language={face.language} />;
  return (
    <img
      className={className}
      src={file}
      width={width}
      height={height}
      alt={alt}
      lang={face.language}
      translate="no"
      onError={tell}
    />
  );
}
