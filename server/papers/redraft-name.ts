/** Names the element that a redraft concerns, also one that is not there yet. */
import type { Act } from '../core/act/tree.js'
import type { Language } from '../core/text/language.js'
import { elementAt, elementOf } from './element.js'
import type { Redraft } from './redraft.js'

/** `newPart` is what a new provision without a number is called: «новая часть». */
export function nameOfRedraft(redraft: Redraft, act: Act, newPart: string, language: Language): string {
  const { path, at, outcome, number } = redraft
  if (outcome !== 'new') return elementAt(act, at, path, language)
  return number === ''
    ? `${elementOf(path, language)}, ${newPart}`
    : elementOf([...path, { kind: 'paragraph', number }], language)
}
