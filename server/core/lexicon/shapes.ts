/** Lemmas that stand for all words of some shape. */
import type { Language } from '../text/language.js'
import { Form } from './paradigm.js'
import { predicateForm } from './predicate.js'
import { mayBeNumeral } from './quantities/read.js'

/** How a phrase writes “any predicate”. */
export const anyPredicate = '<verb>'
/** Words of quantities; phrases do not name it. */
export const anyNumeral = '#'

export interface Shape {
  readonly name: string
  /** The `Form` bits of the word, or nothing if it has another shape. */
  readonly form: (text: string, language: Language) => number | undefined
}

export const shapes: readonly Shape[] = [
  { name: anyPredicate, form: predicateForm },
  { name: anyNumeral, form: (text, language) => (mayBeNumeral(text, language) ? Form.plain : undefined) },
]
