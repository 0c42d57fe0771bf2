/** What scrolls the screen that an element is on: its own part of the window, or, on a page that has no strip of messages, the window. */
export function scrollerOf(inside: Element): Element {
  return inside.closest('.shell > .screen') ?? document.documentElement;
}
