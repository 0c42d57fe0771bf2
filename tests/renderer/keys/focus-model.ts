import { click, key, playEveryOrder, tabTo, type Step } from './orders.ts';

/** Something that can be pressed on a screen, and what it does there. */
export interface Thing<Own> {
  readonly name: string;
  readonly selector: string;
  readonly kind: 'button' | 'tick' | 'radio' | 'list';
  readonly does: (own: Own) => readonly [Own, ...string[]];
}

/** What a screen is in, and where the focus is: nowhere at first, and reached by key or by pointer. */
export interface At<Own> {
  readonly own: Own;
  readonly on: Thing<Own> | null;
  readonly byKey: boolean;
}

export type Said<Own> = Step<At<Own>, string>;

/** A button that asks for the same, whatever went before. */
export const button = <Own>(name: string, selector: string, ...asked: readonly string[]): Thing<Own> => ({
  name,
  selector,
  kind: 'button',
  does: (own) => [own, ...asked],
});

/** What is clicked: a label for what it is of. */
const pressed = ({ kind, selector }: Pick<Thing<unknown>, 'kind' | 'selector'>): string =>
  kind === 'button' ? selector : selector.replace(/ input$/, kind === 'radio' ? '' : ' label');

/** A press leaves the focus where it is on a button, and puts it on anything else. */
export const clicked = <Own>(thing: Thing<Own>): Said<Own> => ({
  name: `click ${thing.name}`,
  act: click(pressed(thing)),
  says: ({ own, on }) => {
    const [next, ...asked] = thing.does(own);
    return [{ own: next, on: thing.kind === 'button' ? on : thing, byKey: false }, ...asked];
  },
});

export const tabbed = <Own>(thing: Thing<Own>): Said<Own> => ({
  name: `Tab to ${thing.name}`,
  act: tabTo(thing.selector),
  says: ({ own }) => [{ own, on: thing, byKey: true }],
});

/** Enter presses a button that was reached by key; else it is the screen's, which does something by it or nothing. */
export const enters = <Own>(go: Thing<Own>['does'] = (own) => [own]): Said<Own> => ({
  name: 'Enter',
  act: key('Enter'),
  says: (at) => {
    const [own, ...asked] = (at.byKey && at.on?.kind === 'button' ? at.on.does : go)(at.own);
    return [{ ...at, own }, ...asked];
  },
});

/** The space bar presses a button that was reached by key; what can be ticked has it however it was reached. */
export const spaces = <Own>(): Said<Own> => ({
  name: 'space',
  act: key(' '),
  says: (at) => {
    const presses = at.on !== null && (at.on.kind === 'button' ? at.byKey : at.on.kind === 'tick');
    const [own, ...asked] = presses && at.on !== null ? at.on.does(at.own) : [at.own];
    return [{ ...at, own }, ...asked];
  },
});

/** A key that does the same, wherever the focus is. */
export const strokes = <Own>(name: string, ...asked: readonly string[]): Said<Own> => ({
  name,
  act: key(name),
  says: (at) => [at, ...asked],
});

/** A dialog that is opened by a click, and closed by Escape, which does no more than that. */
export const looksInto = <Own>(name: string, act: () => Promise<void>): Said<Own> => ({
  name: `${name}, Escape`,
  act,
  says: (at) => [{ ...at, byKey: false }],
});

/** Plays every order of these, beginning where the focus is nowhere. */
export const play = <Own>(asked: readonly string[], own: Own, steps: readonly Said<Own>[]): Promise<void> =>
  playEveryOrder<At<Own>, string>(asked, { own, on: null, byKey: false }, steps);
