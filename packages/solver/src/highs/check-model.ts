import type { MilpModel, MilpOptions } from "@byfokus/planning";

/** HiGHS refuses matrix entries from here on. */
const largestEntry = 1e15;
/** HiGHS reads objective coefficients and bounds from here on as infinite. */
const largestNumber = 1e20;

/** Throws at the first thing a solver could only refuse or misread: a wrong length, NaN, an infinite or too large coefficient, an entry twice. */
export function checkModel(model: MilpModel, { gap, seconds, start }: MilpOptions): void {
  expectCount("columns", model.columns);
  expectCount("rows", model.rows);
  const entries = model.values.length;
  expectLengths(model, { objective: model.columns, columnLower: model.columns, columnUpper: model.columns, whole: model.columns, rowLower: model.rows, rowUpper: model.rows, starts: model.columns + 1, rowOf: entries });
  if (!Number.isFinite(model.offset)) throw new RangeError(`Expected a finite offset, got ${model.offset}.`);
  expectFinite("objective coefficients", "column", model.objective, largestNumber);
  expectBounds("column", model.columnLower, model.columnUpper);
  expectBounds("row", model.rowLower, model.rowUpper);
  const strange = model.whole.findIndex((whole) => whole > 1);
  if (strange >= 0) throw new RangeError(`Expected whole to be 0 or 1 for column ${strange}, got ${model.whole[strange]}.`);
  expectFinite("matrix entries", "entry", model.values, largestEntry);
  expectColumns(model);
  if (!(gap >= 0 && gap < Infinity)) throw new RangeError(`Expected a gap of 0 or more, got ${gap}.`);
  if (seconds !== undefined && !(seconds >= 0 && seconds < Infinity)) throw new RangeError(`Expected 0 seconds or more, got ${seconds}.`);
  if (start === undefined) return;
  if (start.length !== model.columns) throw new RangeError(`Expected a start for ${model.columns} columns, got ${start.length}.`);
  expectFinite("start values", "column", start, largestNumber);
}

function expectCount(name: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 0 && count < 2 ** 31 - 1)) throw new RangeError(`Expected a whole number of ${name}, got ${count}.`);
}

function expectLengths(model: MilpModel, lengths: Partial<Record<keyof MilpModel, number>>): void {
  for (const [name, expected] of Object.entries(lengths)) {
    const { length } = model[name as "objective"];
    if (length !== expected) throw new RangeError(`Expected ${name} to have ${expected} entries, got ${length}.`);
  }
}

function expectFinite(what: string, place: string, values: Float64Array, limit: number): void {
  const at = values.findIndex((value) => !(Math.abs(value) < limit));
  if (at >= 0) throw new RangeError(`Expected ${what} below ${limit} in size, got ${values[at]} for ${place} ${at}.`);
}

/** Bounds may be infinite outwards. Crossed bounds are no mistake: the model is infeasible. */
function expectBounds(place: string, lower: Float64Array, upper: Float64Array): void {
  const isBound = (bound: number, outwards: number) => bound === outwards || Math.abs(bound) < largestNumber;
  const at = lower.findIndex((bound, index) => !isBound(bound, -Infinity) || !isBound(upper[index] as number, Infinity));
  if (at >= 0) throw new RangeError(`Expected bounds below ${largestNumber} in size, or infinite outwards, got ${lower[at]} to ${upper[at]} for ${place} ${at}.`);
}

function expectColumns({ columns, rows, starts, rowOf }: MilpModel): void {
  const seenIn = new Int32Array(rows).fill(-1);
  if (starts[0] !== 0 || starts[columns] !== rowOf.length) throw new RangeError(`Expected starts from 0 to ${rowOf.length}, got ${starts[0]} to ${starts[columns]}.`);
  for (let column = 0; column < columns; column += 1) {
    const from = starts[column] as number;
    const to = starts[column + 1] as number;
    if (to < from || to > rowOf.length) throw new RangeError(`Expected starts to rise, got ${from} and ${to} for column ${column}.`);
    for (let at = from; at < to; at += 1) {
      const row = rowOf[at] as number;
      if (!(row >= 0 && row < rows)) throw new RangeError(`Expected a row from 0 to ${rows - 1}, got ${row} in column ${column}.`);
      if (seenIn[row] === column) throw new RangeError(`Expected row ${row} once in column ${column}, got it twice.`);
      seenIn[row] = column;
    }
  }
}
