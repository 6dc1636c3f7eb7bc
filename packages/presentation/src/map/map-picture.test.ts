import { describe, expect, it } from "vitest";
import { fjordby } from "../test-support/fjordby.ts";
import { fjordbyPlan } from "../test-support/fjordby-plan.ts";
import { describeMap } from "./describe-map.ts";
import { mapPicture } from "./map-picture.ts";
import { needBreaks, needClass, standardBreaks } from "./need-class.ts";
import { renderMapSvg } from "./render-map-svg.ts";

const context = fjordby();
const plan = fjordbyPlan();
const scopeOf = (id: string) => plan.scenarios.find((scenario) => scenario.id === id)?.scope ?? plan.scenarios[0]!.scope;

describe("need classes", () => {
  it("[CLASS1] a share on a limit belongs to the class above", () => {
    expect([0, 0.1199, 0.12, 0.17, 0.22, 0.27, 1].map((share) => needClass(share, standardBreaks))).toEqual([1, 1, 2, 3, 4, 5, 5]);
  });
  it("[CLASS2] limits are computed where the standard ones do not tell the places apart, and rise", () => {
    const breaks = needBreaks([0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08]);
    expect(breaks).not.toEqual(standardBreaks);
    expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
    expect(new Set([0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08].map((share) => needClass(share, breaks))).size).toBe(5);
    expect(needBreaks([0.1, 0.15, 0.2, 0.3])).toEqual(standardBreaks);
    expect(needBreaks([])).toEqual(standardBreaks);
    expect(needBreaks([0.4, 0.4, 0.4])).toEqual(standardBreaks);
  });
});

