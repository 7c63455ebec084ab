/** Tells by its ending alone that a word may be a predicate, for phrases that ask for any verb in the present. */
import type { Language } from '../text/language.js'
import { Form } from './paradigm.js'

const russian = /(?:[аяеиоу]ет|[уюая]т|ит|[еи]тся|[уюая]тся)$/
const kazakhNegated = /(?:м[ае]|б[ае]|п[ае])й(?:ды|ді)$/
const kazakh = /(?:[аей]ды|[ей]ді|йды|йді)$/
const english: ReadonlySet<string> = new Set('is are was were do does did has have can will'.split(' '))
const shortest = 4

/**
 * The `Form` bits of a finite verb in the present, or nothing. Nouns with such endings («комитет») pass too: the phrase `!<verb>` is safe, because
 * only predicates are negated.
 */
export function predicateForm(text: string, language: Language): number | undefined {
  if (language === 'en') return english.has(text) ? Form.present : undefined
  if (text.length < shortest) return undefined
  if (language === 'ru') return russian.test(text) ? Form.present : undefined
  if (kazakhNegated.test(text)) return Form.present | Form.negated
  return kazakh.test(text) ? Form.present : undefined
}
