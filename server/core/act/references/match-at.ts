/** Reads a sticky pattern at one place of a text. */

/** `pattern` carries the flag `y`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Which of the alternatives, each a group, has matched: counted from group `first`, −1 if none has. */
export function alternativeOf(match: RegExpExecArray, first: number): number {
  for (let i = first; i < match.length; i++) if (match[i] !== undefined) return i - first
  return -1
}
