import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadClassMessages, loadSessionMessages } from '../i18n/load-language.ts';

type Load<P> = () => Promise<ComponentType<P>>;
type Lazy<P> = LazyExoticComponent<ComponentType<P>>;

const here = (): string => window.location.search;

/** A screen of a session, or one that speaks as they do, loaded with their messages when it is wanted. */
export function forPlayers<P extends object>(load: Load<P>): Lazy<P> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadSessionMessages(here())]);
    return { default: screen };
  });
}

/** A screen that a player alone never opens, loaded with the messages of a session and those that only such screens need. */
export function forTeachers<P extends object>(load: Load<P>): Lazy<P> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadSessionMessages(here()), loadClassMessages(here())]);
    return { default: screen };
  });
}
