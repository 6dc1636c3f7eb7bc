import type { Lock } from "../plan/plan.ts";
import { readMemberRef } from "./read-scope.ts";
import { objectOf, oneOf, text, type Read } from "./readers.ts";

/** A lock as `Lock` describes it. */
export const readLock: Read<Lock> = objectOf({ member: readMemberRef, state: oneOf("in", "out"), by: text, why: text });
