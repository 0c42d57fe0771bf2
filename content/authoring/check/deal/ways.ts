import type { RoomPlan } from '../../../../game/session/room-plan.ts';
import type { SetupRecord } from '../../../../game/session/setup.ts';

/** A way to play that is looked at. */
export interface Way {
  readonly name: string;
  readonly record: Pick<SetupRecord, 'mode' | 'theme' | 'media' | 'room' | 'band'>;
  /** Lessons that were played on the machine before. */
  readonly before: number;
}

const room = (themes: RoomPlan['themes']): RoomPlan => ({
  themes,
  length: 6,
  voting: { way: 'hands', scale: 'six' },
  revote: true,
  talkSeconds: 60,
});

const MEDIA = ['both', 'images', 'texts'] as const;

/** Every way to play, on a fresh machine; and those that a class or a person plays often, as the tenth time. */
export const WAYS: readonly Way[] = [
  ...MEDIA.flatMap((media): readonly Way[] => [
    { name: `lesson, ${media}`, record: { mode: 'lesson', theme: null, media }, before: 0 },
    {
      name: `class of 20 minutes, ${media}`,
      record: { mode: 'class', theme: null, media, room: room([1]) },
      before: 0,
    },
    {
      name: `class of 50 minutes, ${media}`,
      record: { mode: 'class', theme: null, media, room: room([1, 2, 3]) },
      before: 0,
    },
    { name: `booster, ${media}`, record: { mode: 'booster', theme: null, media }, before: 0 },
  ]),
  ...([1, 2, 3] as const).map((theme): Way => ({
    name: `practice of round ${theme}`,
    record: { mode: 'practice', theme, media: 'both' },
    before: 0,
  })),
  ...(['images', 'texts'] as const).map((media): Way => ({
    name: `practice on ${media}`,
    record: { mode: 'practice', theme: null, media },
    before: 0,
  })),
  { name: 'the tenth lesson', record: { mode: 'lesson', theme: null, media: 'both' }, before: 9 },
  {
    name: 'the tenth class of 20 minutes',
    record: { mode: 'class', theme: null, media: 'both', room: room([1]) },
    before: 9,
  },
  ...([11, 16] as const).map((band): Way => ({
    name: `lesson from ${band}`,
    record: { mode: 'lesson', theme: null, media: 'both', band },
    before: 0,
  })),
  ...([11, 16] as const).map((band): Way => ({
    name: `class of 20 minutes from ${band}`,
    record: { mode: 'class', theme: null, media: 'both', room: room([1]), band },
    before: 0,
  })),
];
