/** The three sounds of the game. */
export type SoundName = 'settle' | 'turn' | 'stamp';

/** What the program needs of a sound library; tests give a recorder. */
export interface SoundPort {
  /** @param volume 0..1 */
  play(name: SoundName, volume: number): void;
}
