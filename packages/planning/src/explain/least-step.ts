/**
 * The least whole number from 1 to `last` at which something holds, where it holds from some number on; `null` where it
 * holds nowhere that was looked at. Gallops from a guess and halves the rest, so a good guess costs two questions.
 * Where it comes and goes, the answer is a number at which it holds and just below which it does not.
 */
export async function leastStep(last: number, holds: (step: number) => Promise<boolean>, guess = 1): Promise<number | null> {
  if (last < 1) return null;
  let fails = 0;
  let found: number | null = null;
  let step = Math.min(last, Math.max(1, Math.round(guess)));
  for (let stride = 1; ; stride *= 2) {
    if (await holds(step)) {
      found = step;
      if (step - stride <= fails) break;
      step -= stride;
    } else {
      fails = step;
      if (found !== null) break;
      if (step === last) return null;
      step = Math.min(last, step + stride);
    }
  }
  while (found - fails > 1) {
    const middle = Math.floor((fails + found) / 2);
    if (await holds(middle)) found = middle;
    else fails = middle;
  }
  return found;
}
