/** Text of rules in Markdown: nothing in it may be read as a mark, and a table cell stays one cell. */

/** One line, with `*`, `_`, `[`, `<`, `` ` `` and a leading list mark taken literally. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^([-+#>]|\d+[.)])(?= )/, '\\$1')
}

export const link = (text: string, address: string): string => `[${plain(text)}](${address})`

/** Rows of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** Paragraphs with a blank line between them; empty ones are left out. */
export const paragraphs = (...parts: readonly string[]): string => `${parts.filter(Boolean).join('\n\n')}\n`
