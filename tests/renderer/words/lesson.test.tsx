import '../../../renderer/screens/paper/paper.css';
import '../../../renderer/screens/paper/document.css';
import '../../../renderer/screens/paper/cards.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { CardSet } from '../../../game/paper/draw-cards.ts';
import type { ShownNotes } from '../../../game/bridge/notes.ts';
import type { RevealedExhibit } from '../../../game/session/view.ts';
import { NotesPage } from '../../../renderer/notes/notes-page.tsx';
import { DebriefScreen } from '../../../renderer/screens/debrief/debrief-screen.tsx';
import { DiscussScreen } from '../../../renderer/screens/discuss/discuss-screen.tsx';
import { ExhibitDialog } from '../../../renderer/screens/discuss/exhibit-dialog.tsx';
import { DeckCards } from '../../../renderer/screens/paper/deck-cards.tsx';
import { CardPages } from '../../../renderer/screens/paper/card-pages.tsx';
import { presenterLines } from '../../../renderer/screens/presenter/presenter-lines.ts';
import { QuestionScreen } from '../../../renderer/screens/question/question-screen.tsx';
import { RoomDebriefScreen } from '../../../renderer/screens/room/room-debrief-screen.tsx';
import { makeImage, makeQuestion, makeText } from '../../game/fixtures.ts';
import { sessionId, setupOf, simulated, STARTED_AT } from '../../game/results/simulated.ts';
import { viewOf } from '../../game/session/viewed.ts';
import { discussView } from '../discuss/sample-discussion.ts';
import { debriefView, imageExhibit, questionView, textExhibit } from '../figures/sample-views.ts';
import { serveTeaching } from '../report/report-stage.tsx';
import { short } from './hostile.ts';
import { ALL, LONG, each, nth, show, wrong } from './window.tsx';

beforeEach(serveTeaching);
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.viewport(1366, 768);
});

/** An image and a text under a title; what the text says is as bad. */
function titled(words: string): readonly RevealedExhibit[] {
  const { face, ...text } = textExhibit;
  if (face.medium !== 'text' || text.medium !== 'text') throw new Error('It is no text.');
  return [
    { ...imageExhibit, face: { ...imageExhibit.face, title: words } },
    { ...text, face: { ...face, title: words, sentences: [`${words}. `, `${words}.`] } },
  ];
}

test('cards on paper, their key, and the cards of the deck', { timeout: LONG }, async () => {
  const drawn = ALL.flatMap((words, at) => [
    makeImage(at, 'real', {
      title: short(words),
      credit: { maker: words, date: '1931', licence: words, source: words },
    }),
    makeText(2000 + at, 'generated', {
      title: short(words),
      segments: [{ by: 'model', content: `${words}. ${words}.` }],
      evidence: [{ span: [0, 9], says: words, clue: 'voice' }],
    }),
  ]);
  const set: CardSet = { exhibits: drawn, mark: 'AB' };
  const pictures = new Map<string, string>();
  const cards = ALL.map((words, at) => ({
    ...makeQuestion(1, at),
    question: words,
    scenario: words,
    statements: { a: words, b: words },
    followUps: [words],
    changeYourMind: words,
    source: { title: words, where: words },
    asOf: '2026-11-01',
  }));
  await show(
    <div className="papers">
      <article className="doc" data-size="A4">
        <CardPages content={{ kind: 'cards', set, pictures, pack: nth(3) }} perPage={4} paper="A4" />
        <DeckCards content={{ kind: 'deck', themes: [{ theme: 1, question: nth(3), cards }], language: 'en' }} />
      </article>
    </div>,
  );
  await expect.poll(() => document.querySelectorAll('.xpage .xcard').length).toBeGreaterThan(10);
  expect(await wrong()).toEqual([]);
});

test('the presenter’s notes', { timeout: LONG }, async () => {
  let tell: (shown: ShownNotes) => void = () => undefined;
  await show(
    <NotesPage
      port={{
        listen: (to) => {
          tell = to;
        },
      }}
      wear={() => undefined}
    />,
  );
  const told = each(async (words) => {
    const presented = { title: words, medium: 'image', truth: 'real', evidence: [words, words.repeat(2)] } as const;
    const notes = presenterLines(discussView, {
      phase: 'vote',
      exhibit: { ...presented, credit: { maker: words, date: '1931' } },
      next: presented,
      question: null,
    });
    tell({ notes: { ...notes, lines: [words, 'Who changed their mind?'] }, theme: 'table' });
    await expect.poll(() => document.querySelector('.notes')?.textContent).toContain(words);
  });
  expect(await wrong(told)).toEqual([]);
});

test('the end of a lesson, and of a class’s', { timeout: LONG }, async () => {
  const origin = { id: sessionId('hands', 2), startedAt: STARTED_AT };
  const alone = debriefView();
  const room = viewOf(simulated(setupOf('hands', 2), 5), 'room-debrief');
  const { discussions } = room;
  await show(
    <>
      <DebriefScreen
        view={{
          ...alone,
          answers: alone.answers.map((answer, at) => ({ ...answer, title: nth(at) })),
          stands: alone.stands.map((stand, at) => ({ ...stand, written: nth(at) })),
        }}
        origin={origin}
        again={() => undefined}
      />
      <RoomDebriefScreen
        view={{
          ...room,
          exhibits: room.exhibits.map((exhibit, at) => ({ ...exhibit, title: nth(at) })),
          discussions: discussions.map((held, at) => ({ ...held, written: nth(at + 3) })),
        }}
        origin={origin}
      />
    </>,
  );
  await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(await wrong()).toEqual([]);
});

test.for([0, 1])('a question on exhibit %i, alone and in a class', { timeout: LONG }, async (which) => {
  const asked = each(async (words) => {
    await cleanup();
    const exhibit = titled(short(words))[which] ?? imageExhibit;
    await show(
      <>
        <QuestionScreen view={{ ...questionView, exhibit }} dispatch={() => undefined} />
        <DiscussScreen view={{ ...discussView, exhibit }} dispatch={() => undefined} />
      </>,
    );
  });
  const large = each(async (words) => {
    await cleanup();
    const exhibit = titled(short(words))[which] ?? imageExhibit;
    await show(<ExhibitDialog exhibit={exhibit} close={() => undefined} />);
  });
  expect([...(await wrong(asked)), ...(await wrong(large))]).toEqual([]);
});
