import { house, purposeWall } from "./house.ts";
import type { SourceFacts } from "./source-facts.ts";

export interface Violation {
  readonly rule: "arrow" | "up" | "circle" | "pure" | "wall" | "apps" | "manifest" | "inside" | "node";
  readonly where: string;
  readonly what: string;
}

/** Rules about one source file: which rooms it names, and what a pure room may not name. */
export function checkSource(roomName: string, facts: SourceFacts): Violation[] {
  const room = roomOf(roomName);
  const violations: Violation[] = [];
  const say = (rule: Violation["rule"], what: string) => violations.push({ rule, where: facts.path, what });
  for (const specifier of facts.imports) {
    if (specifier.startsWith(".")) {
      if (leavesRoom(room.folder, facts.path, specifier)) say("inside", `${specifier} reaches into another room`);
      continue;
    }
    const target = packageOf(specifier);
    if (room.pure && specifier.startsWith("node:")) say("node", `${specifier} in a pure room`);
    if (!(target in house)) continue;
    if (target !== roomName && !room.uses.includes(target)) say(room.folder.startsWith("apps/") ? "apps" : "arrow", `${roomName} may not use ${target}`);
    if (roomOf(target).floor > room.floor) say("up", `${roomName} points up to ${target}`);
    if (specifier !== target && target.startsWith("@byfokus/")) say("inside", `${specifier} goes past ${target}'s front door`);
  }
  const targets = facts.imports.map(packageOf);
  if (targets.includes(purposeWall.statistics) && targets.includes(purposeWall.persons)) {
    say("wall", "one file names both the statistics side and the person side");
  }
  if ((roomName === purposeWall.statistics && targets.includes(purposeWall.persons)) || (roomName === purposeWall.persons && targets.includes(purposeWall.statistics))) {
    say("wall", "the statistics side and the person side may not use each other");
  }
  if (room.pure) for (const { name, line } of facts.impurities) say("pure", `${name} at line ${line}`);
  return violations;
}

/** Rules about a room's package.json: it lists exactly the rooms that are drawn. */
export function checkManifest(roomName: string, dependencies: readonly string[]): Violation[] {
  const room = roomOf(roomName);
  const listed = dependencies.filter((name) => name in house);
  return [
    ...listed.filter((name) => !room.uses.includes(name)).map((name) => `lists ${name}, which is not drawn`),
    ...room.uses.filter((name) => !listed.includes(name)).map((name) => `does not list ${name}, which is drawn`),
  ].map((what) => ({ rule: "manifest", where: `${room.folder}/package.json`, what }));
}

/** Rules about the drawing itself: arrows point down and never run in a circle. */
export function checkDrawing(rooms: typeof house): Violation[] {
  const violations: Violation[] = [];
  for (const [name, room] of Object.entries(rooms)) {
    for (const target of room.uses) {
      const floor = rooms[target]?.floor ?? Infinity;
      if (floor >= room.floor) violations.push({ rule: floor > room.floor ? "up" : "circle", where: name, what: `${name} on floor ${room.floor} uses ${target} on floor ${floor}` });
    }
  }
  return violations;
}

function roomOf(name: string) {
  const room = house[name];
  if (!room) throw new Error(`${name} is not a room of the house.`);
  return room;
}

/** The package a specifier names: `@scope/name` or `name`, without what follows. */
export function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

function leavesRoom(folder: string, path: string, specifier: string): boolean {
  const parts = path.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return !`${parts.join("/")}/`.startsWith(`${folder}/`);
}
