/** What a word stands for in one language: its forms as a lemma, and the lemmas of the lexicon that it is a form of. */
import { expand } from '../lexicon/expand.js'
import { spelling } from '../rules/phrase.js'
import type { RuleSet } from '../rules/ruleset.js'
import { conceptsOf, type CompiledLanguage } from './blueprint.js'
import { paradigm } from './compile.js'

export interface WordReading {
  readonly lemma: string
  /** As given, or as `rules/lexicon/inflection.yaml` lays it down; nothing where the ending decides. */
  readonly wordClass: string | undefined
  /** True where the file lists the forms themselves. */
  readonly listed: boolean
  readonly forms: readonly string[]
  readonly knownAs: readonly { readonly lemma: string; readonly concepts: readonly string[] }[]
}

/** `word` is a lemma as in a rule: `союз`, or `союз:noun` to force a class. */
export function readWord(word: string, ruleSet: RuleSet, compiled: CompiledLanguage): WordReading {
  const [written = '', given] = word.normalize('NFC').split(':')
  const lemma = spelling(written.trim())
  const { lemmas } = ruleSet.lexicons[compiled.language]
  const correction = Object.hasOwn(lemmas, lemma) ? lemmas[lemma] : undefined
  const wordClass = given ?? (typeof correction === 'string' ? correction : undefined)
  const listed = given === undefined && typeof correction === 'object'
  const forms = listed
    ? [...new Set(correction.forms.map(spelling))].sort()
    : expand(paradigm(lemma, wordClass, compiled.language))
  const knownAs = compiled.vocabulary.word(lemma, 0, lemma.length, true).lemmas.map((number) => ({
    lemma: compiled.lemmas[number] ?? '',
    concepts: conceptsOf(compiled)
      .filter(({ phrases }) =>
        phrases.some(({ elements }) => elements.some((element) => element.lemmas.includes(number))),
      )
      .map(({ name }) => name),
  }))
  return { lemma, wordClass, listed, forms, knownAs }
}
