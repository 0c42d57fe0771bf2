import { generate, type OnProgress, type Settings } from './generate.ts';
import { measureNovelty } from './novelty.ts';
import { readPicture, writePicture, type Crop } from './picture.ts';

/** One image to make: plain data, so that it can be sent to a worker thread. */
export type Job = {
  readonly id: string;
  /** The photograph's file. */
  readonly source: string;
  /** The PNG file to write. */
  readonly target: string;
  readonly width: number;
  readonly settings: Settings;
  readonly crop?: Crop | undefined;
};

/** What came of a job. */
export type Outcome = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Share of patches (0 … 1) that come from elsewhere in the photograph. */
  readonly novelty: number;
  /** Time of reading, growing and writing, without measuring the novelty. */
  readonly seconds: number;
};

/** Makes one image, writes it and measures it. Rejects when the photograph cannot be read or the target not written. */
export async function runJob(job: Job, onProgress?: OnProgress): Promise<Outcome> {
  const start = performance.now();
  const source = await readPicture(job.source, job.width, job.crop);
  const image = await generate(source, job.settings, onProgress);
  await writePicture(image, job.target);
  const seconds = (performance.now() - start) / 1000;
  return { id: job.id, width: image.width, height: image.height, novelty: measureNovelty(image, source), seconds };
}
