import type { Picture } from '../../../content/authoring/dream/picture.ts';
import { createRandom } from '../../../content/authoring/dream/random.ts';

/** A small picture with a bright sky, a horizon and coloured noise below: every place looks different. */
export function syntheticPicture(width: number, height: number, seed = 7): Picture {
  const random = createRandom(seed);
  const data = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const below = y > height / 2 + 4 * Math.sin(x / 5);
      data[at] = below ? 0.2 + 0.3 * random.uniform() : 0.5 + (0.4 * y) / height;
      data[at + 1] = below ? 0.4 + 0.3 * random.uniform() : 0.6 + (0.2 * x) / width;
      data[at + 2] = below ? 0.1 + 0.2 * random.uniform() : 0.9 - (0.3 * y * x) / (width * height);
    }
  }
  return { width, height, data };
}
