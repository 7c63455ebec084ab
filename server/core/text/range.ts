/** A half-open stretch of text. */

/** Offsets are UTF-16 code units, `start` included, `end` excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}
