/**
 * Seeded random numbers: sfc32 (Doty-Humphrey's Small Fast Counting generator, PractRand), 128 bits of state.
 * The first 20 outputs are thrown away so that neighbouring seeds do not start alike.
 *
 * @param seed any finite number; its lowest 32 bits and the next 21 bits are used
 * @returns a function that gives the next number, uniform in [0, 1) with 32 bits
 */
export function sfc32(seed: number): () => number {
  if (!Number.isFinite(seed)) throw new Error(`Expected a finite seed, got ${seed}.`);
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = Math.floor(seed / 0x100000000) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}
