import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadClassMessages } from '../i18n/load-language.ts';

/** A screen that a player alone never opens, loaded when it is wanted, with the messages that only such screens need. */
export function forTeachers<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadClassMessages(window.location.search)]);
    return { default: screen };
  });
}
