/** Patterns of paths, as in `bills/**` and `*.txt`: linear in time, whatever is written in a setting. */

/**
 * True when the end of the path fits: `*.txt` fits in any folder. `*` is any part of one name, `?` one character of it, `**` any folders,
 * and `{md,txt}` either. Both use slashes; capital and small letters are the same.
 */
export function fits(path: string, pattern: string): boolean {
  return fitsFrom(path, pattern, ['**'])
}

/** True when the whole path fits, or a folder that it is in. */
export function coveredBy(path: string, pattern: string): boolean {
  const names = path.split('/').filter(Boolean)
  return names.some((_, i) => fitsFrom(names.slice(0, i + 1).join('/'), pattern, []))
}

function fitsFrom(path: string, pattern: string, first: readonly string[]): boolean {
  const names = path.toLowerCase().split('/').filter(Boolean)
  return alternatives(pattern.toLowerCase()).some((one) => {
    const parts = one.split('/').filter((part) => part !== '' && part !== '.')
    return parts.length > 0 && sequence(names, [...first, ...parts], (part) => part === '**', nameFits)
  })
}

function nameFits(name: string, pattern: string): boolean {
  const same = (character: string, wanted: string): boolean => wanted === '?' || character === wanted
  return sequence([...name], [...pattern], (character) => character === '*', same)
}

/** Whether the items fit the wanted ones, of which some stand for any number of items. Goes back only to the last of these. */
function sequence(
  items: readonly string[],
  wanted: readonly string[],
  isAny: (one: string) => boolean,
  same: (item: string, one: string) => boolean,
): boolean {
  let at = 0
  let next = 0
  let back: { at: number; next: number } | undefined
  while (at < items.length) {
    const one = wanted[next]
    if (one !== undefined && isAny(one)) {
      back = { at, next: ++next }
    } else if (one !== undefined && same(items[at] ?? '', one)) {
      at++
      next++
    } else if (back) {
      at = ++back.at
      next = back.next
    } else {
      return false
    }
  }
  return wanted.slice(next).every(isAny)
}

const mostAlternatives = 100

/** `*.{md,txt}` → `*.md`, `*.txt`. */
function alternatives(pattern: string): readonly string[] {
  let found = ['']
  for (const part of pattern.split(/(\{[^{}]*\})/)) {
    const choices = /^\{.*\}$/.test(part) ? part.slice(1, -1).split(',') : [part]
    if (found.length * choices.length > mostAlternatives) return []
    found = found.flatMap((one) => choices.map((choice) => one + choice))
  }
  return found
}
