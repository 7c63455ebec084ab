/** Something that holds of every text. */
import { strict as assert } from 'node:assert'
import type fc from 'fast-check'
import type { Range } from '../../server/core/text/range.js'

export interface Property {
  readonly name: string
  /** How many runs the tests do: a second or so. */
  readonly quick: number
  readonly property: fc.IRawProperty<unknown>
}

export const isInsidePair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')

/** @throws AssertionError where the range is outside the text or cuts a character; `what` says of what it is. */
export function assertInside(text: string, { start, end }: Range, what: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${what}: ${start}–${end} is outside 0–${text.length}`)
  assert.ok(!isInsidePair(text, start) && !isInsidePair(text, end), `${what}: ${start}–${end} cuts a character`)
}
