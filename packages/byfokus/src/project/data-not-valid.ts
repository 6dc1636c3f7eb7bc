import type { Issue } from "@byfokus/model";

/** The folder's data cannot be used as they are; `issues` tell why and what to do, in the reader's own words. */
export class DataNotValid extends Error {
  readonly issues: readonly Issue[];

  constructor(folder: string, issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === "error").length;
    super(`The data in ${folder} cannot be used: ${errors} ${errors === 1 ? "error" : "errors"}.`);
    this.name = "DataNotValid";
    this.issues = issues;
  }
}
