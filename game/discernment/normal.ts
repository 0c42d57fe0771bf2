/** Height of the standard normal curve at x. */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** A polynomial, coefficients from the constant term up, by Horner's scheme. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

interface Rational {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

const ratio = ({ over, under }: Rational, x: number): number => polynomial(over, x) / polynomial(under, x);

// The coefficients of algorithm AS 241, routine PPND16: M. J. Wichura, "The percentage points of the normal distribution",
// Applied Statistics 37 (1988), 477–484. Relative accuracy about 1 part in 10^16.
const CENTRAL: Rational = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const MIDDLE: Rational = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const FAR: Rational = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * z(p): the point below which the share p of a standard normal distribution lies. p is 0..1; 0 and 1 give −∞ and ∞. Algorithm
 * AS 241 (Wichura 1988).
 */
export function normalQuantile(p: number): number {
  const fromHalf = p - 0.5;
  if (Math.abs(fromHalf) <= 0.425) return fromHalf * ratio(CENTRAL, 0.180625 - fromHalf * fromHalf);
  const tail = Math.min(p, 1 - p);
  if (tail <= 0) return fromHalf < 0 ? -Infinity : Infinity;
  const depth = Math.sqrt(-Math.log(tail));
  const distance = depth <= 5 ? ratio(MIDDLE, depth - 1.6) : ratio(FAR, depth - 5);
  return fromHalf < 0 ? -distance : distance;
}

/** Standard deviations on either side that hold 95 % of a normal distribution. */
export const Z95 = normalQuantile(0.975);
