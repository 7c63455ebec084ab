/** Makes characters visible that a terminal would obey or hide. */

// Control characters, marks that turn the direction of writing, line separators, and halves of broken characters.
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are what this finds
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `text` on one line, with `\u{1b}` for an escape character; a tab becomes a space, a soft hyphen stays. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) =>
    character === '\t' ? ' ' : `\\u{${character.charCodeAt(0).toString(16)}}`,
  )
}

const unsafeInJson = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** The value as indented JSON with a line end; what a terminal would obey or hide is written as `\u202e`, which any reader takes for the character. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2)
  return `${json.replace(unsafeInJson, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
