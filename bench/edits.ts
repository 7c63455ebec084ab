/** Where the edits of the bench are made: here and there in a text, in lines that have words. */

export interface EditPlace {
  /** From 0. */
  readonly line: number
  /** Of the beginning of the line, in UTF-16 code units. */
  readonly start: number
}

/** How far into its line an edit is made, in UTF-16 code units. */
export const intoLine = 20

/** The lines that are long enough to type in. */
export function editPlaces(text: string): readonly EditPlace[] {
  let start = 0
  return text.split('\n').flatMap((words, line) => {
    const place = { line, start }
    start += words.length + 1
    return words.length > 2 * intoLine ? [place] : []
  })
}

/** The place of the edit with this number. @throws RangeError where the text has no line to type in */
export function placeOfEdit(places: readonly EditPlace[], edit: number): EditPlace {
  const place = places[(edit * 7919) % places.length]
  if (!place) throw new RangeError('the text has no line that is long enough to type in')
  return place
}
