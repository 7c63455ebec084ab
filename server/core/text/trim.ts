/** Cuts characters off the end of a text in linear time: a regular expression that ends in `+$` begins anew at every character of every run. */

/** `text` without the characters at its end that `isEnd`, a pattern of one UTF-16 code unit, matches. */
export function withoutEnd(text: string, isEnd: RegExp): string {
  let end = text.length
  while (end > 0 && isEnd.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
