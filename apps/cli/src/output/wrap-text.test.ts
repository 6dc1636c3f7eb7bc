import { expect, it } from "vitest";
import { wrapText } from "./wrap-text.ts";

it("breaks between words, keeps every word, and leaves a word that is too long whole", () => {
  expect(wrapText("en to tre fire", 6)).toBe("en to\ntre\nfire");
  expect(wrapText("boligselskabet er her", 6)).toBe("boligselskabet\ner her");
  expect(wrapText("", 6)).toBe("");
});
