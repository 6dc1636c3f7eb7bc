/** Whether an event belongs on an indicator's curve: it names this one, or none and so concerns them all. */
export function concernsIndicator({ indicatorId }: { readonly indicatorId?: string | null }, asked: string): boolean {
  return (indicatorId ?? asked) === asked;
}
