/** One choice within a program, as plain numbers in the program's order. */
export interface ProgramChoice {
  /** Tenths of an FTE of area work per area; 0 = none. */
  readonly tenths: Int32Array;
  /** 1 per offer taken. */
  readonly taken: Uint8Array;
  /** Places per lot. */
  readonly places: Int32Array;
}
