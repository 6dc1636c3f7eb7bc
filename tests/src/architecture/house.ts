/**
 * The house as it is drawn in ARCHITECTURE.md, in a form a test can read.
 * An arrow not drawn here is forbidden; changing this file is changing the architecture.
 */

export interface Room {
  /** Folder, from the checkout's root. */
  readonly folder: string;
  /** Rooms it may use, by package name. */
  readonly uses: readonly string[];
  /** No clock, chance, disk, network, process or DOM: those arrive as parameters. */
  readonly pure: boolean;
  /** 0 is the ground floor; an arrow never points up. */
  readonly floor: number;
}

export const house: Readonly<Record<string, Room>> = {
  "@byfokus/model": { folder: "packages/model", uses: [], pure: true, floor: 0 },
  "@byfokus/catalogue": { folder: "packages/catalogue", uses: ["@byfokus/model"], pure: true, floor: 0.5 },
  "@byfokus/analysis": { folder: "packages/analysis", uses: [], pure: true, floor: 0 },
  "@byfokus/disclosure": { folder: "packages/disclosure", uses: [], pure: true, floor: 0 },
  "@byfokus/planning": {
    folder: "packages/planning",
    uses: ["@byfokus/model", "@byfokus/analysis", "@byfokus/disclosure"],
    pure: true,
    floor: 1,
  },
  "@byfokus/practice": { folder: "packages/practice", uses: ["@byfokus/model"], pure: true, floor: 1 },
  "@byfokus/demo-town": { folder: "packages/demo-town", uses: ["@byfokus/model", "@byfokus/catalogue"], pure: true, floor: 1 },
  "@byfokus/presentation": { folder: "packages/presentation", uses: ["@byfokus/model", "@byfokus/planning"], pure: true, floor: 2 },
  "@byfokus/formats": { folder: "packages/formats", uses: ["@byfokus/model", "@byfokus/catalogue"], pure: false, floor: 2 },
  "@byfokus/storage": { folder: "packages/storage", uses: ["@byfokus/model", "@byfokus/planning"], pure: false, floor: 2 },
  "@byfokus/solver": { folder: "packages/solver", uses: ["@byfokus/planning"], pure: false, floor: 2 },
  byfokus: {
    folder: "packages/byfokus",
    uses: [
      "@byfokus/model",
      "@byfokus/catalogue",
      "@byfokus/analysis",
      "@byfokus/disclosure",
      "@byfokus/planning",
      "@byfokus/demo-town",
      "@byfokus/presentation",
      "@byfokus/formats",
      "@byfokus/storage",
      "@byfokus/solver",
    ],
    pure: false,
    floor: 3,
  },
  "@byfokus/server": { folder: "apps/server", uses: ["byfokus"], pure: false, floor: 4 },
  "@byfokus/web": { folder: "apps/web", uses: ["byfokus"], pure: false, floor: 4 },
  "@byfokus/cli": { folder: "apps/cli", uses: ["byfokus", "@byfokus/server"], pure: false, floor: 4.5 },
};

/** The purpose wall: no file, not even in an app, may import from both sides. */
export const purposeWall = { statistics: "@byfokus/planning", persons: "@byfokus/practice" } as const;
