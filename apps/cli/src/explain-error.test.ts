import { expect, it } from "vitest";
import { NotValid, UsageError } from "./errors.ts";
import { explainError } from "./explain-error.ts";
import { cliText } from "./words.ts";

const text = cliText("en");

it("tells the causes under a failure, and where to look", () => {
  const error = new Error("The edition could not be written.", { cause: new Error("ENOSPC: no space left\nat line 2") });
  expect(explainError(error, text)).toEqual({ code: 1, text: "It did not work.\nThe edition could not be written.\n  Cause: ENOSPC: no space left\nRun again with --debug to see where it happened.\n" });
  expect(explainError(error, text, { debug: true }).text).toContain("explain-error.test.ts");
});

it("knows usage, invalid data and a cancel from each other", () => {
  expect(explainError(new UsageError("Expected x."), text)).toEqual({ code: 2, text: "Expected x.\nbyfokus --help\n" });
  expect(explainError(new NotValid("No."), text)).toEqual({ code: 3, text: "No.\n" });
  expect(explainError(new DOMException("stop", "AbortError"), text)).toEqual({ code: 1, text: "Stopped. Nothing was changed.\n" });
  expect(explainError("odd", text)).toEqual({ code: 1, text: "It did not work. odd\n" });
});

it("never lets a file's text steer the terminal", () => {
  expect(explainError(new UsageError("got \u001B[2J\u202Eevil"), text).text).toBe("got \uFFFD[2J\uFFFDevil\nbyfokus --help\n");
});
