import { describe, expect, it } from "vitest";
import { areaPriors } from "./area-priors.ts";

const three = (count: number) => [1, 2, 3].map(() => ({ count, base: 10 }));

describe("the town as a prior", () => {
  it("[MONI1] none or all counted: half an observation away from 0 and 1, worth the other areas' 20 persons", () => {
    expect(areaPriors(three(0))?.(10)).toEqual({ mean: 0.5 / 31, precision: 20 });
    expect(areaPriors(three(10))?.(10)).toEqual({ mean: 1 - 0.5 / 31, precision: 20 });
  });

  it("[MONI1] an area alone has no others: worth one observation; nobody asked gives none", () => {
    expect(areaPriors([{ count: 3, base: 10 }])?.(10).precision).toBe(1);
    expect(areaPriors([{ count: 3, base: 10 }])?.(10).mean).toBeCloseTo(0.3, 5);
    expect(areaPriors([{ count: 0, base: 0 }])).toBeNull();
    expect(areaPriors([])).toBeNull();
  });

  it("[MONI1] areas that differ much are worth little to each other", () => {
    const apart = areaPriors([{ count: 0, base: 30 }, { count: 30, base: 30 }, { count: 2, base: 30 }, { count: 27, base: 30 }])?.(30);
    expect(apart?.precision).toBe(1);
  });
});
