/** Where two versions of a text differ. */

/** From `start` on the old text up to `oldEnd` became the new up to `newEnd`; before and after they are the same. UTF-16 code units. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** Pieces are compared as a whole, which is many times faster than unit by unit. */
const piece = 4096

let last: { readonly before: string; readonly after: string; readonly change: Change } | undefined

/** A change that leads from one to the other, the shortest unless another is remembered; empty at the end for equal texts. Linear; the last answer is kept, because several ask. */
export function changeBetween(before: string, after: string): Change {
  if (last?.before !== before || last.after !== after) last = { before, after, change: compared(before, after) }
  return last.change
}

/** Spares whoever asks next the comparison: `change` leads from one to the other. */
export function rememberChange(before: string, after: string, change: Change): void {
  last = { before, after, change }
}

function compared(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start + piece <= most && before.slice(start, start + piece) === after.slice(start, start + piece))
    start += piece
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  const left = most - start
  const oldEnd = (same: number): number => before.length - same
  const newEnd = (same: number): number => after.length - same
  const isSame = (from: number, to: number): boolean =>
    before.slice(oldEnd(to), oldEnd(from)) === after.slice(newEnd(to), newEnd(from))
  let same = 0
  while (same + piece <= left && isSame(same, same + piece)) same += piece
  while (same < left && before.charCodeAt(oldEnd(same + 1)) === after.charCodeAt(newEnd(same + 1))) same++
  return { start, oldEnd: oldEnd(same), newEnd: newEnd(same) }
}
