import { useEffect, useState } from 'react';
import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { loadTeaching } from '../../packs/load-teaching.ts';

export type Questions = ReadonlyMap<string, EthicsQuestion>;

const NONE: Questions = new Map();

/** The ethics questions by their ids, which are all that a result tells of them; none until they are loaded, or where they cannot be. */
export function useQuestions(wanted: boolean): Questions {
  const [questions, setQuestions] = useState(NONE);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    void loadTeaching().then((teaching) => {
      if (!gone && teaching.ok) setQuestions(new Map(teaching.value.questions.map((each) => [each.id, each])));
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return questions;
}
