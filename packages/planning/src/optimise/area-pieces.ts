import type { ProgramArea, ScopeProgram } from "./scope-program.ts";

/**
 * An area's staff levels cut into pieces between which every figure the model counts is a straight line. A staff of
 * `leastTenths` plus n tenths, n = n1 + n2 + ..., reaches `reached[0]` + slope1 x n1 + ....
 */
export interface AreaPieces {
  /** Tenths in each piece, all above 0; empty where the area has one staff level only. */
  readonly widths: readonly number[];
  /** Per piece, what one tenth more adds. */
  readonly reached: readonly number[];
  readonly contacted: readonly number[];
  /** FTE of today's staff kept; `keptLeast` is what `leastTenths` keeps. */
  readonly kept: readonly number[];
  readonly keptLeast: number;
  /** Per entry of the area's organisations, per piece. */
  readonly byOrganisation: readonly (readonly number[])[];
  /** Whether a piece may only be begun when those before it are full. False where no choice could gain by skipping one. */
  readonly ordered: boolean;
}

/** What makes skipping a piece tempting. */
export interface PieceRules {
  /**
   * Households reached that places could take over for one household less reached here, 0-1: 0 without places, 1 where
   * referral places could reach all that is left.
   */
  readonly takenOver: number;
}

/** Slopes this close, in relation to what the area reaches, are one. */
const sameSlope = 1e-10;

/**
 * Pieces are needed in order where the grid is not concave (fixed members cover part of the area, or the curve bends
 * upwards), and where contact counts against the precision rule, so that reaching fewer than the staff does would pay.
 */
export function areaPieces(program: ScopeProgram, area: ProgramArea, { takenOver }: PieceRules): AreaPieces {
  const { minShareOfEachOrganisation, maxFteMoved, minPrecision } = program.rules;
  const { leastTenths, reached, contacted } = area;
  const staying = maxFteMoved === null ? 0 : stayingFte(program, area);
  const kept = Float64Array.from(reached, (_, step) => Math.min(staying, (leastTenths + step) / 10));
  const byOrganisation = minShareOfEachOrganisation === null ? [] : (area.reachedByOrganisation ?? area.organisations.map(({ share }) => reached.map((households) => share * households)));
  // The precision rule as one household less reached here is felt by it, when places take over what they can.
  const precise = minPrecision === null ? [] : [reached.map((households, step) => households * (1 - (1 - minPrecision) * takenOver) - minPrecision * (contacted[step] ?? 0))];
  const figures = [reached, kept, ...byOrganisation, ...(minPrecision === null ? [] : [contacted])];
  const ends = pieceEnds(figures);
  const slopes = (figure: Float64Array): number[] => {
    const slack = rounding(figure);
    return ends.map((end, piece) => {
      const from = ends[piece - 1] ?? 0;
      const rise = (figure[end] ?? 0) - (figure[from] ?? 0);
      // A last digit is no slope.
      return Math.abs(rise) <= slack ? 0 : rise / (end - from);
    });
  };
  return {
    widths: ends.map((end, piece) => end - (ends[piece - 1] ?? 0)),
    reached: slopes(reached),
    contacted: slopes(contacted),
    kept: slopes(kept),
    keptLeast: kept[0] ?? 0,
    byOrganisation: byOrganisation.map(slopes),
    ordered: [reached, kept, ...byOrganisation, ...precise].some((figure) => risesFaster(slopes(figure), rounding(figure))),
  };
}

/** Today's staff in the area that fixed members do not keep, FTE. */
function stayingFte({ today }: ScopeProgram, { today: entry }: ProgramArea): number {
  const place = today[entry];
  return place === undefined ? 0 : Math.max(0, place.fte - place.fixedFte);
}

/** The steps at which some figure bends, rising; the last step is one. */
function pieceEnds(figures: readonly Float64Array[]): readonly number[] {
  const last = (figures[0]?.length ?? 1) - 1;
  const bends = new Uint8Array(last + 1);
  for (const figure of figures) {
    const slack = rounding(figure);
    for (let step = 1; step < last; step++) {
      if (Math.abs((figure[step + 1] ?? 0) + (figure[step - 1] ?? 0) - 2 * (figure[step] ?? 0)) > slack) bends[step] = 1;
    }
  }
  bends[last] = last > 0 ? 1 : 0;
  return Array.from(bends.keys()).filter((step) => bends[step] === 1);
}

function risesFaster(slopes: readonly number[], slack: number): boolean {
  return slopes.some((slope, piece) => piece > 0 && slope > (slopes[piece - 1] ?? 0) + slack);
}

function rounding(figure: Float64Array): number {
  let most = 0;
  for (const value of figure) most = Math.max(most, Math.abs(value));
  return sameSlope * most;
}
