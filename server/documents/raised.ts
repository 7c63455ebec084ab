/** What a raised sign of a draft is: the mark of a footnote, or a part of a number or a unit. */

/** A word of a reference to a provision, so that the number behind it may have a raised part: «статья 171¹», «статьями 12, 13²», «12¹-бап». */
const provision =
  /(?:стат(?:ь|ей)|\bст\.|глав|пункт|\bп\.|\bпп\.|част|раздел|article|section|\bs\.|chapter|paragraph)[^.;:\n]{0,60}\d$/iu
const unit = /(?:^|[\s\d])(?:м|км|см|мм|дм|m|km|cm|mm)$/u

/**
 * What stands in the text for `raised` after `before`: nothing for the mark of a footnote, which would be glued to a word or read as a number, and
 * `-1` in the number of a provision, as it is printed where nothing can be raised. Anything else is left as it is.
 */
export function raisedText(before: string, raised: string): string {
  const sign = raised.trim()
  if (!/^(?:[[(]?\d{1,3}[\])]?|\*{1,3}|†|‡)$/.test(sign)) return raised
  const near = before.slice(-80).trimEnd()
  if (/^\d{1,2}$/.test(sign)) {
    if (provision.test(near.replace(/\p{L}+/gu, (word) => word.toLowerCase())) || /^\d+$/.test(before.trim()))
      return `-${sign}`
    if (unit.test(near)) return sign === '2' ? '²' : sign === '3' ? '³' : raised
  }
  return ''
}
