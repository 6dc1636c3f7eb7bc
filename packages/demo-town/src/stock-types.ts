import type { Tenure } from "@byfokus/model";

/** A stairwell or row on its way into the town. Indexes point into the lists of the same `HousingStock`; -1 means none. */
export interface StockStairwell {
  readonly tenure: Tenure;
  readonly form: "stairs" | "row";
  readonly area: number;
  readonly district: number;
  /** The place it shares the field of disadvantage with: a department's homes in one area, or a street block. */
  readonly unit: number;
  /** First entry counts it. */
  readonly departments: number[];
  readonly building: number;
  readonly street: string;
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** Drawing units. */
  readonly u: number;
  readonly v: number;
  readonly dwellings: number;
  readonly validTo?: string;
}

/** The smallest place of the field of disadvantage: about a street block. */
export interface StockUnit {
  readonly tenure: Tenure;
  readonly area: number;
  readonly district: number;
  readonly u: number;
  readonly v: number;
  readonly dwellings: number;
}

/** A department with the area that holds most of it; -1 for scattered homes. */
export interface StockDepartment {
  readonly id: string;
  readonly name: string;
  readonly organisation: number;
  readonly area: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What the builders write to, in the order they build. */
export interface StockDraft {
  readonly stairwells: StockStairwell[];
  readonly units: StockUnit[];
  readonly departments: StockDepartment[];
  /** Position of each building, drawing units. */
  readonly buildings: (readonly [number, number])[];
}
