import type { Tenure } from "@byfokus/model";

/** What is decided about an area before chance has its say. Dwellings are the stock, empty ones included. */
export interface AreaSpec {
  readonly name: string;
  readonly tenure: Tenure;
  readonly size: "large" | "middle" | "small" | "private" | "village";
  readonly dwellings: number;
  /** Share of the dwellings in low, dense rows, 0-1. */
  readonly lowDense: number;
  /** Centre in drawing units; absent where the seed places it. */
  readonly at?: readonly [number, number];
  /** Share of 18 to 64-year-olds outside work and education that the area is built to have, where its role needs one. */
  readonly outsideWork?: number;
  /** Shares of other indicators that the area's published status needs, by indicator; the origin share is for the legal rule book alone. */
  readonly levels?: Readonly<Record<string, number>>;
  /** How the dwellings are shared by the area's departments, largest first. */
  readonly departments?: readonly number[];
  readonly streets?: readonly string[];
}

/** Five areas of at least 1,000 residents, two of them under 1,300 and one of these with exactly 1,000. */
const large: readonly AreaSpec[] = [
  { name: "Egeparken", tenure: "social", size: "large", dwellings: 1286, lowDense: 0.05, at: [312, 176], outsideWork: 0.43, levels: { nonWesternOrigin: 0.58, basicEducationOnly: 0.64, convicted: 0.019, lowIncome: 0.167 }, departments: [0.327, 0.257, 0.2, 0.15, 0.036, 0.03] },
  { name: "Skovvænget", tenure: "social", size: "large", dwellings: 950, lowDense: 0.1, at: [172, 285], outsideWork: 0.375, levels: { nonWesternOrigin: 0.44, basicEducationOnly: 0.6, convicted: 0.0185, lowIncome: 0.152 }, departments: [0.4, 0.3, 0.2, 0.06, 0.04] },
  { name: "Havneengen", tenure: "social", size: "large", dwellings: 884, lowDense: 0.1, at: [632, 446], outsideWork: 0.36, levels: { nonWesternOrigin: 0.41, basicEducationOnly: 0.61, convicted: 0.0185, lowIncome: 0.152 }, departments: [0.4, 0.3, 0.2, 0.05, 0.05] },
  { name: "Bakkelunden", tenure: "social", size: "large", dwellings: 690, lowDense: 0.1, at: [330, 481], outsideWork: 0.33, levels: { nonWesternOrigin: 0.28 }, departments: [0.47, 0.27, 0.16, 0.06, 0.04] },
  { name: "Søndermarken", tenure: "social", size: "large", dwellings: 573, lowDense: 0.15, at: [488, 540], outsideWork: 0.3, levels: { nonWesternOrigin: 0.2 }, departments: [0.46, 0.3, 0.16, 0.05, 0.03] },
];

/** Ten of 400 to 999 residents, the first with exactly 999. */
const middle: readonly AreaSpec[] = [
  middleArea("Nørrevang", 571, [552, 172], { streets: ["Vangen", "Nordkrogen"], outsideWork: 0.26, levels: { nonWesternOrigin: 0.22 } }),
  middleArea("Fjordglimt", 505, [704, 217]),
  middleArea("Møllehaven", 430, [424, 265]),
  middleArea("Stationskvarteret", 400, [414, 388]),
  middleArea("Rosenhaven", 410, [386, 128], { outsideWork: 0.2 }),
  middleArea("Åbrinken", 264, [244, 398]),
  middleArea("Kirkebakken", 330),
  middleArea("Skovbrynet", 300),
  middleArea("Mosevangen", 280),
  middleArea("Hedevangen", 275),
];

/** Forty below 400 residents, from about 60 to about 320; the seed names and places them. */
const small: readonly AreaSpec[] = Array.from({ length: 40 }, (_, index) => {
  const rank = (index + 0.5) / 40;
  const dwellings = Math.round(36 + 148 * rank * rank);
  return { name: "", tenure: "social", size: "small", dwellings, lowDense: index % 3 === 0 ? 0 : 0.92, departments: dwellings >= 54 ? [0.74, 0.26] : [1] };
});

/** Areas outside social housing: three villages, and the homes that areas in need can work together with.
 * At scale 1 one of the latter touches each of the five large areas. */
