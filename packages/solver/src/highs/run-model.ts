import type { MilpModel, MilpResult } from "@byfokus/planning";
import type { Highs, HighsCallbackMap, Model, ModelData } from "highs";
import type { HighsFound, HighsJob } from "./highs-messages.ts";

/** Least time between two reports of a better bound, ms; a better solution is reported at once. */
const reportMs = 50;
/**
 * How far a row may be overstepped, and a whole number be from whole. HiGHS's own 1e-6 is a thousand times more, and a
 * search for the best finds the plan that uses it up: one that breaks its budget by the seventh digit.
 */
const tolerance = 1e-9;

/**
 * Solves one model with HiGHS; blocks until done, so it belongs in a worker. What HiGHS could vary is pinned: one
 * thread (the build has no other), random seed 0, only the relative gap ends the search before proof. Whole columns
 * come back exactly whole, and an answer that does not satisfy the model it was asked about is an error, not an answer.
 * Matrix entries below 1e-9 count as zero: HiGHS drops them.
 *
 * @param job a model that `checkModel` lets pass
 * @param say hears of every better solution, and of a better bound at most every 50 ms
 */
export function runModel(highs: Highs, job: HighsJob, say: (found: HighsFound) => void): MilpResult {
  const { model, relaxed } = job;
  const isLinear = relaxed || !model.whole.includes(1);
  // HiGHS has no answer to a model without columns.
  if (model.columns === 0) return withoutColumns(model, isLinear);
  return highs.withModel((solver) => {
    solver.options.set({
      output_flag: false, random_seed: 0, mip_rel_gap: job.gap, mip_abs_gap: 0,
      mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance, ...(job.seconds === null ? {} : { time_limit: job.seconds }),
    });
    const data = modelData(highs, model, isLinear);
    solver.passModel(data);
    if (job.start !== null && !isLinear) solver.setSolution({ colValue: job.start });
    solver.run(isLinear ? {} : listeners(highs, model, say));
    return result(highs, solver, data, model, isLinear);
  });
}

/** Nothing to choose: the offset, if rows without entries may be zero. */
function withoutColumns(model: MilpModel, isLinear: boolean): MilpResult {
  const isFeasible = model.rowLower.every((lower) => lower <= 0) && model.rowUpper.every((upper) => upper >= 0);
  if (!isFeasible) return nothing("infeasible");
  return { status: "optimal", values: new Float64Array(0), objective: model.offset, bound: model.offset, rowPrices: isLinear ? new Float64Array(model.rows) : null };
}

function modelData(highs: Highs, model: MilpModel, isLinear: boolean): ModelData {
  return {
    sense: highs.constants.objectiveSense.maximize,
    numCols: model.columns, numRows: model.rows, offset: model.offset, colCost: model.objective,
    colLower: model.columnLower, colUpper: model.columnUpper, rowLower: model.rowLower, rowUpper: model.rowUpper,
    matrix: { format: "csc", numCols: model.columns, numRows: model.rows, starts: model.starts, indices: model.rowOf, values: model.values },
    ...(isLinear ? {} : { integrality: Int32Array.from(model.whole) }),
  };
}

/** Reports from inside the search. */
function listeners(highs: Highs, model: MilpModel, say: (found: HighsFound) => void): HighsCallbackMap {
  const { mipImprovingSolution, mipInterrupt } = highs.constants.callbackType;
  let saidAt = -Infinity;
  let saidBound = Infinity;
  return {
    [mipImprovingSolution]: ({ data }) => {
      saidBound = Math.min(saidBound, data.mip_dual_bound ?? Infinity);
      if (data.mip_solution === undefined) return undefined;
      const values = cleaned(data.mip_solution, model, false);
      say({ objective: objectiveOf(model, values), values, bound: saidBound });
      return undefined;
    },
    [mipInterrupt]: ({ data }) => {
      const bound = data.mip_dual_bound ?? Infinity;
      const now = performance.now();
      if (bound >= saidBound || now - saidAt < reportMs) return undefined;
      saidAt = now;
      saidBound = bound;
      say({ objective: null, values: null, bound });
      return undefined;
    },
  };
}

