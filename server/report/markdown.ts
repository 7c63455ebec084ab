/** Text that stays text in Markdown. */

/** What Markdown, or HTML in it, would read as a mark, a link or a mention is taken literally. Line breaks stay. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~@]|:(?=\/\/)|&(?=#?\w+;)|(?<=www)\./gi, '\\$&')
}
