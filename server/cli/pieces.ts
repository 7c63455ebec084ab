/** Gathers the pieces of a report into stretches that are worth writing, and bytes that a thread can hand over. */
import type { Pieces } from './formats.js'

/** In UTF-16 code units: enough that writing costs little, and little to hold. */
const worthWriting = 1 << 16

/** The same text in bytes (UTF-8), some tens of kilobytes at a time. */
export function* stretchesOf(pieces: Pieces): Generator<Uint8Array> {
  let waiting: string[] = []
  let length = 0
  const gathered = (): Uint8Array => {
    const bytes = Buffer.from(waiting.join(''))
    waiting = []
    length = 0
    return bytes
  }
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (length > 0) yield gathered()
      yield piece
      continue
    }
    waiting.push(piece)
    length += piece.length
    if (length >= worthWriting) yield gathered()
  }
  if (length > 0) yield gathered()
}
