/** The lines in which each entry of `tripartite.decisions.yaml` stands. */
import { isMap, isSeq, type YAMLMap } from 'yaml'
import { parseYaml } from '../rules/yaml.js'
import type { Range } from '../text/range.js'

/** `range`: in UTF-16 code units of the file, from the beginning of the line of its dash to the end of its last line. */
export interface EntryLines {
  readonly entry: YAMLMap
  readonly range: Range
}

/** In the order of the file; none where the file cannot be understood, and where the entries share a line. Never throws. */
export function entryLines(source: string): readonly EntryLines[] {
  try {
    const list = parseYaml(source).document?.get('decisions')
    // `[{ … }]` cannot be cut by lines.
    if (!isSeq(list) || list.flow === true) return []
    return list.items.flatMap((entry) =>
      isMap(entry) && entry.range ? [{ entry, range: linesOf(source, entry.range[0], entry.range[1]) }] : [],
    )
  } catch {
    return []
  }
}

/** Whole lines: the dash stands before the first field, perhaps on a line of its own, and a comment behind the last. */
function linesOf(source: string, from: number, to: number): Range {
  const start = source.lastIndexOf('\n', source.lastIndexOf('-', from - 1)) + 1
  const last = source.slice(from, to).trimEnd().length + from
  const lineEnd = source.indexOf('\n', last)
  return { start, end: lineEnd < 0 ? source.length : lineEnd + 1 }
}
