import { useEffect, useState } from 'react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import type { PackCard } from '../../../game/bridge/packs.ts';
import { MAX_PROBLEMS } from '../../../game/pack/issues.ts';
import type { LeftOut } from '../../../game/pack/sound-part.ts';
import { useProgram } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { openPack } from '../../packs/open-pack.ts';
import { LeftOutPart } from './left-out-list.tsx';

/** What of a pack is left out whenever it is opened; all of it in one line where nothing remains. A pack that is not there has nothing to list. */
async function leftOutOf(bridge: Bridge, id: string): Promise<readonly LeftOut[] | string> {
  const opened = await openPack(bridge, id).catch(() => null);
  if (opened === null) return [];
  if (opened.ok) return opened.value.leftOut;
  return opened.error[0]?.code === 'too-large' ? opened.error[0].says : [];
}

/** Exhibits of the pack that is played which were imported once and are left out now, with what to do. */
export function KeptOut({ card }: { readonly card: PackCard }) {
  const { bridge } = useProgram();
  const [found, setFound] = useState<readonly LeftOut[] | string>([]);
  useEffect(() => {
    let gone = false;
    void leftOutOf(bridge, card.id).then((leftOut) => {
      if (!gone) setFound(leftOut);
    });
    return () => {
      gone = true;
    };
  }, [bridge, card]);
  if (found.length === 0) return null;
  return (
    <section className="card packs__outcome" aria-label={t('packs.keptOutTitle', { title: card.title })}>
      <h2>{t('packs.keptOutTitle', { title: card.title })}</h2>
      {typeof found === 'string' ? (
        <p>{found}</p>
      ) : (
        <>
          <p>{t('packs.keptOut', { n: found.length })}</p>
          <LeftOutPart left={found.length} leftOut={found.slice(0, MAX_PROBLEMS)} />
        </>
      )}
    </section>
  );
}
