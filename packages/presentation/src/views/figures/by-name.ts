const collator = new Intl.Collator("da");

/** Places as every table lists them: by name, because an order by a figure would be a rank of places without its uncertainty. */
export function byName<Place extends { readonly name: string }>(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => collator.compare(a.name, b.name));
}