function result(highs: Highs, solver: Model, data: ModelData, model: MilpModel, isLinear: boolean): MilpResult {
  const { modelStatus } = highs.constants;
  const status = solver.getModelStatus();
  switch (status) {
    case modelStatus.optimal: return answered("optimal", solver, model, isLinear);
    case modelStatus.timeLimit: return answered("stopped", solver, model, isLinear);
    case modelStatus.infeasible: return nothing("infeasible");
    // With whole numbers HiGHS knows only that the relaxed model has no end, or not even that.
    case modelStatus.unbounded: return isLinear ? nothing("unbounded") : hasNoEnd(highs, solver, data);
    case modelStatus.unboundedOrInfeasible: return hasNoEnd(highs, solver, data);
    default: throw new Error(`HiGHS ended without an answer (model status ${status}); the model's coefficients may differ too much in size.`);
  }
}

/** Tells "no largest objective" from "no solution" by asking for any solution at all. */
function hasNoEnd(highs: Highs, solver: Model, data: ModelData): MilpResult {
  solver.passModel({ ...data, colCost: new Float64Array(data.numCols) });
  solver.run();
  const { optimal, infeasible } = highs.constants.modelStatus;
  const status = solver.getModelStatus();
  return nothing(status === optimal ? "unbounded" : status === infeasible ? "infeasible" : "stopped");
}

function nothing(status: "infeasible" | "unbounded" | "stopped"): MilpResult {
  return { status, values: null, objective: null, bound: null, rowPrices: null };
}

function answered(status: "optimal" | "stopped", solver: Model, model: MilpModel, isLinear: boolean): MilpResult {
  const isFeasible = solver.info.get("primal_solution_status") === 2;
  const { colValue, rowDual } = solver.getSolution();
  const values = isFeasible ? cleaned(colValue, model, isLinear) : null;
  const objective = values === null ? null : objectiveOf(model, values);
  if (values !== null) expectSatisfied(model, values);
  if (isLinear) {
    const isOptimal = status === "optimal";
    // Adding 0 turns -0 into 0.
    return { status, values, objective, bound: isOptimal ? objective : null, rowPrices: isOptimal ? Float64Array.from(rowDual, (price) => price + 0) : null };
  }
  const proven = Number(solver.info.get("mip_dual_bound"));
  return { status, values, objective, bound: Number.isFinite(proven) ? Math.max(proven, objective ?? -Infinity) : null, rowPrices: null };
}

/** Whole columns exactly whole, and no -0. */
function cleaned(found: ArrayLike<number>, model: MilpModel, isLinear: boolean): Float64Array {
  return Float64Array.from(found, (value, column) => (!isLinear && model.whole[column] === 1 ? Math.round(value) : value) + 0);
}

function objectiveOf(model: MilpModel, values: Float64Array): number {
  return values.reduce((sum, value, column) => sum + value * (model.objective[column] as number), model.offset);
}

/** Throws where a column or row is overstepped by more than the tolerance and the rounding of whole columns explain. */
function expectSatisfied({ columns, rows, starts, rowOf, values: entries, columnLower, columnUpper, rowLower, rowUpper }: MilpModel, values: Float64Array): void {
  const sums = new Float64Array(rows);
  const sizes = new Float64Array(rows).fill(1);
  for (let column = 0; column < columns; column += 1) {
    const value = values[column] as number;
    const slack = 2 * tolerance * (1 + Math.abs(value));
    if (value < (columnLower[column] as number) - slack || value > (columnUpper[column] as number) + slack) {
      throw new Error(`HiGHS's answer is not one: column ${column} is ${value}, outside ${columnLower[column]} to ${columnUpper[column]}.`);
    }
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1) {
      const row = rowOf[at] as number;
      sums[row] = (sums[row] as number) + (entries[at] as number) * value;
      sizes[row] = (sizes[row] as number) + Math.abs(entries[at] as number) * Math.max(1, Math.abs(value));
    }
  }
  for (let row = 0; row < rows; row += 1) {
    const sum = sums[row] as number;
    const slack = 2 * tolerance * (sizes[row] as number);
    if (sum < (rowLower[row] as number) - slack || sum > (rowUpper[row] as number) + slack) {
      throw new Error(`HiGHS's answer is not one: row ${row} is ${sum}, outside ${rowLower[row]} to ${rowUpper[row]}.`);
    }
  }
}
