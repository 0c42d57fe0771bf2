/* oxlint-disable typescript/no-non-null-assertion -- a numeric kernel: every index follows from a size, and a check a pixel is what it cannot afford */
/**
 * A k-d tree for nearest-neighbour search among hundreds of thousands of points of 16 to 40 dimensions.
 *
 * Why our own: the trees on npm keep points as objects or serve two or three dimensions, and none accepts a first
 * guess. A guess is what makes this fast: the neighbour of a good match is usually a good match, so most searches
 * begin with a bound that rules out nearly the whole tree (the idea of He & Sun 2012, "Computing nearest-neighbor
 * fields via propagation-assisted k-d trees"). The side-distance bookkeeping is Arya & Mount's (1993).
 */
export class PatchTree {
  private readonly dimensions: number;
  private readonly count: number;
  /** The points in the order of the leaves, so that a leaf is read from one stretch of memory. */
  private readonly points: Float64Array;
  /** For each place in `points`, the index that the point had in the input. */
  private readonly order: Int32Array;
  /** For each point of the input, its place in `points`. */
  private readonly places: Int32Array;
  private readonly splitDimension: Uint8Array;
  private readonly splitValue: Float64Array;

  private readonly query: Float64Array;
  private readonly sides: Float64Array;
  private pruning = 1;
  private best = Infinity;
  private bestPlace = -1;

  /** Builds the tree over `points`: `dimensions` numbers a point, one point after another. */
  constructor(points: Float64Array, dimensions: number) {
    this.dimensions = dimensions;
    this.count = points.length / dimensions;
    this.order = Int32Array.from({ length: this.count }, (_, i) => i);
    const nodes = nodeCount(this.count);
    this.splitDimension = new Uint8Array(nodes);
    this.splitValue = new Float64Array(nodes);
    this.split(points, 0, 0, this.count);

    this.points = new Float64Array(points.length);
    this.places = new Int32Array(this.count);
    for (let place = 0; place < this.count; place++) {
      const index = this.order[place]!;
      this.places[index] = place;
      for (let d = 0; d < dimensions; d++) this.points[place * dimensions + d] = points[index * dimensions + d]!;
    }
    this.query = new Float64Array(dimensions);
    this.sides = new Float64Array(dimensions);
  }

  /**
   * Begins a search for the point nearest to the one at `queries[at …]`. With `slack` 0 the result is the nearest
   * point; otherwise its distance is at most 1 + `slack` times the nearest one's.
   */
  begin(queries: Float64Array, at: number, slack: number): void {
    for (let d = 0; d < this.dimensions; d++) {
      this.query[d] = queries[at + d]!;
      this.sides[d] = 0;
    }
    this.pruning = (1 + slack) * (1 + slack);
    this.best = Infinity;
    this.bestPlace = -1;
  }

  /** Offers the point with this input index as a guess. An earlier guess wins a tie. */
  guess(index: number): void {
    this.tryPlace(this.places[index]!);
  }

  /**
   * Finishes the search; returns the input index of the point found. The best guess stands unless a point is found
   * whose distance is less than the guess's divided by 1 + `loyalty`.
   */
  finish(loyalty = 0): number {
    this.best /= (1 + loyalty) * (1 + loyalty);
    this.visit(0, 0, this.count, 0);
    return this.order[this.bestPlace]!;
  }

  private tryPlace(place: number): void {
    const { dimensions, points, query, best } = this;
    const at = place * dimensions;
    let sum = 0;
    let d = 0;
    // The leading directions differ most: nearly all points are ruled out after the first few.
    while (d < dimensions) {
      const a = points[at + d]! - query[d]!;
      const b = points[at + d + 1]! - query[d + 1]!;
      const c = points[at + d + 2]! - query[d + 2]!;
      const e = points[at + d + 3]! - query[d + 3]!;
      sum += a * a + b * b + c * c + e * e;
      if (sum >= best) return;
      d += 4;
    }
    this.best = sum;
    this.bestPlace = place;
  }

  private visit(node: number, from: number, to: number, boxDistance: number): void {
    if (to - from <= LEAF) {
      for (let place = from; place < to; place++) this.tryPlace(place);
      return;
    }
    const dimension = this.splitDimension[node]!;
    const middle = (from + to) >>> 1;
    const difference = this.query[dimension]! - this.splitValue[node]!;
    const left = 2 * node + 1;
    if (difference < 0) this.visit(left, from, middle, boxDistance);
    else this.visit(left + 1, middle, to, boxDistance);

    // The far side: replace this dimension's share of the distance to the box.
    const before = this.sides[dimension]!;
    const farDistance = boxDistance - before * before + difference * difference;
    if (farDistance * this.pruning >= this.best) return;
    this.sides[dimension] = difference;
    if (difference < 0) this.visit(left + 1, middle, to, farDistance);
    else this.visit(left, from, middle, farDistance);
    this.sides[dimension] = before;
  }

  private split(points: Float64Array, node: number, from: number, to: number): void {
    if (to - from <= LEAF) return;
    const { dimensions, order } = this;
    const dimension = widestDimension(points, dimensions, order, from, to);
    const middle = (from + to) >>> 1;
    selectMedian(points, dimensions, dimension, order, from, to - 1, middle);
    this.splitDimension[node] = dimension;
    this.splitValue[node] = points[order[middle]! * dimensions + dimension]!;
    this.split(points, 2 * node + 1, from, middle);
    this.split(points, 2 * node + 2, middle, to);
  }
}

/** Points in a leaf at most. */
const LEAF = 12;

/** Points looked at to choose the dimension of a split. */
const SPREAD_SAMPLE = 64;

function nodeCount(points: number): number {
  let depth = 0;
  for (let n = points; n > LEAF; n = Math.ceil(n / 2)) depth++;
  return 2 ** depth;
}

function widestDimension(
  points: Float64Array,
  dimensions: number,
  order: Int32Array,
  from: number,
  to: number,
): number {
  const step = Math.max(1, Math.floor((to - from) / SPREAD_SAMPLE));
  let widest = 0;
  let width = -1;
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    let squares = 0;
    let seen = 0;
    for (let i = from; i < to; i += step) {
      const value = points[order[i]! * dimensions + d]!;
      sum += value;
      squares += value * value;
      seen++;
    }
    const variance = squares / seen - (sum / seen) ** 2;
    if (variance > width) {
      width = variance;
      widest = d;
    }
  }
  return widest;
}

/** Hoare's selection: orders `order[from … to]` so that what lies before `wanted` is not above it, and after not below. */
function selectMedian(
  points: Float64Array,
  dimensions: number,
  dimension: number,
  order: Int32Array,
  from: number,
  to: number,
  wanted: number,
): void {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = points[order[(low + high) >>> 1]! * dimensions + dimension]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (points[order[i]! * dimensions + dimension]! < pivot) i++;
      while (points[order[j]! * dimensions + dimension]! > pivot) j--;
      if (i <= j) {
        const swap = order[i]!;
        order[i] = order[j]!;
        order[j] = swap;
        i++;
        j--;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else return;
  }
}
