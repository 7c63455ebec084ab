/** What a finding says to its reader. */
import type { Rule } from '../rules/schema.js'
import type { Language } from '../text/language.js'

/** The language of messages: that of the draft, or one for all. */
export type Reader = 'auto' | Language

export const readerOf = (reader: Reader, language: Language): Language => (reader === 'auto' ? language : reader)

/** What the provision does, what the standard requires, how to redraft: three short parts in one paragraph. */
export function messageOf(rule: Rule, reader: Language): string {
  return `${rule.does[reader]} ${rule.standard[reader]} ${rule.advice[reader]}`
}
