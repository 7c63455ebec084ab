/** The rules and the lexicon of one language as compiled: plain data, from which a reviewer is set up quickly. */
import { shapes } from '../lexicon/shapes.js'
import { createVocabulary, type ShapedLemma, type Vocabulary } from '../lexicon/vocabulary.js'
import type { QuantityTest } from '../rules/phrase.js'
import type { Field } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { fieldReader, type FieldReader } from './field.js'
import { createNetwork, type Gates, type Network } from './network.js'
import { createUnpacker, WatchedKind } from './pack.js'
import { unpacker } from '../text/packing.js'
import type { CompiledRule, Concept } from './pattern.js'
import { roles, type Trace } from './safeguards.js'

/** Survives JSON. Texts of many lines are lists; concepts, rules and what is called packed are read by `pack.ts` and `packing.ts`. */
export interface Blueprint {
  readonly language: Language
  /** A line each. */
  readonly lemmas: string
  /** Sets of endings, each with the bits of `Form`. */
  readonly endings: readonly (readonly (readonly [string, number])[])[]
  /** A line each, sorted by code units. */
  readonly stems: string
  /** Packed, for each stem: number of its set of endings, number of its lemma. */
  readonly stemEntries: string
  /** A line each. */
  readonly conceptNames: string
  readonly concepts: readonly string[]
  /** In the order of the rule set. */
  readonly rules: readonly string[]
  /** A line each. */
  readonly strings: string
  readonly quantities: readonly QuantityTest[]
  /**
   * Packed, for each watched pattern its kind, then: number of the rule, place among its alternatives, count of gates, gates; or number of the rule,
   * number of the role, part and order of its trace; or a string.
   */
  readonly watched: string
  readonly gates: Gates
}

/**
 * A pattern that the network looks for in every sentence: an alternative of a rule, what is held of a safeguard where it stands, or what rules only want
 * somewhere in the act.
 */
export type Watched =
  | {
      readonly rule: number
      /** Its place among the alternatives of the rule. */
      readonly order: number
      /** Gates that must be open somewhere in the section, or the rule does not apply. */
      readonly about: readonly number[]
    }
  | Trace
  | { readonly topic: string }

export interface CompiledLanguage {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly lemmas: readonly string[]
  readonly conceptCount: number
  readonly concept: (number: number) => Concept
  readonly conceptNumber: (name: string) => number | undefined
  readonly ruleCount: number
  /** By its place in the rule set. */
  readonly rule: (index: number) => CompiledRule
  /** Which parts of a text are worth reading. */
  readonly field: FieldReader
  /** By their numbers in the network. */
  readonly watched: readonly Watched[]
  /** Which of the watched patterns a sentence may match. */
  readonly network: Network
  readonly gateCount: number
}

/** Sets up what a review needs. Concepts and rules are read when they are first asked for: most drafts ask for few. */
export function setUp(blueprint: Blueprint, field: Field): CompiledLanguage {
  const { language, endings, stems, stemEntries, conceptNames, quantities, gates } = blueprint
  const lemmas = blueprint.lemmas.split('\n')
  const strings = blueprint.strings.split('\n')
  const unpack = createUnpacker({ strings, quantities })
  const names = conceptNames.split('\n')
  const numbers = new Map(names.map((name, number) => [name, number]))
  const concepts: (Concept | undefined)[] = []
  const rules: (CompiledRule | undefined)[] = []
  return {
    language,
    vocabulary: createVocabulary(stems.split('\n'), stemEntries, endings, shapedLemmas(lemmas, language)),
    lemmas,
    conceptCount: blueprint.concepts.length,
    concept: (number) => (concepts[number] ??= unpack.concept(blueprint.concepts[number] ?? '', names[number] ?? '')),
    conceptNumber: (name) => numbers.get(name),
    ruleCount: blueprint.rules.length,
    rule: (index) => (rules[index] ??= unpack.rule(blueprint.rules[index] ?? '', index)),
    field: fieldReader(field, language),
    watched: readWatched(blueprint.watched, strings),
    network: createNetwork(lemmas.length, gates),
    gateCount: gates.size,
  }
}

const shapedLemmas = (lemmas: readonly string[], language: Language): readonly ShapedLemma[] =>
  shapes.flatMap(({ name, form }) => {
    const lemma = lemmas.indexOf(name)
    return lemma < 0 ? [] : [{ lemma, form: (text: string) => form(text, language) }]
  })

function readWatched(packed: string, strings: readonly string[]): readonly Watched[] {
  const next = unpacker(packed)
  const watched: Watched[] = []
  for (let left = next(); left > 0; left--) {
    const kind = next()
    if (kind === WatchedKind.topic) watched.push({ topic: strings[next()] ?? '' })
    else if (kind === WatchedKind.tracer)
      watched.push({ rule: next(), role: roles[next()] ?? 'topic', part: next(), order: next() })
    else watched.push({ rule: next(), order: next(), about: Array.from({ length: next() }, next) })
  }
  return watched
}

/** All concepts, by their numbers. */
export const conceptsOf = ({ conceptCount, concept }: CompiledLanguage): readonly Concept[] =>
  Array.from({ length: conceptCount }, (_, number) => concept(number))
