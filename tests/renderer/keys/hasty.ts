/** Where a hand stays; what is pressed there is told with the press, as it would lie there in a window of some size. */
export const HERE = { clientX: 640, clientY: 700 };

/** A press of the mouse, or of a finger, on an element: at this time of the events' clock, in milliseconds. */
export function pressAt(element: Element, at: number, place = HERE, pointerType = 'mouse'): void {
  const common = { ...place, bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  const pointer = { ...common, isPrimary: true, pointerType };
  const events = [
    new PointerEvent('pointerdown', pointer),
    new MouseEvent('mousedown', common),
    new PointerEvent('pointerup', pointer),
    new MouseEvent('mouseup', common),
    new PointerEvent('click', pointer),
  ];
  for (const event of events) {
    Object.defineProperty(event, 'timeStamp', { value: at });
    element.dispatchEvent(event);
  }
}

/** All that can be pressed. */
export const controls = (): readonly Element[] => [
  ...document.querySelectorAll('button:not(:disabled), label, summary, a[href], .look__sentence'),
];
