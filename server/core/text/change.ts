/** Where two versions of a text differ. */

/** From `start` on the old text up to `oldEnd` became the new up to `newEnd`; before and after they are the same. UTF-16 code units. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** Compared piece by piece, which is many times faster than unit by unit. */
const piece = 4096

/** The shortest change that leads from one to the other; empty at the end for equal texts. Linear. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start + piece <= most && after.startsWith(before.slice(start, start + piece), start)) start += piece
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  const left = most - start
  const oldAt = (count: number): number => before.length - count
  const newAt = (count: number): number => after.length - count
  while (same + piece <= left && after.startsWith(before.slice(oldAt(same + piece), oldAt(same)), newAt(same + piece)))
    same += piece
  while (same < left && before.charCodeAt(oldAt(same + 1)) === after.charCodeAt(newAt(same + 1))) same++
  return { start, oldEnd: before.length - same, newEnd: after.length - same }
}
