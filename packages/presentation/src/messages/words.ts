import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";
import { da } from "./da/index.ts";
import { en } from "./en/index.ts";
import type { Message } from "./message.ts";

/** Every text the product can say, by key. */
export type MessageKey = keyof typeof da;

/** Values for the places in a text; whole numbers are written in the language's form. */
export type MessageParams = Readonly<Record<string, string | number>>;

export interface Words {
  readonly lang: Language;
  /** The text for a key. `count` chooses between one and many. A missing parameter is a caller's mistake and throws. */
  t(key: MessageKey, params?: MessageParams): string;
  /** Whether a key from outside (a rule id, a trace term) has a text. */
  has(key: string): key is MessageKey;
}

const dictionaries: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { da, en };

/** The product's words in one language. */
export function createWords(lang: Language): Words {
  const dictionary = dictionaries[lang];
  return {
    lang,
    t: (key, params = {}) => fill(lang, key, choose(key, dictionary[key], params), params),
    has: (key): key is MessageKey => Object.hasOwn(dictionary, key),
  };
}

function choose(key: string, message: Message | undefined, params: MessageParams): string {
  if (message === undefined) throw new Error(`Expected a text for "${key}", got none.`);
  if (typeof message === "string") return message;
  if (params["count"] === undefined) throw new Error(`Expected a count for "${key}", got none.`);
  return params["count"] === 1 ? message.one : message.other;
}

function fill(lang: Language, key: string, template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Expected the parameter "${name}" for "${key}", got ${Object.keys(params).join(", ") || "none"}.`);
    return typeof value === "number" ? formatNumber(lang, value, Number.isInteger(value) ? 0 : 1) : value;
  });
}
