/** Finds the concepts that some rules are made of, so that only those are compiled. */
import type { Language } from '../text/language.js'
import type { RuleSet } from './ruleset.js'
import type { Lexicon, Rule } from './schema.js'

/** `phrasesOf` gives the phrases of a concept in one language; `also` are concepts that are wanted anyway. */
export function neededConcepts(
  rules: readonly Rule[],
  phrasesOf: (concept: string) => readonly string[] | undefined,
  also: Iterable<string> = [],
): Readonly<Record<string, readonly string[]>> {
  const concepts: Record<string, readonly string[]> = {}
  const add = (name: string): void => {
    const phrases = Object.hasOwn(concepts, name) ? undefined : phrasesOf(name)
    if (!phrases) return
    concepts[name] = phrases
    phrases.forEach(addAll)
  }
  const addAll = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/@([a-z][a-z0-9-]*)/g)) add(name)
  }
  for (const name of also) add(name)
  addAll(JSON.stringify(rules.map(({ about, when, unless, fix }) => [about, when, unless, fix.wording])))
  return concepts
}

/** The rule set with these rules alone and the concepts that they need: it compiles in some ten milliseconds. */
export function onlyWith(rules: readonly Rule[], ruleSet: RuleSet, also: Iterable<string> = []): RuleSet {
  const lexicon = (language: Language): Lexicon => {
    const { concepts, lemmas } = ruleSet.lexicons[language]
    const phrasesOf = (name: string): readonly string[] | undefined =>
      Object.hasOwn(concepts, name) ? concepts[name] : undefined
    return { concepts: neededConcepts(rules, phrasesOf, also), lemmas }
  }
  return { ...ruleSet, rules, lexicons: { ru: lexicon('ru'), kk: lexicon('kk'), en: lexicon('en') } }
}
