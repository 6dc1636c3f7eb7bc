import { parseSync } from "oxc-parser";

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
const forbiddenMembers = new Set(["Math.random", "Date.now", "Intl.DateTimeFormat", "Intl.NumberFormat"]);
const localeMethods = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "toLocaleUpperCase", "toLocaleLowerCase", "localeCompare"]);

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** Parses one file and lists its imports and the impure names it uses. Throws on a syntax error. */
export function readSourceFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: string[] = [];
  const impurities: { name: string; line: number }[] = [];
  const lineOf = (node: Node) => text.slice(0, node.start).split("\n").length;
  visit(program as unknown as Node, undefined, undefined, (node, parent, key) => {
    const specifier = importedModule(node);
    if (specifier !== undefined) imports.push(specifier);
    const name = impureName(node, parent, key);
    if (name !== undefined) impurities.push({ name, line: lineOf(node) });
  });
  return { path, imports, impurities };
}

function importedModule(node: Node): string | undefined {
  const imports = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression", "TSImportType"];
  if (!imports.includes(node.type)) return undefined;
  const source = (node.source ?? node.argument) as Node | null | undefined;
  const literal = source?.type === "TSLiteralType" ? (source.literal as Node) : source;
  return typeof literal?.value === "string" ? literal.value : undefined;
}

function impureName(node: Node, parent: Node | undefined, key: string | undefined): string | undefined {
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    const callee = node.callee as Node;
    const args = node.arguments as readonly unknown[];
    if (callee.type === "Identifier" && callee.name === "Date" && (args.length === 0 || node.type === "CallExpression")) return "new Date()";
    if (callee.type === "MemberExpression") {
      const method = propertyName(callee);
      if (method !== undefined && localeMethods.has(method) && !namesLocale(method, args)) return method;
      const member = memberName(callee);
      if (member?.startsWith("Intl.") && args.length === 0) return `${member} without a locale`;
    }
  }
  if (node.type === "MemberExpression") {
    const member = memberName(node);
    if (member !== undefined && forbiddenMembers.has(member) && !member.startsWith("Intl.")) return member;
  }
  if (node.type === "Identifier" && forbiddenGlobals.has(String(node.name)) && isReference(parent, key)) return String(node.name);
  return undefined;
}

function namesLocale(method: string, args: readonly unknown[]): boolean {
  return args.length > (method === "localeCompare" ? 1 : 0);
}

/** An identifier that reads a global, not a property, a parameter's name or a type's field. */
function isReference(parent: Node | undefined, key: string | undefined): boolean {
  if (!parent) return false;
  if (parent.type === "MemberExpression") return key === "object";
  if (["CallExpression", "NewExpression"].includes(parent.type)) return key === "callee" || key === "arguments";
  return ["TSTypeQuery", "ArrowFunctionExpression"].includes(parent.type) ? key !== "params" : parent.type === "VariableDeclarator" && key === "init";
}

function propertyName(member: Node): string | undefined {
  const property = member.property as Node;
  return member.computed ? undefined : String(property.name);
}

function memberName(member: Node): string | undefined {
  const object = member.object as Node;
  const property = propertyName(member);
  return object.type === "Identifier" && property !== undefined ? `${String(object.name)}.${property}` : undefined;
}

function visit(node: Node, parent: Node | undefined, key: string | undefined, see: (node: Node, parent: Node | undefined, key: string | undefined) => void): void {
  see(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === "object" && typeof (child as Node).type === "string") visit(child as Node, node, name, see);
    }
  }
}
