/** Finds where a compiled pattern matches a sentence; cost is bounded by the sentence's length times the gaps of the pattern. */
import { firstIndex } from '../text/ordered.js'
import { quantityFits } from '../rules/phrase.js'
import type { CompiledElement, CompiledPhrase, Node, Scope } from './pattern.js'
import { isOpen } from './network.js'
import { distance, type Span, type View } from './view.js'

const nothing: readonly Span[] = []
/** How many places of one part are tried: sentences are cut at a fixed length, so this only bounds texts made to be slow. */
const triedPlaces = 40

/** All places where the pattern matches, in order of their start; at most one for each start. */
export function find(node: Node, view: View): readonly Span[] {
  if (isShut(node, view)) return nothing
  if (node.kind === 'phrase') return findPhrase(node.phrase, view)
  if (node.kind === 'any') return node.nodes.reduce((all, part) => merged(all, find(part, view)), nothing)
  return findAll(node, view)
}

export function matches(node: Node, view: View): boolean {
  return find(node, view).length > 0
}

/** Where a concept occurs; computed once for each sentence. */
export function conceptSpans(number: number, view: View): readonly Span[] {
  const known = view.conceptSpans.get(number)
  if (known) return known
  const concept = view.compiled.concept(number)
  if (isShut(concept, view)) return nothing
  const any = (phrases: readonly CompiledPhrase[]): readonly Span[] => {
    let found = nothing
    for (const phrase of phrases) if (!isShut(phrase, view)) found = merged(found, findPhrase(phrase, view))
    return found
  }
  const all = any(concept.phrases)
  const excepted = all.length > 0 ? any(concept.exceptions) : nothing
  const spans = excepted.length > 0 ? all.filter((span) => !excepted.some((other) => overlap(span, other))) : all
  view.conceptSpans.set(number, spans)
  return spans
}

/** Whether the sentence lacks a word that is needed here. */
const isShut = ({ gate }: { readonly gate: number | undefined }, { open }: View): boolean =>
  gate !== undefined && !isOpen(open, gate)

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

function findPhrase(phrase: CompiledPhrase, view: View): readonly Span[] {
  if (isShut(phrase, view)) return nothing
  const { elements } = phrase
  const first = elements[0]
  if (!first) return nothing
  if (elements.length === 1) return elementSpans(first, view)
  const candidates = candidatesOf(phrase, view)
  if (!candidates) return nothing
  const found: Span[] = []
  const dead: DeadEnds = { places: undefined, length: view.indexes.length + 1 }
  for (const start of candidates[0] ?? nothing) {
    const end = extend(phrase, candidates, 1, start, view, dead)
    if (end) found.push({ from: start.from, to: end.to, negated: end.negated, quantity: end.quantity })
  }
  if (first.optional && found.length === 0) return findPhrase({ ...phrase, elements: elements.slice(1) }, view)
  return found
}

/** The places of each element; nothing where a necessary one has none. Quantities are read last, because reading them costs most. */
function candidatesOf({ elements }: CompiledPhrase, view: View): readonly (readonly Span[])[] | undefined {
  const places: (readonly Span[])[] = []
  const later: number[] = []
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]!
    places.push(element.quantities.length > 0 ? nothing : elementSpans(element, view))
    if (element.quantities.length > 0) later.push(i)
    else if (places[i]?.length === 0 && !element.optional) return undefined
  }
  for (const i of later) {
    const element = elements[i]!
    const spans = elementSpans(element, view)
    if (spans.length === 0 && !element.optional) return undefined
    places[i] = spans
  }
  return places
}

/** Where no continuation leads to the end, by element and by the token reached: how it was reached does not matter, and there are very many ways. */
interface DeadEnds {
  places: Set<number> | undefined
  /** Of the sentence, in tokens. */
  readonly length: number
}

