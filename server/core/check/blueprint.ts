/** The rules and the lexicon of one language as compiled: plain data, from which a reviewer is set up quickly. */
import { anyPredicate, predicateForm } from '../lexicon/predicate.js'
import { createVocabulary, type ShapedLemma, type Vocabulary } from '../lexicon/vocabulary.js'
import type { Field } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { fieldReader, type FieldReader } from './field.js'
import type { Gates } from './gates.js'
import { createNetwork, type Network } from './network.js'
import { tracersOf, type Tracer } from './safeguards.js'
import type { Alternative, CompiledRule, Concept, Node } from './pattern.js'

/** Holds no functions and no references between its parts: it survives JSON. */
export interface Blueprint {
  readonly language: Language
  readonly lemmas: readonly string[]
  /** Sets of endings, each with the bits of `Form`. */
  readonly endings: readonly (readonly (readonly [string, number])[])[]
  /** Stem, number of its set of endings, number of its lemma. */
  readonly stems: readonly (readonly [string, number, number])[]
  readonly concepts: readonly Concept[]
  /** In the order of the rule set. */
  readonly rules: readonly CompiledRule[]
  readonly gates: Gates
}

export interface CompiledLanguage {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly lemmas: readonly string[]
  readonly concepts: readonly Concept[]
  readonly conceptNumbers: ReadonlyMap<string, number>
  /** In the order of the rule set. */
  readonly rules: readonly CompiledRule[]
  /** Which parts of a text are worth reading. */
  readonly field: FieldReader
  /** What rules want somewhere in the act, each pattern once. */
  readonly topics: readonly Node[]
  /** Which patterns a sentence may match; `watched` says under which number a pattern is known to it. */
  readonly network: Network
  readonly watched: ReadonlyMap<Node, number>
  /** By number of a watched pattern: the alternatives that begin with it. */
  readonly starts: readonly (readonly Alternative[] | undefined)[]
  /** By number of a watched pattern: what is held of safeguards where it stands. */
  readonly tracers: readonly (readonly Tracer[] | undefined)[]
}

/** Sets up what a review needs. */
export function setUp(
  { language, lemmas, endings, stems, concepts, rules, gates }: Blueprint,
  field: Field,
): CompiledLanguage {
  const { patterns, topics } = watchedPatterns(rules)
  const watched = new Map(patterns.map((pattern, index) => [pattern, index]))
  return {
    language,
    vocabulary: createVocabulary(stems, endings, shapedLemmas(lemmas, language)),
    lemmas,
    concepts,
    conceptNumbers: new Map(concepts.map(({ name }, number) => [name, number])),
    rules,
    field: fieldReader(field, language),
    topics,
    network: createNetwork(lemmas.length, gates),
    watched,
    starts: byStart(
      rules.flatMap(({ alternatives }) => alternatives),
      watched,
    ),
    tracers: byStart(rules.flatMap(tracersOf), watched),
  }
}

/** What is over a whole article begins with its first part, anything else is one pattern. */
function byStart<T extends { readonly node: Node }>(
  all: readonly T[],
  watched: ReadonlyMap<Node, number>,
): readonly (readonly T[] | undefined)[] {
  const starts: T[][] = []
  for (const one of all) {
    const { node } = one
    const start = node.kind === 'all' && node.within === 'article' ? node.nodes[0] : node
    const number = start && watched.get(start)
    if (number !== undefined) (starts[number] ??= []).push(one)
  }
  return starts
}

function shapedLemmas(lemmas: readonly string[], language: Language): readonly ShapedLemma[] {
  const lemma = lemmas.indexOf(anyPredicate)
  return lemma < 0 ? [] : [{ lemma, form: (text) => predicateForm(text, language) }]
}

/** Every pattern that is looked for in whole sections; its place in the list is its number in the network. */
export function watchedPatterns(rules: readonly CompiledRule[]): {
  readonly patterns: readonly Node[]
  readonly topics: readonly Node[]
} {
  const topics = [...new Map(rules.flatMap(topicsOf).map((node) => [node.source, node])).values()]
  return { topics, patterns: [...new Set([...rules.flatMap(patternsOf), ...topics])] }
}

const topicsOf = ({ alternatives }: CompiledRule): readonly Node[] => alternatives.flatMap(({ act }) => act)

function patternsOf(rule: CompiledRule): readonly Node[] {
  const { about, unless, alternatives } = rule
  return [
    ...about,
    ...unless.filter(({ article }) => article).map(({ node }) => node),
    ...alternatives.flatMap(({ node, about: own }) => [...sentencePatterns(node), ...own]),
    ...tracersOf(rule).flatMap(({ node }) => sentencePatterns(node)),
  ]
}

/** Of a pattern over a whole article its parts are looked for in sentences. */
const sentencePatterns = (node: Node): readonly Node[] =>
  node.kind === 'all' && node.within === 'article' ? [...node.nodes, ...node.none] : [node]
