/** A word explained, for those who write rules: every form that it stands for. */
import type { WordReading } from '../core/check/word.js'
import type { Language } from '../core/text/language.js'
import { visible } from './escape.js'
import { phrases } from './phrases.js'
import { labelled } from './wrap.js'

export function textOfWord(reading: WordReading, language: Language, width: number): string {
  const { lemma, wordClass, listed, forms, knownAs } = reading
  const source = listed ? 'forms listed in the lexicon' : `class ${wordClass ?? 'by its ending'}`
  const known = knownAs.map(({ lemma: name, concepts }) => {
    const used = concepts.length > 0 ? concepts.map((concept) => `@${concept}`).join(' ') : 'only inside rules'
    return labelled('  ', visible(`form of ${name}: ${used}`), width)
  })
  return [
    visible(`${lemma}: ${forms.length} forms (${phrases.en.language[language]}, ${source})`),
    labelled('  ', visible(forms.join(' ')), width),
    ...(known.length > 0
      ? ['In the lexicon and the rules:', ...known]
      : ['No rule and no concept of the lexicon uses this word.']),
    '',
  ].join('\n')
}
