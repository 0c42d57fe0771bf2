import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../game/pack/problem.ts';
import type { Result } from '../../../game/result.ts';
import { useProgram, useSetting } from '../../app/context.ts';
import type { Wanted } from './documents.ts';
import { createMaterial, type Content } from './material.ts';

/** How far the gathering is: pictures made ready, of so many. */
export interface Gathering {
  readonly done: number;
  readonly of: number;
}

/** What came of a wish; `again` is another try after it was stopped. */
export type Gathered =
  | { readonly name: 'gathering'; readonly progress: Gathering | null; readonly stop: () => void }
  | { readonly name: 'stopped'; readonly again: () => void }
  | { readonly name: 'there'; readonly content: Result<Content, readonly Problem[]> };

interface Wish {
  readonly wanted: Wanted;
  readonly attempt: number;
}

type Found = Gathering | 'stopped' | Result<Content, readonly Problem[]>;

/** What is wanted, with all that it is made of, or how far that is. Of two wishes the later one is shown. */
export function useContent(wanted: Wanted): Gathered {
  const { bridge, actions } = useProgram();
  const pack = useSetting((settings) => settings.pack);
  const [gather] = useState(() => createMaterial(bridge, pack, actions.tell));
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<(Wish & { readonly is: Found }) | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    const work = new AbortController();
    let later = false;
    const show = (is: Found): void => {
      if (!later) setFound({ wanted, attempt, is });
    };
    stop.current = () => work.abort();
    const told = (done: number, of: number): void => show({ done, of });
    void gather(wanted, { told, signal: work.signal }).then((content) => show(content ?? 'stopped'));
    return () => {
      later = true;
      work.abort();
    };
  }, [gather, wanted, attempt]);
  const is = found !== null && found.wanted === wanted && found.attempt === attempt ? found.is : null;
  if (is === null) return { name: 'gathering', progress: null, stop: () => stop.current() };
  if (is === 'stopped') return { name: 'stopped', again: () => setAttempt(attempt + 1) };
  if ('ok' in is) return { name: 'there', content: is };
  return { name: 'gathering', progress: is, stop: () => stop.current() };
}
