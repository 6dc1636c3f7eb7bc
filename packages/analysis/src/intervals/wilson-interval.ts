/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal quantile at 0.975. */
export const z95 = 1.959963984540054;

/** The normal quantile at 0.999: both sides together leave two in a thousand. */
export const z998 = 3.090232306167813;

/**
 * Wilson's score interval for a proportion (Wilson 1927; Newcombe 1998, method 3).
 *
 * @param x counted, 0 <= x <= n
 * @param n of how many; 0 says nothing and gives 0 to 1
 * @param z normal quantile, 1.96 for 95 %
 */
export function wilsonInterval(x: number, n: number, z: number = z95): Interval {
  if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n}, got ${x}.`);
  if (n === 0) return { low: 0, high: 1 };
  const middle = 2 * x + z * z;
  const half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const width = 2 * (n + z * z);
  return { low: x === 0 ? 0 : (middle - half) / width, high: x === n ? 1 : (middle + half) / width };
}
