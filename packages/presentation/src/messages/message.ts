/**
 * One text, or two where the number in `{count}` decides (Danish and English both have one and other).
 * `{name}` is a place for a parameter.
 */
export type Message = string | { readonly one: string; readonly other: string };

/** The texts of one subject in one language, by key. */
export type Messages = Readonly<Record<string, Message>>;

/** The other language must have a text for every key, and none that is not in Danish. */
export type SameKeys<Danish extends Messages> = { readonly [Key in keyof Danish]: Message };
