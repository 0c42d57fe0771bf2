import './class-setup.css';
import { useEffect, useState } from 'react';
import { LONGEST_ROOM_ROUND, MOST_TEAMS, FEWEST_TEAMS, SHORTEST_ROOM_ROUND } from '../../../game/session/room-plan.ts';
import { useProgram, useSetting } from '../../app/context.ts';
import { Bar } from '../../components/bar.tsx';
import { FocusHeading } from '../../components/focus-heading.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { t } from '../../i18n/translate.ts';
import { useKeys, useLetters } from '../../keys/use-keys.ts';
import { AgeChoice } from '../settings/age-choice.tsx';
import { Choice, Switch } from '../settings/controls.tsx';
import { draftOf, minutesOf, planOf, type LessonDraft } from './lesson-plan.ts';
import { NumberChoice, Rounds } from './parts.tsx';

const LENGTHS = ['short', 'long', 'own'] as const;
const ROUNDS = ['1', '2', '3'] as const;
const VOTING = ['six', 'two', 'teams'] as const;
const NAMING = ['animals', 'colours'] as const;
/** Seconds of the talk timer that can be chosen. */
const TIMERS = ['off', '60', '90', '120', '180'] as const;

/** Sets up a lesson for a class at one screen. Everything has a default: whoever wants to begin, begins. */
export function ClassSetupScreen() {
  const { actions, settings, bridge } = useProgram();
  const kept = useSetting((each) => each.classLesson);
  const [draft, setDraft] = useState<LessonDraft>(() => draftOf(kept));
  const [displays, setDisplays] = useState<number | null>(null);
  useEffect(() => void bridge.displays().then(setDisplays), [bridge]);
  const change = (patch: Partial<LessonDraft>): void => setDraft({ ...draft, ...patch });
  const plan = planOf(draft);
  const start = (): void => {
    void settings.getState().change({ classLesson: { length: draft.length, plan, trust: draft.trust } });
    void actions.begin({ mode: 'class', theme: null, media: 'both', room: plan, trust: draft.trust });
  };
  const back = (): void => void actions.home();
  const letters = useLetters();
  useKeys({ go: start, leave: back });
  return (
    <div className="page">
      <Bar label={t('setup.label')} />
      <main className="column class-setup">
        <FocusHeading of="class-setup">{t('setup.title')}</FocusHeading>
        <div className="class-setup__choices">
          <div className="class-setup__group">
            <Choice
              name={t('setup.length')}
              options={LENGTHS}
              value={draft.length}
              label={(each) => t(`setup.length.${each}`)}
              choose={(length) => change({ length })}
            />
            {draft.length === 'short' ? (
              <Choice
                name={t('setup.round')}
                options={ROUNDS}
                value={roundName(draft.theme)}
                label={(each) => t(`setup.round.${each}`)}
                choose={(each) => change({ theme: THEME[each] })}
              />
            ) : null}
            {draft.length === 'own' ? (
              <>
                <Rounds themes={draft.themes} choose={(themes) => change({ themes })} />
                <NumberChoice
                  name={t('setup.exhibits')}
                  value={draft.exhibits}
                  least={SHORTEST_ROOM_ROUND}
                  most={LONGEST_ROOM_ROUND}
                  choose={(exhibits) => change({ exhibits })}
                />
              </>
            ) : null}
          </div>
          <div className="class-setup__group">
            <Choice
              name={t('setup.voting')}
              options={VOTING}
              value={draft.voting}
              label={(each) => t(`setup.voting.${each}`)}
              choose={(voting) => change({ voting })}
            />
            {draft.voting === 'teams' ? (
              <>
                <NumberChoice
                  name={t('setup.teams')}
                  value={draft.teams}
                  least={FEWEST_TEAMS}
                  most={MOST_TEAMS}
                  choose={(teams) => change({ teams })}
                />
                <Choice
                  name={t('setup.naming')}
                  options={NAMING}
                  value={draft.naming}
                  label={(each) => t(`setup.naming.${each}`)}
                  choose={(naming) => change({ naming })}
                />
              </>
            ) : null}
            <AgeChoice />
          </div>
          <div className="class-setup__group">
            <Switch
              name={t('setup.revote')}
              hint={t('setup.revoteHint')}
              on={draft.revote}
              flip={(revote) => change({ revote })}
            />
            {draft.revote ? (
              <Choice
                name={t('setup.timer')}
                options={TIMERS}
                value={timerName(draft.talkSeconds)}
                label={(each) => (each === 'off' ? t('setup.timerOff') : t('setup.timerSeconds', { n: each }))}
                choose={(each) => change({ talkSeconds: each === 'off' ? null : Number(each) })}
              />
            ) : null}
            <Switch
              name={t('setup.trust')}
              hint={t('setup.trustHint')}
              on={draft.trust}
              flip={(trust) => change({ trust })}
            />
          </div>
        </div>
        <div className="class-setup__start">
          <KeyButton primary shows="Enter" onClick={start}>
            {t('setup.start')}
          </KeyButton>
          <p role="status">
            {t('setup.estimate', {
              minutes: minutesOf(plan, draft.trust),
              exhibits: plan.length * plan.themes.length,
              rounds: plan.themes.length,
            })}
          </p>
        </div>
        <p className="quiet class-setup__keys">
          {t('setup.keys', { letters })} {displays === null ? null : t('setup.displays', { n: displays, letters })}
        </p>
      </main>
    </div>
  );
}

const THEME = { '1': 1, '2': 2, '3': 3 } as const;

const roundName = (theme: LessonDraft['theme']): (typeof ROUNDS)[number] =>
  ROUNDS.find((each) => THEME[each] === theme) ?? '1';

const timerName = (seconds: number | null): (typeof TIMERS)[number] =>
  TIMERS.find((each) => each === String(seconds)) ?? 'off';
