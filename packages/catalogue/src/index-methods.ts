import { parseIndexMethod, type IndexMethod } from "@byfokus/model";
import aarhusPoints from "./methods/aarhus-points.json" with { type: "json" };
import berlinMss2013 from "./methods/berlin-mss-2013.json" with { type: "json" };
import berlinMss2019 from "./methods/berlin-mss-2019.json" with { type: "json" };
import gisdGermany from "./methods/gisd-germany.json" with { type: "json" };
import imdEngland2019 from "./methods/imd-england-2019.json" with { type: "json" };
import simdScotland2016 from "./methods/simd-scotland-2016.json" with { type: "json" };
import swedenRegso from "./methods/sweden-regso.json" with { type: "json" };
import wimdWales2019 from "./methods/wimd-wales-2019.json" with { type: "json" };

/** Published ways to make a ladder, by id. Each file goes through the same reading as a town's own. */
export const indexMethods: readonly IndexMethod[] = [
  aarhusPoints,
  berlinMss2013,
  berlinMss2019,
  gisdGermany,
  imdEngland2019,
  simdScotland2016,
  swedenRegso,
  wimdWales2019,
].map(parseIndexMethod);