describe("mapPicture", () => {
  it("[MAP15] a close-up holds the whole area and its blocks, larger than the town's map; an unknown area shows the town", () => {
    const town = mapPicture(context, { lang: "da" });
    const near = mapPicture(context, { lang: "da", around: "noerrevang", opened: ["noerrevang"] });
    expect(near.frame.metresPerUnit).toBeLessThan(town.frame.metresPerUnit / 4);
    const index = context.table.areas.findIndex(({ id }) => id === "noerrevang");
    const inside = context.table.blocks.filter(({ area }) => area === index).map(({ x, y }) => [(x - near.frame.left) / near.frame.metresPerUnit, (near.frame.top - y) / near.frame.metresPerUnit] as const);
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.every(([x, y]) => x > 0 && x < near.width && y > 0 && y < near.height)).toBe(true);
    expect(mapPicture(context, { lang: "da", around: "nowhere" }).frame).toEqual(town.frame);
  });
  it("[MAP5] no label lies on a badge, on another label or outside the picture", () => {
    const { labels, badges, width, height } = mapPicture(context, { lang: "da", scope: scopeOf("areasPlus") });
    const boxes = labels.map((label) => ({ x: label.x - label.text.length * 3, y: label.y - label.fontSize, width: label.text.length * 6, height: label.fontSize }));
    const touches = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    for (const [index, box] of boxes.entries()) {
      expect(badges.some((badge) => touches(box, badge))).toBe(false);
      expect(boxes.slice(index + 1).some((other) => touches(box, other))).toBe(false);
      expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height).toBe(true);
    }
    expect(labels.filter((label) => label.kind === "area").length).toBeGreaterThanOrEqual(17);
  });
  it.each(["full", "small"] as const)("[MAP14] on a crowded %s map no badge lies on another, area work keeps its badge, an offer may lose it", (size) => {
    const crowded = { ...context, frame: { ...context.frame, areas: context.frame.areas.map(({ geometry: _geometry, ...area }) => area) }, table: { ...context.table, areas: context.table.areas.map((area, index) => ({ ...area, x: 500 * (index % 4), y: 400 * Math.floor(index / 4) })) } };
    const { badges } = mapPicture(crowded, { lang: "da", size, width: 140, height: 110, scope: scopeOf("areasPlus"), bounds: [-2_000, -2_000, 4_000, 4_000] });
    const offers = badges.filter(({ kind }) => kind === "offer");
    for (const [index, a] of offers.entries()) {
      const others = [...badges.filter(({ kind }) => kind === "work"), ...offers.slice(index + 1)];
      expect(others.some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)).toBe(false);
    }
    expect(badges.filter(({ kind }) => kind === "work")).toHaveLength(5);
    expect(offers.length).toBeLessThanOrEqual(5);
  });
  it("[MAP6] shape ids are unique, so that the web app can key by them", () => {
    const { shapes } = mapPicture(context, { lang: "da", scope: scopeOf("balance"), opened: ["noerrevang"], selected: ["holmby"], locks: plan.locks });
    expect(new Set(shapes.map((shape) => shape.id)).size).toBe(shapes.length);
  });
  it("[MAP7] missing and hidden figures have looks of their own, and no class", () => {
    const { shapes } = mapPicture(context, { lang: "da" });
    const fill = (id: string): unknown => shapes.find((shape) => shape.id === `area:${id}`)?.fill;
    expect([fill("strandby-hede"), fill("aabrinken"), fill("egeparken"), fill("kystparken")]).toEqual(["missing", "hidden", 5, 1]);
  });
  it("[MAP8] an area without polygon is a circle; without a point it is in the table only and named", () => {
    const bare = { ...context, frame: { ...context.frame, areas: context.frame.areas.map(({ geometry: _geometry, ...area }) => area) } };
    const lost = { ...bare, table: { ...bare.table, areas: bare.table.areas.map((area) => (area.id === "holmby" ? { ...area, x: Number.NaN, y: Number.NaN } : area)) } };
    const map = mapPicture(lost, { lang: "da" });
    expect(map.shapes.find((shape) => shape.id === "area:egeparken")?.d).toContain("a");
    expect(map.notDrawn).toEqual(["holmby"]);
    const words = describeMap(lost, map, "da");
    expect(words.text).toContain("Holmby har ingen plads på kortet");
    expect(words.table.rows).toHaveLength(18);
  });
  it("[MAP9] a town without areas still gives a picture and a sentence", () => {
    const empty = { ...context, frame: { ...context.frame, areas: [], baseMap: [] }, table: { ...context.table, areas: [], blocks: [] } };
    const map = mapPicture(empty, { lang: "en" });
    expect(describeMap(empty, map, "en").text).toBe("There are no housing areas to show.");
    expect(renderMapSvg(map, { lang: "en", title: "t", description: "d" })).toContain("</svg>");
  });
  it("[MAP10] hostile names cannot leave their place in the SVG", () => {
    const evil = `</text><script>alert(1)</script>&"'\u0000`;
    const renamed = { ...context, table: { ...context.table, areas: context.table.areas.map((area) => ({ ...area, name: evil })) } };
    const svg = renderMapSvg(mapPicture(renamed, { lang: "da" }), { lang: "da", title: evil, description: evil, idPrefix: "m" });
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg).not.toMatch(/href|url\((?!#)/);
  });
  it("[MAP11] the text names counts, highest, lowest, missing and hidden; the table says the same", () => {
    const map = mapPicture(context, { lang: "da", scope: scopeOf("areasPlus") });
    const { text, table } = describeMap(context, map, "da", { title: "Type 2", scope: scopeOf("areasPlus") });
    for (const words of ["18 områder", "Egeparken har den største andel husstande med behov (32,0", "Kystparken den mindste (10,1", "Tal mangler for Strandby Hede", "Tal er skjult for Åbrinken", "Egeparken (3,5 årsværk)", "Nørrevang (14 blokke)"]) expect(text).toContain(words);
    expect(table.rows.find((row) => row[0] === "Strandby Hede")?.[2]).toBe("mangler");
    expect(table.rows.find((row) => row[0] === "Åbrinken")?.[2]).toBe("skjult");
  });
  it("[MAP12] a block under 20 dwellings never shows a class of its own", () => {
    const small = { ...context, table: { ...context.table, blocks: context.table.blocks.map((block) => ({ ...block, dwellings: 19 })) } };
    const { shapes } = mapPicture(small, { lang: "da", opened: ["noerrevang"] });
    expect(shapes.filter((shape) => shape.kind === "block").map((shape) => shape.fill)).toEqual(Array(14).fill("hidden"));
  });
});
