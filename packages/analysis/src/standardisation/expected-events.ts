/**
 * Events a place would have at the reference's rates: sum over strata of persons x reference events / reference persons.
 *
 * @param population persons of the place per stratum, at least 0
 * @param referenceEvents, referencePopulation of the reference, in the same order
 * @returns `null` where somebody lives in a stratum the reference has nobody in: it has no rate there
 */
export function expectedEvents(population: ArrayLike<number>, referenceEvents: ArrayLike<number>, referencePopulation: ArrayLike<number>): number | null {
  if (referenceEvents.length !== population.length || referencePopulation.length !== population.length) {
    throw new Error(`Expected reference events and persons for ${population.length} strata, got ${referenceEvents.length} and ${referencePopulation.length}.`);
  }
  let expected = 0;
  for (let i = 0; i < population.length; i++) {
    const n = population[i] ?? NaN;
    const x = referenceEvents[i] ?? NaN;
    const of = referencePopulation[i] ?? NaN;
    if (!(n >= 0 && x >= 0 && of >= 0)) throw new Error(`Expected numbers of at least 0 in stratum ${i}, got ${n} persons and a reference of ${x} in ${of}.`);
    if (n === 0) continue;
    if (of === 0) return null;
    expected += (n * x) / of;
  }
  return expected;
}
