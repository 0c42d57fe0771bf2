import sharp from 'sharp';
import type { Random } from '../../../game/random.ts';
import { SHEET } from './process-picture.ts';

const between = ([least, most]: readonly [number, number], random: Random): number =>
  least + (most - least) * random.next();

/**
 * Prints a sheet as every sheet of its kind is printed, real or invented: paper and ink of some tone, a sharper or softer impression, a coarser or finer
 * grain, in colour also a stronger or fainter one, drawn by `random`. A sheet is an average over many tiles; without this, a trace of ink more or less in
 * each of them would tell.
 */
export async function printSheet(flat: Buffer, kind: 'blackAndWhite' | 'colour', random: Random): Promise<Buffer> {
  const press = SHEET[kind];
  const ink = between(SHEET.ink, random);
  const paper = between(SHEET.paper, random);
  const tint = [3 * random.next(), 0, -12 * random.next()];
  const { data, info } = await sharp(flat)
    .blur(between(press.blur, random))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grain = between(press.grain, random);
  const contrast = between(press.contrast, random);
  const saturation = between(press.saturation, random);
  const printed = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
    // The sum of three even draws is near enough to a bell.
    const stir = 2 * grain * (random.next() + random.next() + random.next() - 1.5);
    for (let channel = 0; channel < info.channels; channel += 1) {
      const colour = grey + saturation * ((data[at + channel] ?? 0) - grey);
      // Paper stays paper: a weaker impression leaves more of its white.
      const share = 1 - contrast * (1 - Math.max(0, Math.min(255, colour)) / 255);
      const tone = ink + share * (paper - ink) + (tint[channel] ?? 0) + stir;
      printed[at + channel] = Math.max(0, Math.min(255, Math.round(tone)));
    }
  }
  return sharp(printed, { raw: info }).png().toBuffer();
}
