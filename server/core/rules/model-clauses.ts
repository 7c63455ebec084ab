/** The model clauses of the rules by the words of their topic: the titles of the rules and the clauses themselves are the index. */
import { stemOf } from '../act/term-use.js'
import type { Language } from '../text/language.js'
import type { RuleSet } from './ruleset.js'
import type { Rule } from './schema.js'
import { topicsOf, type Topics } from './topics.js'

export interface ModelClause {
  readonly rule: Rule
  readonly text: string
}

interface Indexed extends ModelClause {
  /** Words in small letters, and how much they tell of the topic. */
  readonly sources: readonly { readonly words: readonly string[]; readonly weight: number }[]
}

/** Shorter words tell no topic. */
const shortest = 3
const known = new WeakMap<RuleSet, Map<Language, readonly Indexed[]>>()
const knownTopics = new WeakMap<RuleSet, Topics>()

/**
 * The clauses in `language` that speak of all the given words, perhaps unfinished or in another case; those that have them in the clause and in
 * the title of the rule come first. Then those that speak of the same by another name: «стачка» is «забастовка».
 * None for words that are too short to tell.
 */
export function clausesOn(words: string, ruleSet: RuleSet, language: Language): readonly ModelClause[] {
  const asked = tellingWords(words)
  if (asked.length === 0) return []
  const named = withOtherNames(asked, ruleSet, language).flatMap((one) => speakingOf(one, ruleSet, language))
  const seen = new Set<string>()
  return named.filter(({ text }) => !seen.has(text) && seen.add(text))
}

function speakingOf(asked: readonly string[], ruleSet: RuleSet, language: Language): readonly ModelClause[] {
  return indexOf(ruleSet, language)
    .flatMap(({ rule, text, sources }) => {
      const weights = asked.map((word) =>
        sources.reduce(
          (sum, { words, weight }) => sum + (words.some((other) => speaksOf(other, word)) ? weight : 0),
          0,
        ),
      )
      return weights.includes(0) ? [] : [{ rule, text, weight: weights.reduce((sum, weight) => sum + weight, 0) }]
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ rule, text }) => ({ rule, text }))
}

const tellingWords = (words: string): readonly string[] =>
  (words.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).filter((word) => word.length >= shortest)

/**
 * What was asked, and the same by the other phrases of its topic: before it where it is a phrase of several words, which clauses may hold by chance. One
 * word is not enough for such a phrase: “work” is no “work stoppage”.
 */
function withOtherNames(
  asked: readonly string[],
  ruleSet: RuleSet,
  language: Language,
): readonly (readonly string[])[] {
  const topics = ruleSet.topics ?? knownTopics.get(ruleSet) ?? topicsOf(ruleSet.lexicons)
  knownTopics.set(ruleSet, topics)
  const meant = topics[language].flatMap((phrases) => {
    const names = phrases.map(tellingWords).filter((name) => name.length > 0)
    const name = names.find((one) => isBegun(one, asked))
    return name ? [{ name, names }] : []
  })
  const others = meant.flatMap(({ name, names }) => {
    const rest = asked.slice(name.length)
    return names.filter((one) => one !== name).map((one) => [...one, ...rest])
  })
  return meant.some(({ name }) => name.length > 1) ? [...others, asked] : [asked, ...others]
}

function isBegun(name: readonly string[], asked: readonly string[]): boolean {
  if (name.length > 1 && asked.length === 1) return false
  return name.every((word, i) => i >= asked.length || speaksOf(word, asked[i] ?? ''))
}

/** True for a beginning of the word, and for another form of it by the rule of stems. */
function speaksOf(word: string, asked: string): boolean {
  return word.startsWith(asked) || (asked.length > 4 && word.startsWith(stemOf(asked)))
}

/** Two rules with the same clause are one topic. */
function indexOf(ruleSet: RuleSet, language: Language): readonly Indexed[] {
  const languages = known.get(ruleSet) ?? new Map<Language, readonly Indexed[]>()
  known.set(ruleSet, languages)
  const found = languages.get(language)
  if (found) return found
  const clauses = new Map<string, Indexed>()
  for (const rule of ruleSet.rules) {
    const text = rule.fix.clause?.[language]
    if (text === undefined || clauses.has(text)) continue
    const source = (words: string, weight: number) => ({
      words: words.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [],
      weight,
    })
    const sources = [source(rule.title[language], 2), source(text, 3), source(rule.does[language], 1)]
    clauses.set(text, { rule, text, sources })
  }
  const all = [...clauses.values()]
  languages.set(language, all)
  return all
}
