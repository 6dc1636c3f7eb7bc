import { expect, it } from "vitest";
import { textTable } from "./text-table.ts";

it("lines up names to the left and figures to the right, å as one character", () => {
  expect(textTable(["Sted", "Tal"], [["Ågården", "1"], ["Eg", "1.200"]])).toBe("Sted       Tal\n-------  -----\nÅgården      1\nEg       1.200\n");
});

it("lines up more columns of words where there are more", () => {
  expect(textTable(["Sted", "Klasse", "Tal"], [["Eg", "høj", "10"]], { wordColumns: 2 })).toBe("Sted  Klasse  Tal\n----  ------  ---\nEg    høj      10\n");
});

it("takes a table without rows, and rows that are too short", () => {
  expect(textTable(["a", "b"], [])).toBe("a  b\n-  -\n");
  expect(textTable(["a", "b"], [["x"]])).toBe("a  b\n-  -\nx\n");
});
