/** Tells long work to stop; an `AbortSignal` is one. Pure rooms only look at the flag. */
export interface CancelSignal {
  readonly aborted: boolean;
}
