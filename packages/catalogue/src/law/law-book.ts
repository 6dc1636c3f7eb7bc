import { parseLawBook, type LawBook } from "@byfokus/model";
import book from "./almenboligloven-61a.json" with { type: "json" };

/** Almenboligloven § 61 a and § 61 b: the rules of 2010, 2014, 2018 and 2021, and a version without origin that is not law. */
export const lawBook: LawBook = parseLawBook(book);
