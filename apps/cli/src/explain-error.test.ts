import { expect, it } from "vitest";
import { NotValid, UsageError } from "./errors.ts";
import { explainError } from "./explain-error.ts";

it("tells the causes under a failure, and where to look", () => {
  const error = new Error("The edition could not be written.", { cause: new Error("ENOSPC: no space left\nat line 2") });
  expect(explainError(error, "en")).toEqual({ code: 1, text: "It did not work.\nThe edition could not be written.\n  Cause: ENOSPC: no space left\nRun again with --debug to see where it happened.\n" });
  expect(explainError(error, "en", { debug: true }).text).toContain("explain-error.test.ts");
});

it("knows usage, invalid data and a cancel from each other", () => {
  expect(explainError(new UsageError({ da: "Skriv x.", en: "Expected x." }), "en")).toEqual({ code: 2, text: "Expected x.\nbyfokus --help\n" });
  expect(explainError(new NotValid({ da: "Nej.", en: "No." }), "en")).toEqual({ code: 3, text: "No.\n" });
  expect(explainError(new DOMException("stop", "AbortError"), "en")).toEqual({ code: 1, text: "Stopped. Nothing was changed.\n" });
  expect(explainError("odd", "en")).toEqual({ code: 1, text: "It did not work. odd\n" });
});

it("never lets a file's text steer the terminal", () => {
  expect(explainError(new UsageError({ da: "", en: "got \u001B[2J\u202Eevil" }), "en").text).toBe("got \uFFFD[2J\uFFFDevil\nbyfokus --help\n");
});

it("speaks the person's language, also about what the system refuses", () => {
  const cause = Object.assign(new Error("ENOENT: no such file or directory, open 'a.json'"), { code: "ENOENT" });
  const error = new NotValid({ da: "Filen kan ikke læses.", en: "The file cannot be read." }, { cause });
  expect(explainError(error, "da").text).toBe("Filen kan ikke læses.\n  Årsag: Den findes ikke. (ENOENT: no such file or directory, open 'a.json')\n");
  expect(explainError(error, "en").text).toContain("Cause: It does not exist.");
});
