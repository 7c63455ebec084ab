/** Finds what a PDF prints around the text: running heads, page numbers and footnotes. */
import type { PrintedLine } from './pdf-lines.js'

/** How many lines from the top and the bottom of a page may be running ones. */
const reach = 3
/** How far the places of a running line may differ from page to page, in points. */
const tolerance = 4

/** The lines of each page without heads and page numbers: what stands at the same place of several pages, but for its numbers. */
export function withoutRunningLines(pages: readonly (readonly PrintedLine[])[]): readonly (readonly PrintedLine[])[] {
  const printed = pages.filter((lines) => lines.length > 0).length
  const needed = Math.max(2, Math.ceil(printed * 0.3))
  const seen = new Map<string, { readonly y: number; readonly page: number; readonly line: PrintedLine }[]>()
  for (const lines of pages) {
    for (const line of edges(lines)) {
      const key = line.text.replace(/\d+/g, '#')
      seen.set(key, [...(seen.get(key) ?? []), { y: line.y, page: line.page, line }])
    }
  }
  const running = new Set<PrintedLine>()
  for (const places of seen.values()) {
    for (const { y, line } of places) {
      const alike = places.filter((other) => Math.abs(other.y - y) <= tolerance)
      const onPages = new Set(alike.map(({ page }) => page)).size
      if (onPages >= needed && (!/\d/.test(line.text) || countsPages(alike))) running.add(line)
    }
  }
  return pages.map((lines) => lines.filter((line) => !running.has(line)))
}

/** The highest and the lowest lines. */
function edges(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, reach), ...byHeight.slice(-reach)])]
}

/** Whether the last changing number grows with the pages, or none changes. */
function countsPages(places: readonly { readonly page: number; readonly line: PrintedLine }[]): boolean {
  const rows = places.map(({ page, line }) => ({
    page,
    numbers: [...line.text.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
  }))
  const [first] = rows
  if (!first) return false
  return first.numbers.every((number, i) => {
    const same = rows.every(({ numbers }) => numbers[i] === number)
    const counting = rows.every(({ page, numbers }) => (numbers[i] ?? 0) - page === number - first.page)
    return same || counting
  })
}

/** The lines of a page without its footnotes: small print at its foot that begins with a raised sign which stands in the text above. */
export function withoutFootnotes(lines: readonly PrintedLine[]): {
  readonly lines: readonly PrintedLine[]
  readonly footnotes: number
} {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? usual) < usual * 0.93) from--
  const foot = lines.slice(from)
  const text = lines.slice(0, from)
  const signs = new Set(text.flatMap(({ raised }) => raised))
  const opening = foot.filter(
    ({ opensRaised, raised, text: words }) =>
      (opensRaised && signs.has(raised[0] ?? '')) || signs.has(/^(\d{1,3}|\*+)\s?(?=\p{Lu})/u.exec(words)?.[1] ?? ''),
  )
  return foot[0] && opening[0] === foot[0] ? { lines: text, footnotes: opening.length } : { lines, footnotes: 0 }
}
