/** Breaks a text into lines of a given width. */

/** At spaces only: a longer word, such as an address, stays whole. `width` is in UTF-16 code units. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}

/** `text` wrapped to `width` behind a label; further lines are indented to stand under the first. */
export function labelled(label: string, text: string, width: number): string {
  const indent = ' '.repeat(label.length)
  return wrap(text, Math.max(20, width - label.length))
    .map((line, i) => (i === 0 ? label : indent) + line)
    .join('\n')
}