const others: readonly AreaSpec[] = [
  { name: "Gl. Vestrup", tenure: "mixed", size: "village", dwellings: 150, lowDense: 1, at: [66, 452], outsideWork: 0.2 },
  { name: "Holmby", tenure: "mixed", size: "village", dwellings: 120, lowDense: 1, at: [158, 546], outsideWork: 0.18 },
  { name: "Strandby Hede", tenure: "privateRental", size: "village", dwellings: 110, lowDense: 1, at: [900, 540], outsideWork: 0.19 },
  privateArea("Egebakken", "ownerOccupied", 190, [240, 150]),
  privateArea("Lærkebo", "ownerOccupied", 290, [104, 256]),
  privateArea("Kystparken", "ownerOccupied", 270, [866, 155]),
  privateArea("Fjordskrænten", "ownerOccupied", 180, [696, 458]),
  privateArea("Bakkehusene", "ownerOccupied", 150, [388, 498]),
  privateArea("Sønderhøj", "ownerOccupied", 160, [543, 552]),
  privateArea("Engdraget", "cooperative", 300, [690, 95]),
  privateArea("Teglværket", "privateRental", 320, [772, 490]),
  privateArea("", "ownerOccupied", 240),
  privateArea("", "ownerOccupied", 210),
  privateArea("", "ownerOccupied", 170),
  privateArea("", "ownerOccupied", 140),
  privateArea("", "ownerOccupied", 330),
  privateArea("", "ownerOccupied", 260),
  privateArea("", "ownerOccupied", 220),
  privateArea("", "ownerOccupied", 190),
  privateArea("", "ownerOccupied", 180),
  privateArea("", "ownerOccupied", 160),
  privateArea("", "ownerOccupied", 150),
  privateArea("", "ownerOccupied", 130),
  privateArea("", "cooperative", 160),
  privateArea("", "cooperative", 180),
  privateArea("", "cooperative", 140),
  privateArea("", "privateRental", 260),
  privateArea("", "privateRental", 170),
  privateArea("", "privateRental", 120),
];

/**
 * The areas of a town of the given scale, named ones first.
 * A larger town repeats the list with new names; a smaller one has fewer of the small areas,
 * and all its social areas are made smaller by one factor so that they still hold most social homes.
 */
export function areaSpecs(scale: number, socialStock: number): AreaSpec[] {
  const social = [
    ...repeat(large, Math.max(5, Math.round(5 * scale))),
    ...repeat(middle, Math.max(6, Math.round(10 * scale))),
    ...repeat(scale < 1 ? everyOther(small, scale) : small, Math.max(4, Math.round(40 * scale))),
  ];
  const rest = repeat(others, Math.max(11, Math.round(others.length * scale)));
  if (scale >= 1) return [...social, ...rest];
  const factor = (0.96 * socialStock) / social.reduce((sum, spec) => sum + spec.dwellings, 0);
  return [...social.map((spec) => shrink(spec, factor, scale)), ...rest.map((spec) => shrink(spec, Math.max(scale, 0.15), scale))];
}

function middleArea(name: string, dwellings: number, at?: readonly [number, number], more: Partial<AreaSpec> = {}): AreaSpec {
  const placed = at === undefined ? {} : { at };
  return { name, tenure: "social", size: "middle", dwellings, lowDense: 0.28, departments: [0.52, 0.3, 0.1, 0.05, 0.03], ...placed, ...more };
}

function privateArea(name: string, tenure: Tenure, dwellings: number, at?: readonly [number, number]): AreaSpec {
  return { name, tenure, size: "private", dwellings, lowDense: 1, ...(at === undefined ? {} : { at }) };
}

/** The list again and again until it is `count` long; repeats lose name, place and role. */
function repeat(specs: readonly AreaSpec[], count: number): AreaSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const spec = specs[index % specs.length] as AreaSpec;
    if (index < specs.length) return spec;
    const { at: _at, outsideWork: _outside, levels: _levels, streets: _streets, ...rest } = spec;
    return { ...rest, name: "" };
  });
}

/** A spread of small areas, so that a small town has short and long ones. */
function everyOther(specs: readonly AreaSpec[], scale: number): AreaSpec[] {
  const count = Math.max(4, Math.round(specs.length * scale));
  return Array.from({ length: count }, (_, index) => specs[Math.floor(((index + 0.5) * specs.length) / count)] as AreaSpec);
}

function shrink(spec: AreaSpec, factor: number, scale: number): AreaSpec {
  const kept = spec.departments?.slice(0, Math.max(1, Math.ceil(spec.departments.length * Math.sqrt(scale))));
  const sum = kept?.reduce((total, share) => total + share, 0) ?? 1;
  return {
    ...spec,
    dwellings: Math.max(14, Math.round(spec.dwellings * factor)),
    ...(kept === undefined ? {} : { departments: kept.map((share) => share / sum) }),
  };
}
