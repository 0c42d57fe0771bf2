import { page } from 'vitest/browser';
import type { ReactNode } from 'react';
import type { Bridge } from '../../../game/bridge/contract.ts';
import { stage } from '../figures/stage.tsx';
import { recordedProgram } from '../session/recorded-program.ts';
import { HOSTILE } from './hostile.ts';
import { wrongWords } from './wrong.ts';

/** A screen, its words and a dozen windows each, on whatever machine. */
export const LONG = 300_000;
const SIZES = [
  [800, 600],
  [1366, 768],
  [3840, 2160],
] as const;
/** Every kind of hostile words. */
export const ALL = Object.values(HOSTILE);
/** One after the other, from the first one on. */
export const nth = (at: number): string => ALL[at % ALL.length] ?? '';

/** A screen in the program's window. */
export async function show(
  screen: ReactNode,
  change: Parameters<typeof recordedProgram>[0] = {},
  strip: ReactNode = null,
) {
  const program = recordedProgram(change);
  const bridge: Bridge = {
    ...program.bridge,
    listPacks: () => Promise.resolve({ packs: [], notices: [] }),
    displays: () => Promise.resolve(1),
  };
  await stage(
    <div className="shell">
      <div className="screen">{screen}</div>
      <div className="strip">{strip}</div>
    </div>,
    { ...program, bridge },
  );
  return program;
}

/** What is wrong in windows of every size; `look` may do more than to look. */
export async function wrong(
  look: () => readonly string[] | Promise<readonly string[]> = wrongWords,
): Promise<readonly string[]> {
  const found: string[] = [];
  await document.fonts.ready;
  for (const [width, height] of SIZES) {
    await page.viewport(width, height);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    found.push(...(await look()).map((line) => `${width}×${height}: ${line}`));
  }
  return found;
}

/** What is wrong with a screen once it has some words after the others. */
export const each = (change: (words: string) => unknown) => async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const words of ALL) {
    await change(words);
    found.push(...wrongWords());
  }
  return found;
};
