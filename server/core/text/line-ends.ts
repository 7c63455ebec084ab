/** Line ends of words that are written into a draft. */

/** `text` with the line ends of `source`, which are those of its first line: an editor may leave mixed ones as they are. */
export function withLineEndsOf(source: string, text: string): string {
  return source[source.indexOf('\n') - 1] === '\r' ? text.replaceAll('\n', '\r\n') : text
}
