/** Guesses which of the known names was meant. */

/** At most `most` names, nearest first; none that is further away than half the length of what was written. */
export function nearest(written: string, known: readonly string[], most = 3): readonly string[] {
  const word = written.toLowerCase()
  return known
    .map((name) => ({ name, distance: Math.min(edits(word, name), edits(word, name.slice(name.indexOf('/') + 1))) }))
    .filter(({ distance }) => distance <= Math.max(2, word.length / 2))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** Letters to insert, remove or change; words longer than 80 letters count by their beginning. */
function edits(a: string, b: string): number {
  const [first, second] = [a.slice(0, 80), b.slice(0, 80)]
  let row = Array.from({ length: second.length + 1 }, (_, i) => i)
  for (let i = 1; i <= first.length; i++) {
    const next = [i]
    for (let j = 1; j <= second.length; j++) {
      const change = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[second.length] ?? 0
}
