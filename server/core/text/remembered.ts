/** Answers that are found once. */

/** A function that finds the answer for each key once; `undefined` is found anew. Without `keyOf` each thing is its own key. */
export function remembered<T, Answer>(
  find: (one: T) => Answer,
  keyOf: (one: T) => unknown = (one) => one,
): (one: T) => Answer {
  const known = new Map<unknown, Answer>()
  return (one) => {
    const key = keyOf(one)
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = find(one)
    known.set(key, answer)
    return answer
  }
}
