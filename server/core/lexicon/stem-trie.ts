/** Finds every stem that a word begins with, letter by letter, so that most words are given up after a letter or two. */

export interface StemTrie {
  /** Calls `visit` with the place in the list of each stem that is the first `length` code units of the word, shortest first. */
  readonly visit: (word: string, visit: (stem: number, length: number) => void) => void
}

/** `stems` must be sorted by code units. Nodes are numbers; children of a node are a linked list, because few nodes have more than a handful. */
export function createStemTrie(stems: readonly string[]): StemTrie {
  const size = stems.reduce((sum, stem) => sum + stem.length, 1)
  const codes = new Uint16Array(size)
  const firstChild = new Int32Array(size)
  const nextSibling = new Int32Array(size)
  /** The stems that end at a node: from `firstStem` up to `endStem`. */
  const firstStem = new Int32Array(size)
  const endStem = new Int32Array(size)
  const roots = new Map<number, number>()
  /** The nodes of the stem before, by depth: in a sorted list only the end of it is new. */
  const path = [0]
  let count = 1
  let before = ''
  stems.forEach((stem, number) => {
    let depth = 0
    while (depth < stem.length && stem.charCodeAt(depth) === before.charCodeAt(depth)) depth++
    let left = path[depth + 1]
    path.length = depth + 1
    for (; depth < stem.length; depth++) {
      const node = count++
      codes[node] = stem.charCodeAt(depth)
      if (left !== undefined) nextSibling[left] = node
      else firstChild[path[depth] ?? 0] = node
      if (depth === 0) roots.set(codes[node], node)
      path.push(node)
      left = undefined
    }
    const end = path[depth] ?? 0
    if (endStem[end] === 0) firstStem[end] = number
    endStem[end] = number + 1
    before = stem
  })

  const child = (node: number, code: number): number => {
    if (node === 0) return roots.get(code) ?? 0
    let at = firstChild[node] ?? 0
    while (at !== 0 && codes[at] !== code) at = nextSibling[at] ?? 0
    return at
  }
  return {
    visit(word, visit) {
      let node = 0
      for (let length = 0; ; length++) {
        const end = endStem[node] ?? 0
        for (let stem = firstStem[node] ?? 0; stem < end; stem++) visit(stem, length)
        if (length === word.length) return
        node = child(node, word.charCodeAt(length))
        if (node === 0) return
      }
    },
  }
}
