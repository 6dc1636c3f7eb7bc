import { parseSync, Visitor } from "oxc-parser";
import type { CallExpression, Expression, FunctionBody, MemberExpression, NewExpression, SpreadElement } from "oxc-parser";

/** What the architecture rules need to know of one source file. */
export interface SourceFacts {
  readonly path: string;
  /** Module specifiers, in order of appearance; type-only imports count. */
  readonly imports: readonly string[];
  /** Names such as `Math.random`, `Date.now`, `new Date()`, `document`, with the place they stand. */
  readonly impurities: readonly { readonly name: string; readonly line: number }[];
}

/** Globals a pure room may not name; the compiler knows most of them, this list also those it cannot. */
const forbiddenGlobals = new Set([
  "document", "window", "navigator", "localStorage", "fetch", "process", "console", "performance",
  "setTimeout", "setInterval", "queueMicrotask", "globalThis", "eval", "crypto",
]);
/** Globals that are pure but for some members: handing them on under another name would hide those. */
const halfPure = new Set(["Math", "Date", "Intl"]);
const forbiddenMembers = new Set(["Math.random", "Date.now"]);
const localeMethods = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toLocaleUpperCase", "toLocaleLowerCase", "localeCompare"]);

/** Parses one file and lists its imports and the impure names it uses. Throws on a syntax error. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: string[] = [];
  const impurities: { name: string; line: number }[] = [];
  const impure = (name: string | undefined, { start }: { readonly start: number }) => {
    if (name !== undefined) impurities.push({ name, line: text.slice(0, start).split("\n").length });
  };
  /** What is read as a value: an argument, an operand, an initialiser. */
  const value = (node: Expression | SpreadElement | FunctionBody | null) => {
    const read = node?.type === "SpreadElement" ? node.argument : node;
    if (read?.type === "Identifier" && (forbiddenGlobals.has(read.name) || halfPure.has(read.name))) impure(read.name, read);
  };
  const call = (node: CallExpression | NewExpression) => {
    impure(impureCall(node), node);
    if (node.callee.type === "Identifier" && forbiddenGlobals.has(node.callee.name)) impure(node.callee.name, node);
    for (const argument of node.arguments) value(argument);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => void imports.push(source.value),
    ExportAllDeclaration: ({ source }) => void imports.push(source.value),
    ExportNamedDeclaration: ({ source }) => void (source !== null && imports.push(source.value)),
    ImportExpression: ({ source }) => void (source.type === "Literal" && imports.push(String(source.value))),
    TSImportType: ({ source }) => void imports.push(source.value),
    CallExpression: call,
    NewExpression: call,
    MemberExpression: (node) => impure(impureMember(node), node),
    VariableDeclarator: ({ init }) => value(init),
    AssignmentExpression: ({ right }) => value(right),
    ReturnStatement: ({ argument }) => value(argument),
    ArrowFunctionExpression: ({ body }) => value(body),
  }).visit(program);
  return { path, imports, impurities };
}

function impureCall(node: CallExpression | NewExpression): string | undefined {
  const { callee } = node;
  if (callee.type === "Identifier" && callee.name === "Date" && (node.arguments.length === 0 || node.type === "CallExpression")) return "new Date()";
  if (callee.type !== "MemberExpression") return undefined;
  const method = memberName(callee);
  if (method !== undefined && localeMethods.has(method) && node.arguments.length <= (method === "localeCompare" ? 1 : 0)) return method;
  const isIntl = callee.object.type === "Identifier" && callee.object.name === "Intl";
  return isIntl && node.arguments.length === 0 ? `Intl.${method} without a locale` : undefined;
}

function impureMember(node: MemberExpression): string | undefined {
  if (node.object.type !== "Identifier") return undefined;
  const { name } = node.object;
  if (forbiddenGlobals.has(name)) return name;
  const member = memberName(node);
  if (member === undefined) return halfPure.has(name) ? `${name}[...]` : undefined;
  return forbiddenMembers.has(`${name}.${member}`) ? `${name}.${member}` : undefined;
}

/** `random` of `Math.random` and of `Math["random"]`; `undefined` where it is only known when it runs. */
function memberName({ computed, property }: MemberExpression): string | undefined {
  if (!computed && property.type === "Identifier") return property.name;
  return property.type === "Literal" ? String(property.value) : undefined;
}
