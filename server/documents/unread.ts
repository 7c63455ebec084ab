/** Says what of a file was not read. */

/** One sentence for each kind of which there is any. */
export function unreadThings({
  pictures = 0,
  footnotes = 0,
}: {
  readonly pictures?: number
  readonly footnotes?: number
}): readonly string[] {
  return [
    ...(pictures > 0 ? [`${pictures} ${pictures === 1 ? 'picture was' : 'pictures were'} not read`] : []),
    ...(footnotes > 0 ? [`${footnotes} ${footnotes === 1 ? 'footnote was' : 'footnotes were'} not read`] : []),
  ]
}