/** Continues a partly matched phrase from element `at`; the nearest continuation wins. */
function extend(
  phrase: CompiledPhrase,
  candidates: readonly (readonly Span[])[],
  at: number,
  before: Span,
  view: View,
  dead: DeadEnds,
): Span | undefined {
  const element = phrase.elements[at]
  if (!element) return before
  const here = at * dead.length + before.to
  if (dead.places?.has(here)) return undefined
  const spans = candidates[at] ?? nothing
  for (let i = firstIndex(spans.length, (span) => spans[span]!.from >= before.to); i < spans.length; i++) {
    const next = spans[i]
    if (!next || distance(view, before, next) > element.gap) break
    if (!element.long && view.clauses[next.from] !== view.clauses[before.to - 1]) break
    const joined: Span = {
      from: before.from,
      to: next.to,
      negated: before.negated || next.negated,
      quantity: next.quantity ?? before.quantity,
    }
    const end = extend(phrase, candidates, at + 1, joined, view, dead)
    if (end) return end
  }
  const end = element.optional ? extend(phrase, candidates, at + 1, before, view, dead) : undefined
  // The second element is asked of once for each beginning.
  if (!end && at > 1) (dead.places ??= new Set()).add(here)
  return end
}

function elementSpans(element: CompiledElement, view: View): readonly Span[] {
  const { lemmas, concepts, quantities } = element
  let all: readonly Span[] = nothing
  for (const lemma of lemmas) if (isOpen(view.open, lemma)) all = merged(all, view.occurrences(lemma))
  for (const concept of concepts) all = merged(all, conceptSpans(concept, view))
  const isPlain = element.polarity !== 'negated' && !all.some((span) => span.negated)
  const spans = isPlain ? all : all.filter((span) => polarityFits(element, span)).map((span) => settle(element, span))
  if (quantities.length === 0) return spans
  const read = view.quantities().flatMap((quantity): readonly Span[] => {
    const test = quantities.find((one) => quantityFits(one, quantity.kind, quantity.value))
    return test ? [{ from: quantity.from, to: quantity.to, negated: false, quantity: { ...quantity, test } }] : nothing
  })
  return merged(spans, read)
}

function polarityFits(element: CompiledElement, span: Span): boolean {
  if (element.polarity === 'plain') return !span.negated
  return element.polarity !== 'negated' || span.negated
}

/** Only `carry` elements hand their negation on. */
function settle(element: CompiledElement, span: Span): Span {
  return element.polarity === 'carry' || !span.negated ? span : { ...span, negated: false }
}

/** Both lists are in order, and so is the result. */
function merged(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  return [...a, ...b].sort((left, right) => left.from - right.from || left.to - right.to)
}

function findAll({ nodes, asked, within, none }: Extract<Node, { kind: 'all' }>, view: View): readonly Span[] {
  const places: (readonly Span[])[] = nodes.map(() => nothing)
  for (const part of asked) {
    const spans = find(nodes[part]!, view)
    if (spans.length === 0) return nothing
    places[part] = spans
  }
  const found: Span[] = []
  for (const anchor of (places[0] ?? nothing).slice(0, triedPlaces)) {
    const together = gather(places, anchor, within, view)
    if (together && !none.some((node) => excluded(node, together, within, view))) found.push(together)
  }
  return found
}

/** The anchor with the nearest place of every other part, if they stand within the scope. */
function gather(places: readonly (readonly Span[])[], anchor: Span, within: Scope, view: View): Span | undefined {
  let { from, to } = anchor
  let quantity = anchor.quantity
  for (const spans of places.slice(1)) {
    let best: Span | undefined
    let bestDistance = Infinity
    for (const span of spans) {
      if (within === 'clause' && view.clauses[span.from] !== view.clauses[anchor.from]) continue
      const apart = distance(view, anchor, span)
      if (apart < bestDistance) {
        best = span
        bestDistance = apart
      }
    }
    if (!best) return undefined
    from = Math.min(from, best.from)
    to = Math.max(to, best.to)
    quantity ??= best.quantity
  }
  if (typeof within === 'number' && (view.indexes[to] ?? 0) - (view.indexes[from] ?? 0) > within) return undefined
  return { from, to, negated: false, quantity }
}

/** Whether the span stands in one of the clauses that the match reaches over. */
function isInClauses(span: Span, match: Span, { clauses }: View): boolean {
  const clause = clauses[span.from] ?? 0
  return clause >= (clauses[match.from] ?? 0) && clause <= (clauses[match.to - 1] ?? 0)
}

function excluded(node: Node, match: Span, within: Scope, view: View): boolean {
  return find(node, view).some((span) => {
    if (within === 'clause') return isInClauses(span, match, view)
    if (typeof within === 'number') return distance(view, span, match) <= within
    return true
  })
}
