/** What of a key press counts hands. */
export interface Pressed {
  readonly key: string;
  /** The key's place on the keyboard, whatever is printed on it. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The answer that a key stands for (its place on the scale, from 0) and the hand that it adds or takes away; null for other keys. A
 * digit adds one; with Shift, the key of a digit takes one away. Where the layout has its digits on the shifted level, as the French
 * one, both levels add.
 */
export function tallyKey(
  { key, code, shiftKey }: Pressed,
  places: number,
): { readonly place: number; readonly by: 1 | -1 } | null {
  const printed = /^[1-9]$/.test(key);
  const digit = printed ? key : /^Digit([1-9])$/.exec(code)?.[1];
  const place = Number(digit) - 1;
  if (digit === undefined || place >= places) return null;
  return { place, by: shiftKey && !printed ? -1 : 1 };
}
