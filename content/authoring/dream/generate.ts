import { describePatches, fitBasis } from './basis.ts';
import { foldPatches } from './fold.ts';
import { enlargeMatches, matchCompletely, matchNearest, type Matches } from './nearest.ts';
import { patchGrid, type PatchGrid } from './patches.ts';
import { resizePicture, type Picture } from './picture.ts';
import { buildPyramid, scaleSizes } from './pyramid.ts';
import { createRandom, type Random } from './random.ts';
import { PatchTree } from './tree.ts';

/** What shapes an image, besides the photograph that it grows from. */
export type Settings = {
  readonly seed: number;
  /** Short side of the coarsest scale in pixels. Smaller: a freer layout. */
  readonly minSide: number;
  /** Deviation of the noise at the coarsest scale, where black is 0 and white is 1. */
  readonly noise: number;
};

/** Called as the work goes on, with the share that is done (0 … 1). */
export type OnProgress = (done: number) => void;

/** Scales, counted from the coarsest, at which every part of the source is made to turn up somewhere. */
const COMPLETE_SCALES = 4;

/** Beyond this many patches comparing all pairs takes longer than the freedom is worth. */
const COMPLETE_LIMIT = 8000;

/**
 * Grows a new image from one photograph: the patch model of Granot, Feinstein, Shocher, Bagon and Irani, "Drop the
 * GAN: in defense of patches nearest neighbors as single image generative models" (CVPR 2022). It starts from a tiny
 * copy of the photograph under heavy noise. At each scale every patch of the image so far is replaced by its nearest
 * neighbour among the photograph's patches; where they overlap they are averaged; the result is enlarged, and so on.
 * The same photograph and settings always give the same image.
 */
export async function generate(source: Picture, settings: Settings, onProgress?: OnProgress): Promise<Picture> {
  const random = createRandom(settings.seed);
  const sizes = scaleSizes(source, settings.minSide);
  const pyramid = await buildPyramid(source, sizes);
  const total = sizes.reduce((sum, size) => sum + size.width * size.height, 0);

  let done = 0;
  let image: Picture | undefined;
  let last: { readonly matches: Matches; readonly grid: PatchGrid } | undefined;
  for (const [scale, target] of pyramid.entries()) {
    const coarser = pyramid[scale - 1];
    const start = image === undefined ? withNoise(target, settings.noise, random) : await enlarge(image, target);
    // The image so far is blurred by its enlargement: it is compared with the photograph blurred in the same way.
    const keys = coarser === undefined ? target : await enlarge(coarser, target);
    const grid = patchGrid(target);
    const guesses = last === undefined ? undefined : enlargeMatches(last.matches, last.grid, grid);
    const before = done;
    const area = target.width * target.height;
    const grown = growScale({ scale, target, start, keys, grid, guesses }, random, (share) => {
      onProgress?.((before + share * area) / total);
    });
    image = grown.image;
    last = { matches: grown.matches, grid };
    done += area;
  }
  return image ?? source;
}

type ScaleWork = {
  readonly scale: number;
  /** The photograph at this scale: what patches are copied from. */
  readonly target: Picture;
  /** The image so far. */
  readonly start: Picture;
  /** What the image's patches are compared with. */
  readonly keys: Picture;
  readonly grid: PatchGrid;
  readonly guesses: Matches | undefined;
};

function growScale(
  work: ScaleWork,
  random: Random,
  onProgress: OnProgress,
): { readonly image: Picture; readonly matches: Matches } {
  const { scale, target, grid } = work;
  const dimensions = scale === 0 ? 40 : 20;
  const basis = fitBasis(work.keys, dimensions, random);
  const keys = describePatches(work.keys, basis);
  const complete = scale < COMPLETE_SCALES && grid.count <= COMPLETE_LIMIT;
  const tree = complete ? undefined : new PatchTree(keys, dimensions);
  let matches = work.guesses ?? new Int32Array(grid.count);
  let image = work.start;
  const rounds = roundsAt(scale);
  for (let round = 0; round < rounds; round++) {
    const queries = describePatches(image, basis);
    matches =
      tree === undefined
        ? matchCompletely(queries, keys, dimensions)
        : matchNearest(queries, tree, dimensions, grid, matches);
    image = foldPatches(target, matches);
    onProgress((round + 1) / rounds);
  }
  return { image, matches };
}

/** The layout is settled at the coarse scales, which are cheap: they get more rounds. */
function roundsAt(scale: number): number {
  if (scale === 0) return 10;
  return scale < 5 ? 4 : 2;
}

function withNoise(picture: Picture, noise: number, random: Random): Picture {
  return { ...picture, data: picture.data.map((value) => value + noise * random.normal()) };
}

function enlarge(picture: Picture, to: Picture): Promise<Picture> {
  return resizePicture(picture, to.width, to.height);
}
