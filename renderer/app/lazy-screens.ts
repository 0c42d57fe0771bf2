import type { ComponentType } from 'react';
import { loadClassMessages, loadSessionMessages } from '../i18n/load-language.ts';
import { late } from '../late/late.tsx';

type Load<P> = () => Promise<ComponentType<P>>;

const here = (): string => window.location.search;

/** A screen of a session, or one that speaks as they do, loaded with their messages when it is wanted. */
export function forPlayers<P extends object>(load: Load<P>): ComponentType<P> {
  return late(async () => {
    const [screen] = await Promise.all([load(), loadSessionMessages(here())]);
    return screen;
  });
}

/** A screen that a player alone never opens, loaded with the messages of a session and those that only such screens need. */
export function forTeachers<P extends object>(load: Load<P>): ComponentType<P> {
  return late(async () => {
    const [screen] = await Promise.all([load(), loadSessionMessages(here()), loadClassMessages(here())]);
    return screen;
  });
}
