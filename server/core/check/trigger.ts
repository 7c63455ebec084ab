/** Which lemmas must occur in a sentence before a pattern is worth trying: the rarest necessary part of it. */
import type { CompiledElement, CompiledPhrase, Concept, Node } from './pattern.js'

/** Concepts so frequent in statutes that they make poor triggers. */
const frequent: ReadonlySet<string> = new Set(['must', 'forbid', 'may', 'exempt', 'only', 'without', 'law', 'person', 'state', 'organization'])

interface Start {
  readonly lemmas: ReadonlySet<number>
  readonly cost: number
}

/** The lemmas of which at least one occurs in every match of the pattern. */
export function trigger(node: Node, concepts: readonly Concept[]): ReadonlySet<number> {
  const known = new Map<number, Start>()

  const ofConcept = (number: number): Start => {
    const cached = known.get(number)
    if (cached) return cached
    const concept = concepts[number]
    const start = union((concept?.phrases ?? []).map(ofPhrase), frequent.has(concept?.name ?? '') ? 1000 : 0)
    known.set(number, start)
    return start
  }
  const ofElement = (element: CompiledElement): Start | undefined => {
    if (element.optional || element.quantities.length > 0) return undefined
    const own: Start = { lemmas: new Set(element.lemmas), cost: element.lemmas.length }
    return union([own, ...element.concepts.map(ofConcept)], 0)
  }
  const ofPhrase = (phrase: CompiledPhrase): Start => cheapest(phrase.elements.map(ofElement))
  const ofNode = (part: Node): Start => {
    if (part.kind === 'phrase') return ofPhrase(part.phrase)
    if (part.kind === 'any') return union(part.nodes.map(ofNode), 0)
    return cheapest(part.nodes.map(ofNode))
  }
  return ofNode(node).lemmas
}

function union(starts: readonly Start[], extra: number): Start {
  const lemmas = new Set<number>()
  let cost = extra
  for (const start of starts) {
    for (const lemma of start.lemmas) lemmas.add(lemma)
    cost += start.cost
  }
  return { lemmas, cost }
}

function cheapest(starts: readonly (Start | undefined)[]): Start {
  let best: Start | undefined
  for (const start of starts) {
    if (start && start.lemmas.size > 0 && (!best || start.cost < best.cost)) best = start
  }
  return best ?? { lemmas: new Set(), cost: Infinity }
}
