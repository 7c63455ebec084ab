/** How the engine reads a clause, for people who want to know why a rule matched or did not. */
import { parseAct } from '../act/parse.js'
import type { Quantity } from '../lexicon/quantity.js'
import { Form } from '../lexicon/paradigm.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Modality } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { normalise } from '../text/normalise.js'
import { check, type Attempt } from './check.js'
import { conceptsOf, type CompiledLanguage } from './blueprint.js'
import { conceptSpans } from './match.js'
import { modalSpans } from './modality.js'
import { passages } from './passages.js'
import { createReadings } from './readings.js'
import type { Span, View } from './view.js'

/** Words of the sentence as written, with what they mean to the rules. */
export interface Reading {
  readonly words: string
  readonly negated: boolean
}

export interface SentenceReading {
  readonly language: Language
  readonly text: string
  /** The inherited lead-in and tail, empty where there are none. */
  readonly leadIn: string
  readonly tail: string
  readonly isHeading: boolean
  /** Words that mean something, in order, with their concepts; concepts of several words stand with all their words. */
  readonly concepts: readonly (Reading & { readonly names: readonly string[] })[]
  readonly modality: readonly (Reading & { readonly modality: Modality })[]
  readonly negatedWords: readonly string[]
  readonly quantities: readonly {
    readonly words: string
    readonly op: Quantity['op']
    readonly value: number
    readonly kind: Quantity['kind']
  }[]
}

/** The best that became of one rule in the text. */
export interface RuleReading {
  readonly rule: string
  readonly outcome: Attempt['outcome']
  readonly parts: readonly string[]
}

export interface ClauseReading {
  readonly sentences: readonly SentenceReading[]
  /** Rules that matched first, then those that came close, nearest first. */
  readonly rules: readonly RuleReading[]
}

/** Reads `source` as a review would; `main` is the language of passages too short to tell. */
export function readClause(
  source: string,
  main: Language,
  ruleSet: RuleSet,
  compiled: (language: Language) => CompiledLanguage,
): ClauseReading {
  const { text } = normalise(source)
  const sentences: SentenceReading[] = []
  const best = new Map<number, Attempt>()
  for (const { section, language } of passages(parseAct(text, main), text, main)) {
    const readings = createReadings(text, compiled(language))
    const found = readings.sentences(section)
    for (const sentence of found) sentences.push(readSentence(readings.view(sentence, readings.open(sentence)), text))
    const keepBest = (attempt: Attempt): void => {
      const known = best.get(attempt.rule)
      if (!known || isBetter(attempt, known)) best.set(attempt.rule, attempt)
    }
    check(found, ruleSet, readings, () => false, keepBest)
  }
  const rules = [...best.values()]
    .sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : a.rule - b.rule))
    .map(({ rule, outcome, parts }) => ({ rule: ruleSet.rules[rule]?.id ?? '', outcome, parts }))
  return { sentences, rules }
}

const outcomes: readonly Attempt['outcome'][] = ['matched', 'excepted', 'belowLimit', 'near']

function isBetter(a: Attempt, b: Attempt): boolean {
  const order = outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome)
  return order !== 0 ? order < 0 : a.outcome === 'near' && a.parts.length < b.parts.length
}

function readSentence(view: View, text: string): SentenceReading {
  const { sentence, compiled } = view
  const { starts, ends, ownFrom, ownTo } = sentence
  const words = (from: number, to: number): string => {
    const start = starts[from]
    const end = ends[to - 1]
    if (start === undefined || end === undefined) return ''
    // A match that joins lead-in and item has other items between its ends.
    if (isTogether(from, to, view)) return text.slice(start, end).replace(/\s+/g, ' ')
    return sentence.words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ')
  }
  const read = (span: Span): Reading => ({ words: words(span.from, span.to), negated: span.negated })
  return {
    language: compiled.language,
    text: words(ownFrom, ownTo),
    leadIn: words(0, ownFrom),
    tail: words(ownTo, sentence.words.length),
    isHeading: sentence.isHeading,
    concepts: readConcepts(view).map(({ span, names }) => ({ ...read(span), names })),
    modality: modalSpans(view).map((span) => ({ ...read(span), modality: span.modality })),
    negatedWords: sentence.words.flatMap((word, i) => {
      const inside = word.forms.some((form) => (form & Form.negated) !== 0)
      return inside !== (view.negated[i] === 1) ? [words(i, i + 1)] : []
    }),
    quantities: view.quantities().map(({ from, to, op, value, kind }) => ({ words: words(from, to), op, value, kind })),
  }
}

function isTogether(from: number, to: number, { sentence }: View): boolean {
  return [sentence.ownFrom, sentence.ownTo].every((edge) => edge <= from || edge >= to)
}

function readConcepts(view: View): readonly { readonly span: Span; readonly names: readonly string[] }[] {
  const found = new Map<string, { span: Span; names: string[] }>()
  conceptsOf(view.compiled).forEach(({ name }, number) => {
    for (const span of conceptSpans(number, view)) {
      const key = `${span.from} ${span.to} ${String(span.negated)}`
      const known = found.get(key)
      if (!known) found.set(key, { span, names: [name] })
      else if (!known.names.includes(name)) known.names.push(name)
    }
  })
  return [...found.values()].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
}
