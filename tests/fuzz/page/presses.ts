let before: number | null = null;
let last: number | null = null;

/** Takes down when the pointer is pressed. */
export function watchPresses(): void {
  window.addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      before = last;
      last = timeStamp;
    },
    true,
  );
}

/** Between the last two presses, in ms; null before there are two. */
export const pressesApart = (): number | null => (last === null || before === null ? null : last - before);
