import { describe, expect, it } from "vitest";
import { concernsIndicator } from "./concerns-indicator.ts";

describe("events of an indicator", () => {
  it("[EVNT3] are those that name it or none; another's is none of its", () => {
    expect(concernsIndicator({}, "work")).toBe(true);
    expect(concernsIndicator({ indicatorId: "work" }, "work")).toBe(true);
    expect(concernsIndicator({ indicatorId: "youth" }, "work")).toBe(false);
  });
});
