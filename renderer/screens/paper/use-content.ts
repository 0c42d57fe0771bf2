import { useEffect, useState } from 'react';
import type { Problem } from '../../../game/pack/problem.ts';
import type { Result } from '../../../game/result.ts';
import { useProgram, useSetting } from '../../app/context.ts';
import type { Wanted } from './documents.ts';
import { createMaterial, type Content } from './material.ts';

/** What is wanted, with all that it is made of; null while that is being gathered. Of two wishes the later one is shown. */
export function useContent(wanted: Wanted): Result<Content, readonly Problem[]> | null {
  const { bridge, actions } = useProgram();
  const pack = useSetting((settings) => settings.pack);
  const [gather] = useState(() => createMaterial(bridge, pack, actions.tell));
  const [found, setFound] = useState<{
    readonly of: Wanted;
    readonly content: Result<Content, readonly Problem[]>;
  } | null>(null);
  useEffect(() => {
    let later = false;
    void gather(wanted).then((content) => {
      if (!later) setFound({ of: wanted, content });
    });
    return () => {
      later = true;
    };
  }, [gather, wanted]);
  return found !== null && found.of === wanted ? found.content : null;
}
