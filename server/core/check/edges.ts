/** The words with which what a pattern matches can begin or end: neighbours in a phrase are known by them. */
import type { CompiledElement, CompiledPhrase, Concept } from './pattern.js'

/** Lemmas; nothing where other words are possible, or too many to tell anything. */
type Edge = ReadonlySet<number> | undefined

export interface Edges {
  readonly first: (element: CompiledElement) => Edge
  readonly last: (element: CompiledElement) => Edge
  /** Whether the element only ever matches a single word. */
  readonly isOneWord: (element: CompiledElement) => boolean
}

const mostLemmas = 400

export function createEdges(concepts: readonly Concept[]): Edges {
  const firsts = new Map<number, Edge>()
  const lasts = new Map<number, Edge>()
  const oneWord = new Map<number, boolean>()

  const edgeOf = (element: CompiledElement, ofConcept: (number: number) => Edge): Edge => {
    if (element.quantities.length > 0) return undefined
    return together([new Set(element.lemmas), ...element.concepts.map(ofConcept)])
  }
  const ofConcept = (
    number: number,
    known: Map<number, Edge>,
    inOrder: (phrase: CompiledPhrase) => readonly CompiledElement[],
    ofElement: (element: CompiledElement) => Edge,
  ): Edge => {
    if (known.has(number)) return known.get(number)
    const phrases = concepts[number]?.phrases ?? []
    const edge = together(phrases.map((phrase) => edgeOfPhrase(inOrder(phrase), ofElement)))
    known.set(number, edge)
    return edge
  }
  const first = (element: CompiledElement): Edge =>
    edgeOf(element, (number) => ofConcept(number, firsts, ({ elements }) => elements, first))
  const last = (element: CompiledElement): Edge =>
    edgeOf(element, (number) => ofConcept(number, lasts, ({ elements }) => [...elements].reverse(), last))
  const isOneWord = ({ optional, quantities, concepts: parts }: CompiledElement): boolean =>
    !optional && quantities.length === 0 && parts.every(isOneWordConcept)
  const isOneWordConcept = (number: number): boolean => {
    const known =
      oneWord.get(number) ??
      concepts[number]?.phrases.every(({ elements }) => elements.length === 1 && elements.every(isOneWord)) ??
      false
    oneWord.set(number, known)
    return known
  }
  return { first, last, isOneWord }
}

/** `elements` from the edge inwards: an optional one may be missing. */
function edgeOfPhrase(elements: readonly CompiledElement[], ofElement: (element: CompiledElement) => Edge): Edge {
  const until = elements.findIndex(({ optional }) => !optional)
  return until < 0 ? undefined : together(elements.slice(0, until + 1).map(ofElement))
}

function together(edges: readonly Edge[]): Edge {
  const all = new Set<number>()
  for (const edge of edges) {
    if (!edge) return undefined
    for (const lemma of edge) all.add(lemma)
    if (all.size > mostLemmas) return undefined
  }
  return all
}
