import { describe, expect, it } from "vitest";
import { aboutOneIn } from "./about-one-in.ts";
import { formatCount } from "./format-count.ts";
import { formatDate } from "./format-date.ts";
import { formatKr, formatMillions } from "./format-kr.ts";
import { formatNumber } from "./format-number.ts";
import { formatPoints, formatRange, formatShare, formatShareRange, formatSigned } from "./format-share.ts";

const nb = "\u00a0";

describe("numbers in words' company", () => {
  it("[NUM1] numbers have the form of their language", () => {
    expect(formatNumber("da", 1234.5, 1)).toBe("1.234,5");
    expect(formatNumber("en", 1234.5, 1)).toBe("1,234.5");
    expect(formatNumber("da", 2450)).toBe("2.450");
  });
  it("[NUM2] minus is a true minus, and what rounds to zero has no sign", () => {
    expect(formatNumber("da", -0.2, 1)).toBe("\u22120,2");
    expect(formatNumber("da", -0.04, 1)).toBe("0,0");
    expect(formatSigned("da", 14)).toBe("+14");
    expect(formatSigned("da", 0.04, 1)).toBe("0,0");
    expect(formatPoints("da", -0.002)).toBe(`\u22120,2${nb}pp.`);
  });
  it("[NUM3] shares are per cent with a no-break space in Danish, ranges have an en dash", () => {
    expect(formatShare("da", 0.34)).toBe(`34,0${nb}%`);
    expect(formatShare("en", 0.34)).toBe("34.0%");
    expect(formatShareRange("da", { low: 0.29, high: 0.35 })).toBe(`29\u201335${nb}%`);
    expect(formatRange("da", 29, 35)).toBe("29\u201335");
  });
  it("[NUM4] kroner are in millions", () => {
    expect(formatKr("da", 11_200_000)).toBe(`11,2${nb}mio.${nb}kr.`);
    expect(formatKr("en", 11_200_000)).toBe(`DKK${nb}11.2${nb}million`);
    expect(formatMillions("da", 0)).toBe("0,0");
  });
  it("[NUM5] dates are in words, other labels stay as they are", () => {
    expect(formatDate("da", "2026-12-01")).toBe(`1.${nb}december 2026`);
    expect(formatDate("en", "2026-12-01")).toBe(`1${nb}December 2026`);
    expect(formatDate("da", "2026")).toBe("2026");
    expect(formatDate("da", "2026-13-01")).toBe("2026-13-01");
  });
  it("[NUM6] suppressed, missing and zero are three different words", () => {
    expect([formatCount("da", "suppressed"), formatCount("da", "missing"), formatCount("da", 0)]).toEqual(["skjult", "mangler", "0"]);
    expect([formatCount("en", "suppressed"), formatCount("en", "missing"), formatCount("en", 0)]).toEqual(["hidden", "missing", "0"]);
  });
  it("[NUM7] a share is said as a fraction people know", () => {
    const said = [0.34, 0.28, 0.19, 0.12, 0.66, 0.88, 0.5, 0.002, 0.97, 0, 1].map((share) => aboutOneIn("da", share));
    expect(said).toEqual(["ca. 1 af 3", "ca. 3 af 10", "ca. 1 af 5", "ca. 1 af 8", "ca. 2 af 3", "ca. 9 af 10", "1 af 2", "under 1 af 100", "næsten alle", "ingen", "alle"]);
    expect(aboutOneIn("en", 0.34)).toBe("about 1 in 3");
  });
  it("[NUM8] a number that is no number is a caller's mistake", () => {
    expect(() => formatNumber("da", Number.NaN)).toThrow("got NaN");
  });
});
