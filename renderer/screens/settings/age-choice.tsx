import { BANDS } from '../../../game/pack/vocabulary.ts';
import { useProgram, useSetting } from '../../app/context.ts';
import { t } from '../../i18n/translate.ts';
import { Choice } from './controls.tsx';

const AGES = ['11', '14', '16'] as const;

/** From which age on exhibits are meant that come next, alone and in a class. */
export function AgeChoice() {
  const { settings } = useProgram();
  const band = useSetting((each) => each.band);
  return (
    <Choice
      name={t('settings.age')}
      options={AGES}
      value={AGES.find((each) => Number(each) === band) ?? '14'}
      label={(each) => t('settings.ageFrom', { age: each })}
      choose={(age) => void settings.getState().change({ band: BANDS.find((each) => String(each) === age) ?? 14 })}
    />
  );
}
