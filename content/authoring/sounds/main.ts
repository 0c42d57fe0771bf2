import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../game/random.ts';

/**
 * Makes the game's three sounds from noise and sine waves: `node content/authoring/sounds/main.ts`.
 * Mono, 16 bit, 22,050 Hz; all under a fifth of a second and quiet, so that a room of thirty machines stays a room.
 */
const RATE = 22_050;
const OUT = join(import.meta.dirname, '../../../assets/sounds');

type Wave = (seconds: number, noise: number) => number;

const decay = (t: number, over: number): number => Math.exp(-t / over);
const sine = (t: number, hertz: number): number => Math.sin(2 * Math.PI * hertz * t);

/** A sheet of paper comes to rest: soft noise that falls in pitch and strength. */
const settle: Wave = (t, noise) =>
  noise * 0.32 * Math.min(1, t / 0.012) * decay(t, 0.045) + sine(t, 130) * 0.16 * decay(t, 0.05);
/** A card is turned: noise that swells and passes. */
const turn: Wave = (t, noise) => noise * 0.3 * Math.sin(Math.PI * Math.min(1, t / 0.16)) ** 2;
/** A stamp: a thump with a short click before it. */
const stamp: Wave = (t, noise) => sine(t, 92 - 220 * t) * 0.72 * decay(t, 0.05) + noise * 0.4 * decay(t, 0.006);

/** @param softness 0..1, weight of the previous sample in a one-pole low-pass filter over the noise */
function render(wave: Wave, seconds: number, softness: number, seed: number): Int16Array {
  const random = createRandom(seed);
  let soft = 0;
  return Int16Array.from({ length: Math.round(seconds * RATE) }, (_, index) => {
    soft = softness * soft + (1 - softness) * (random.next() * 2 - 1) * 2.4;
    const fade = Math.min(1, (seconds - index / RATE) / 0.01);
    return Math.round(Math.max(-1, Math.min(1, wave(index / RATE, soft) * fade)) * 32_000);
  });
}

/** A WAV file: RIFF header of 44 bytes, then the samples. */
function wav(samples: Int16Array): Buffer {
  const data = Buffer.from(samples.buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'settle.wav'), wav(render(settle, 0.16, 0.82, 1)));
writeFileSync(join(OUT, 'turn.wav'), wav(render(turn, 0.17, 0.55, 2)));
writeFileSync(join(OUT, 'stamp.wav'), wav(render(stamp, 0.19, 0.4, 3)));
