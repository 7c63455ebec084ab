/** Remembers a value for each distinct stretch of text, and finds it again without cutting the text: most words of a law are repeated. */

export interface StretchTable<T> {
  /** The value for `text` from `start` up to `end`, made by `make` when the stretch is first met. */
  readonly get: (text: string, start: number, end: number, make: (stretch: string) => T) => T
}

const smallest = 1 << 12

/** Forgets everything when it holds more than `limit` stretches. Linear probing; at most half full. */
export function createStretchTable<T>(limit: number): StretchTable<T> {
  let stretches: (string | undefined)[] = []
  let hashes = new Int32Array(0)
  let values: T[] = []
  let size = 0

  const empty = (capacity: number): void => {
    stretches = new Array<string | undefined>(capacity).fill(undefined)
    hashes = new Int32Array(capacity)
    values = new Array<T>(capacity)
    size = 0
  }
  const put = (stretch: string, hash: number, value: T): void => {
    let slot = hash & (stretches.length - 1)
    while (stretches[slot] !== undefined) slot = (slot + 1) & (stretches.length - 1)
    stretches[slot] = stretch
    hashes[slot] = hash
    values[slot] = value
    size++
  }
  const grow = (): void => {
    const old = { stretches, hashes, values }
    empty(2 * stretches.length)
    old.stretches.forEach((stretch, slot) => {
      if (stretch !== undefined) put(stretch, old.hashes[slot] ?? 0, old.values[slot]!)
    })
  }
  empty(smallest)

  return {
    get(text, start, end, make) {
      let hash = end - start
      for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
      hash ^= hash >>> 15
      const mask = stretches.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const stretch = stretches[slot]
        if (stretch === undefined) break
        if (hashes[slot] === hash && stretch.length === end - start && text.startsWith(stretch, start))
          return values[slot]!
      }
      const stretch = copyOf(text, start, end)
      const value = make(stretch)
      if (size >= limit) empty(smallest)
      else if (2 * size >= stretches.length) grow()
      put(stretch, hash, value)
      return value
    },
  }
}

/** A string of its own: a slice would keep the whole text in memory for as long as the word is remembered. */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = []
  for (let at = start; at < Math.min(end, start + longestCopy); at++) codes.push(text.charCodeAt(at))
  const copy = String.fromCharCode(...codes)
  return end - start > longestCopy ? copy + text.slice(start + longestCopy, end) : copy
}

/** No word is longer; what is, is no word. */
const longestCopy = 200
