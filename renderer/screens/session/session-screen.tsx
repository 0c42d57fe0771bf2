import { Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../game/result.ts';
import type { Command } from '../../../game/session/command.ts';
import type { Notice } from '../../../game/bridge/contract.ts';
import type { View } from '../../../game/session/view.ts';
import type { Machine } from '../../../game/machine/model.ts';
import { Boundary } from '../../app/boundary.tsx';
import { useProgram } from '../../app/context.ts';
import { forTeachers } from '../../app/lazy-screens.ts';
import { TroublePage } from '../../components/trouble-page.tsx';
import { accompany } from '../../machine/accompany.ts';
import { createDesk } from '../../machine/desk.ts';
import { loadMachine } from '../../machine/load-machine.ts';
import { startWorker } from '../../workers/start-worker.ts';
import type { LeftOut, SessionStore } from '../../stores/session-store.ts';
import { announce } from '../../announce/channel.ts';
import { useTurned } from '../../keys/use-turned.ts';
import { BriefingScreen } from '../briefing/briefing-screen.tsx';
import { DebriefScreen } from '../debrief/debrief-screen.tsx';
import type { SessionOrigin } from '../report/use-result.ts';
import { LookScreen } from '../look/look-screen.tsx';
import { QuestionScreen } from '../question/question-screen.tsx';
import { RevealScreen } from '../reveal/reveal-screen.tsx';
import { RoundResultScreen } from '../round-result/round-result-screen.tsx';
import { ClassFrame } from './class-frame.tsx';
import { placeIn } from './place-in.ts';
import { refusalText } from './refusal-text.ts';

const ClassAid = forTeachers(async () => (await import('../presenter/class-aid.tsx')).ClassAid);
const RoomScreen = forTeachers(async () => (await import('../room/room-screen.tsx')).RoomScreen);

/** A session under way: the screen that its view asks for, and beside it what a class has at hand throughout. */
export function SessionScreen({ session }: { readonly session: SessionStore }) {
  const { actions } = useProgram();
  const view = useStore(session, (state) => state.view);
  return (
    <>
      <Boundary
        of={view}
        renderInstead={(error, again) => (
          <TroublePage what="screen" error={error} again={again} home={() => void actions.home()} />
        )}
      >
        <Shown session={session} />
      </Boundary>
      {isOfClass(view) || view.name === 'room-debrief' ? <ClassFrame /> : null}
      {/* Its own boundary: the screen must not wait for it. */}
      <Boundary
        of={view.name}
        renderInstead={() => null}
        failed={() => actions.tell([{ code: 'part-missing', where: 'aid' }])}
      >
        <Suspense>{isOfClass(view) ? <ClassAid session={session} view={view} /> : null}</Suspense>
      </Boundary>
    </>
  );
}

/** Whether a class is at the screen. */
function isOfClass(view: View): boolean {
  switch (view.name) {
    case 'briefing':
    case 'trust':
      return view.room;
    case 'vote':
    case 'talk':
    case 'room-reveal':
    case 'discuss':
    case 'deck':
    case 'room-result':
      return true;
    default:
      return false;
  }
}

/** Commands that lead away from what is shown. */
const LEADS_AWAY: ReadonlySet<Command['type']> = new Set(['begin', 'lock', 'next', 'back', 'skip', 'take-question']);

/**
 * Sends commands to the session. What leads away is sent once from each place: pressed again before the next one stands there, which may
 * take as long as a disk does, it would lead on from that, and nobody has seen it yet.
 */
function useOnce(session: SessionStore, place: string): (command: Command) => void {
  const left = useRef<string | null>(null);
  return (command) => {
    const away = LEADS_AWAY.has(command.type);
    if (away && left.current === place) return;
    if (away) left.current = place;
    const sent = session.getState().dispatch(command);
    // Done, refused or failed: what is sent from here on is meant for what is shown by then.
    void sent.finally(() => {
      if (away && left.current === place) left.current = null;
    });
  };
}

const noticeOf = ({ label, why }: LeftOut): Notice => ({
  code: 'picture-left-out',
  where: label,
  ...(why === null ? {} : { detail: why }),
});

/** Says what was left out, and what is waited for, for as long as the session is on the screen. */
function useLeftOut(session: SessionStore): void {
  const { actions } = useProgram();
  const leftOut = useStore(session, (state) => state.leftOut);
  const waits = useStore(session, (state) => state.waits);
  useEffect(() => {
    if (leftOut.length > 0) actions.tell(leftOut.map(noticeOf));
  }, [leftOut, actions]);
  useEffect(() => {
    if (!waits) return undefined;
    const slow: Notice = { code: 'picture-slow', where: 'picture' };
    actions.tell([slow]);
    return () => actions.over(slow);
  }, [waits, actions]);
  useEffect(() => () => session.getState().leftOut.forEach((each) => actions.over(noticeOf(each))), [session, actions]);
}

function Shown({ session }: { readonly session: SessionStore }) {
  const { actions } = useProgram();
  const view = useStore(session, (state) => state.view);
  // Neither changes while the session lasts.
  const origin: SessionOrigin = session.getState();
  const unsaved = useStore(session, (state) => state.unsaved);
  const refusal = useStore(session, (state) => state.refusal);
  const place = placeIn(view);
  const dispatch = useOnce(session, place);
  useTurned(place);

  useEffect(() => {
    if (unsaved !== null) actions.tell([unsaved]);
    return session.subscribe((now, before) => {
      if (before.unsaved !== null && now.unsaved !== before.unsaved) actions.over(before.unsaved);
    });
  }, [unsaved, actions, session]);
  useLeftOut(session);
  useEffect(() => {
    const load = async (): Promise<Machine | null> => {
      const machine = await loadMachine();
      if (machine === null) actions.tell([{ code: 'part-missing', where: 'machine' }]);
      return machine;
    };
    return accompany(session, createDesk({ load, startWorker: () => startWorker('machine') }));
  }, [session, actions]);
  useEffect(() => {
    // A key pressed twice in haste is refused as out of place; saying so would only talk over the new screen. The machine is no person.
    if (refusal === null || refusal.code === 'wrong-phase' || refusal.code === 'no-guess-here') return;
    announce(refusalText(refusal));
  }, [refusal]);

  switch (view.name) {
    case 'briefing':
      return <BriefingScreen view={view} dispatch={dispatch} />;
    case 'look':
      return <LookScreen view={view} dispatch={dispatch} />;
    case 'reveal':
      return <RevealScreen view={view} dispatch={dispatch} />;
    case 'question':
      return <QuestionScreen view={view} dispatch={dispatch} />;
    case 'round-result':
      return <RoundResultScreen view={view} dispatch={dispatch} />;
    case 'debrief':
      return <DebriefScreen view={view} origin={origin} again={() => void actions.home()} />;
    case 'trust':
    case 'vote':
    case 'talk':
    case 'room-reveal':
    case 'discuss':
    case 'deck':
    case 'room-result':
    case 'room-debrief':
      return <RoomScreen view={view} origin={origin} dispatch={dispatch} />;
    default:
      return assertNever(view);
  }
}
