/** Finds every stem that a word begins with, letter by letter, so that most words are given up after a letter or two. */

export interface StemTrie<T> {
  readonly add: (stem: string, entry: T) => void
  /** Calls `visit` for each entry whose stem is the first `length` code units of the word, shortest first. */
  readonly visit: (word: string, visit: (entry: T, length: number) => void) => void
}

/** Nodes are numbers; children of a node are a linked list, because few nodes have more than a handful. */
export function createStemTrie<T>(): StemTrie<T> {
  const codes: number[] = [0]
  const firstChild: number[] = [0]
  const nextSibling: number[] = [0]
  const entries: (T[] | undefined)[] = [undefined]
  const roots = new Map<number, number>()

  const child = (node: number, code: number): number => {
    if (node === 0) return roots.get(code) ?? 0
    let at = firstChild[node] ?? 0
    while (at !== 0 && codes[at] !== code) at = nextSibling[at] ?? 0
    return at
  }
  const addChild = (node: number, code: number): number => {
    const added = codes.length
    codes.push(code)
    firstChild.push(0)
    entries.push(undefined)
    if (node === 0) {
      roots.set(code, added)
      nextSibling.push(0)
    } else {
      nextSibling.push(firstChild[node] ?? 0)
      firstChild[node] = added
    }
    return added
  }

  return {
    add(stem, entry) {
      let node = 0
      for (let i = 0; i < stem.length; i++) {
        const code = stem.charCodeAt(i)
        node = child(node, code) || addChild(node, code)
      }
      ;(entries[node] ??= []).push(entry)
    },
    visit(word, visit) {
      let node = 0
      for (let length = 0; ; length++) {
        const here = entries[node]
        if (here) for (const entry of here) visit(entry, length)
        if (length === word.length) return
        node = child(node, word.charCodeAt(length))
        if (node === 0) return
      }
    },
  }
}
