import { OWN_PACK } from '../../../game/pack/own.ts';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../game/pack/problem.ts';
import type { Result } from '../../../game/result.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTurned } from '../../keys/use-turned.ts';
import { useMachine } from '../../machine/use-machine.ts';
import { loadTeaching } from '../../packs/load-teaching.ts';
import { PackTrouble } from '../pack-trouble/pack-trouble.tsx';
import { ConceptsScreen } from './concepts-screen.tsx';

/** Loads the teaching material for the concept cards. */
export function ConceptsGate() {
  const { actions } = useProgram();
  const [loaded, setLoaded] = useState<Result<Teaching, readonly Problem[]> | null>(null);
  const machine = useMachine();
  // Both come some time after the screen, and bring or move what can be pressed.
  useTurned(loaded);
  useTurned(machine);
  useKeys({ leave: () => void actions.home() });
  useEffect(() => {
    if (loaded !== null) return undefined;
    let left = false;
    void loadTeaching().then((result) => {
      if (!left) setLoaded(result);
    });
    return () => {
      left = true;
    };
  }, [loaded]);
  if (loaded === null) return <p className="mono">{t('app.opening')}</p>;
  return loaded.ok ? (
    <ConceptsScreen teaching={loaded.value} machine={machine} />
  ) : (
    <PackTrouble
      pack={OWN_PACK}
      problems={loaded.error}
      again={() => {
        setLoaded(null);
      }}
    />
  );
}
