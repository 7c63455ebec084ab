/** Which lemmas must occur in a sentence before a pattern is worth trying: of its necessary parts the one rarest in the text at hand. */
import type { Alternative, CompiledElement, CompiledPhrase, CompiledRule, Concept, Node } from './pattern.js'

/** `triggers[lemma]`: the alternatives that cannot match a sentence without one of their triggering lemmas. */
export type Triggers = readonly (readonly Alternative[] | undefined)[]

interface Start {
  readonly lemmas: readonly number[]
  /** How often one of the lemmas occurs in the text. */
  readonly cost: number
}

/** `counts[lemma]` says how often a lemma occurs; a pattern that needs a lemma which never occurs gets no trigger, because it cannot match. */
export function chooseTriggers(
  rules: readonly CompiledRule[],
  concepts: readonly Concept[],
  counts: Uint32Array,
): Triggers {
  const known: (Start | undefined)[] = []

  const ofConcept = (number: number): Start =>
    (known[number] ??= union((concepts[number]?.phrases ?? []).map(ofPhrase)))
  const ofLemmas = (lemmas: readonly number[]): Start => {
    const there = lemmas.filter((lemma) => counts[lemma] !== 0)
    return { lemmas: there, cost: there.reduce((sum, lemma) => sum + (counts[lemma] ?? 0), 0) }
  }
  const ofElement = (element: CompiledElement): Start | undefined => {
    if (element.optional || element.quantities.length > 0) return undefined
    const own = ofLemmas(element.lemmas)
    return element.concepts.length === 0 ? own : union([own, ...element.concepts.map(ofConcept)])
  }
  const ofPhrase = (phrase: CompiledPhrase): Start => rarest(phrase.elements.map(ofElement))
  const ofNode = (node: Node): Start => {
    if (node.kind === 'phrase') return ofPhrase(node.phrase)
    return node.kind === 'any' ? union(node.nodes.map(ofNode)) : rarest(node.nodes.map(ofNode))
  }

  const triggers: Alternative[][] = []
  for (const { alternatives } of rules) {
    for (const alternative of alternatives) {
      for (const lemma of new Set(ofNode(alternative.node).lemmas)) (triggers[lemma] ??= []).push(alternative)
    }
  }
  return triggers
}

function union(starts: readonly Start[]): Start {
  return { lemmas: starts.flatMap((start) => start.lemmas), cost: starts.reduce((sum, start) => sum + start.cost, 0) }
}

function rarest(starts: readonly (Start | undefined)[]): Start {
  let best: Start | undefined
  for (const start of starts) if (start && (!best || start.cost < best.cost)) best = start
  return best ?? { lemmas: [], cost: Infinity }
}
