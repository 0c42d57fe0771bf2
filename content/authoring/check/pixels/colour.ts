import type { Raw } from '../../harvest/grey.ts';

/** Mean of each channel (0 … 255), mean and spread of saturation ((max − min) / max, 0 … 1), and how far red lies from blue. */
export function measureColour({ data, channels }: Raw): Readonly<Record<string, number>> {
  const pixels = data.length / channels;
  const sums = { red: 0, green: 0, blue: 0, saturation: 0, squares: 0, warmth: 0 };
  for (let at = 0; at < data.length; at += channels) {
    const red = data[at] ?? 0;
    const green = channels < 3 ? red : (data[at + 1] ?? 0);
    const blue = channels < 3 ? red : (data[at + 2] ?? 0);
    const top = Math.max(red, green, blue);
    const saturation = top === 0 ? 0 : (top - Math.min(red, green, blue)) / top;
    sums.red += red;
    sums.green += green;
    sums.blue += blue;
    sums.saturation += saturation;
    sums.squares += saturation * saturation;
    sums.warmth += (red - blue) * (red - blue);
  }
  const saturation = sums.saturation / pixels;
  return {
    'mean red': sums.red / pixels,
    'mean green': sums.green / pixels,
    'mean blue': sums.blue / pixels,
    saturation,
    'spread of saturation': Math.sqrt(Math.max(0, sums.squares / pixels - saturation ** 2)),
    'red from blue': Math.sqrt(sums.warmth / pixels),
  };
}
