/** Matches all rules of a language against one section of an act. */
import type { RuleSet } from '../rules/ruleset.js'
import type { CompiledLanguage } from './blueprint.js'
import { find, matches } from './match.js'
import { modalityOf } from './modality.js'
import type { Alternative, Node } from './pattern.js'
import { place, severityOf, type Match } from './place.js'
import type { Trace } from './safeguards.js'
import type { Sentence } from './sentence.js'
import { createView, type Span, type View } from './view.js'

/** What became of a rule in one sentence, for `explain`. */
export interface Attempt {
  readonly rule: number
  readonly outcome: 'matched' | 'near' | 'excepted' | 'belowLimit'
  /** The sources of the parts that are missing (`near`), or of the exception that applied. */
  readonly parts: readonly string[]
}

export interface Checked {
  /** At most one for each rule and sentence, in order of place. */
  readonly matches: readonly Match[]
  /** Sources of the patterns that some rules want somewhere in the act, as far as this section may have them. */
  readonly topics: ReadonlySet<string>
  readonly traces: readonly Trace[]
}

/** The section at hand: its sentences, and for each watched pattern those that have what it needs. */
interface Context {
  readonly ruleSet: RuleSet
  readonly compiled: CompiledLanguage
  readonly view: (index: number) => View
  readonly candidates: (node: Node) => readonly number[]
  readonly note: (attempt: Attempt) => void
}

const nowhere: readonly number[] = []
const silent = (): void => undefined

/** `note`, if given, is told what became of every rule in every sentence, which is slow. */
export function check(
  sentences: readonly Sentence[],
  ruleSet: RuleSet,
  compiled: CompiledLanguage,
  note?: (attempt: Attempt) => void,
): Checked {
  const views: (View | undefined)[] = []
  const view = (index: number): View => (views[index] ??= createView(sentences[index]!, compiled))
  const places = watch(sentences, compiled)
  const everywhere = sentences.map((_, index) => index)
  const candidates = note ? () => everywhere : (node: Node) => places.get(compiled.watched.get(node) ?? -1) ?? nowhere
  const context: Context = { ruleSet, compiled, view, candidates, note: note ?? silent }
  const tried = note ? compiled.rules.flatMap((rule) => rule.alternatives) : awake(places, compiled)
  const found = byRule(tried).flatMap((alternatives) => matchRule(alternatives, sentences, context))
  const topics = compiled.topics
    .filter((node) => places.has(compiled.watched.get(node) ?? -1))
    .map((node) => node.source)
  const matches = [...found].sort((a, b) => a.start - b.start || a.rule - b.rule)
  // What the title says of the whole act is no trace in this section.
  const withoutTitle = (node: Node) => candidates(node).filter((index) => sentences[index]?.isTitle === false)
  const traces = trace(places, { ...context, candidates: withoutTitle })
  return { matches, topics: new Set(topics), traces }
}

/** What the section has of the safeguards that whole acts are held to. */
function trace(places: ReadonlyMap<number, readonly number[]>, context: Context): readonly Trace[] {
  return [...places.keys()]
    .flatMap((pattern) => context.compiled.tracers[pattern] ?? [])
    .filter(({ node }) => stands(node, context))
    .map(({ rule, role, part, order }) => ({ rule, role, part, order }))
}

function stands(node: Node, context: Context): boolean {
  if (node.kind !== 'all' || !isOverArticle(node)) return occurs(node, context)
  return node.nodes.every((part) => occurs(part, context)) && !node.none.some((part) => occurs(part, context))
}

/** The alternatives that some sentence may match, in the order of the rules. */
function awake(places: ReadonlyMap<number, readonly number[]>, { starts }: CompiledLanguage): readonly Alternative[] {
  return [...places.keys()]
    .flatMap((pattern) => starts[pattern] ?? [])
    .sort((a, b) => a.rule - b.rule || a.order - b.order)
}

/** Runs of alternatives of one rule. */
function byRule(alternatives: readonly Alternative[]): readonly (readonly Alternative[])[] {
  const runs: Alternative[][] = []
  for (const alternative of alternatives) {
    const last = runs.at(-1)
    if (last?.[0]?.rule === alternative.rule) last.push(alternative)
    else runs.push([alternative])
  }
  return runs
}

/** All matches of one rule: the first alternative that matches a sentence speaks for it. */
function matchRule(
  alternatives: readonly Alternative[],
  sentences: readonly Sentence[],
  context: Context,
): readonly Match[] {
  const own: Match[] = []
  const done = new Set<number>()
  const keep = (match: Match | undefined, sentence: number): void => {
    if (!match) return
    done.add(sentence)
    if (!own.some((other) => other.start < match.end && match.start < other.end)) own.push(match)
  }
  for (const alternative of alternatives) {
    if (!isInPlace(alternative, context)) continue
    if (isOverArticle(alternative.node)) {
      const placed = matchArticle(alternative, context)
      if (placed && !done.has(placed.sentence)) keep(placed.match, placed.sentence)
      continue
    }
    for (const sentence of context.candidates(alternative.node)) {
      if (done.has(sentence) || sentences[sentence]?.isHeading !== false) continue
      keep(matchSentence(alternative, sentence, context), sentence)
    }
  }
  return own
}

/** Whether what the alternative wants around it may be in the section: asked before anything is matched. */
function isInPlace({ rule, about }: Alternative, { compiled, candidates }: Context): boolean {
  const isThere = (node: Node): boolean => candidates(node).length > 0
  return (compiled.rules[rule]?.about.every(isThere) ?? false) && about.every(isThere)
}

/** Watched pattern → the sentences that may match it. */
function watch(sentences: readonly Sentence[], compiled: CompiledLanguage): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  sentences.forEach((sentence, index) => {
    for (const pattern of compiled.network.candidates(sentence)) {
      const known = places.get(pattern)
      if (known) known.push(index)
      else places.set(pattern, [index])
    }
  })
  return places
}

const isOverArticle = (node: Node): boolean => node.kind === 'all' && node.within === 'article'

function matchSentence(alternative: Alternative, index: number, context: Context): Match | undefined {
  const view = context.view(index)
  const spans = find(alternative.node, view)
  if (spans.length === 0) noteNear(alternative, view, context)
  return acceptFirst(alternative, spans, index, context)
}

/** The first span in the sentence's own text that the rule accepts. */
function acceptFirst(
  alternative: Alternative,
  spans: readonly Span[],
  index: number,
  context: Context,
): Match | undefined {
  const view = context.view(index)
  for (const span of spans) {
    if (span.from >= view.sentence.ownTo || span.to <= view.sentence.ownFrom) continue
    if (alternative.modality && !alternative.modality.includes(modalityOf(span, view))) continue
    const match = accept(alternative, span, index, context)
    if (match) return match
  }
  return undefined
}

/** Parts that stand anywhere in the article: the finding is placed where the first part stands. */
function matchArticle(alternative: Alternative, context: Context): { match: Match; sentence: number } | undefined {
  const { node } = alternative
  if (node.kind !== 'all') return undefined
  const missing = node.nodes.filter((part) => !occurs(part, context))
  if (missing.length > 0) {
    if (missing.length < node.nodes.length)
      context.note({ rule: alternative.rule, outcome: 'near', parts: missing.map((part) => part.source) })
    return undefined
  }
  const [anchor] = node.nodes
  if (!anchor || node.none.some((part) => occurs(part, context))) return undefined
  for (const sentence of context.candidates(anchor)) {
    const view = context.view(sentence)
    if (view.sentence.isHeading) continue
    const match = acceptFirst(alternative, find(anchor, view), sentence, context)
    if (match) return { match, sentence }
  }
  return undefined
}

/** Applies what the rule says of the surroundings, its exceptions and its limits. */
function accept(alternative: Alternative, span: Span, index: number, context: Context): Match | undefined {
  const rule = context.compiled.rules[alternative.rule]
  const data = context.ruleSet.rules[alternative.rule]
  if (!rule || !data) return undefined
  const view = context.view(index)
  const missing = [...rule.about, ...alternative.about].filter((node) => !occurs(node, context))
  if (missing.length > 0) {
    context.note({ rule: rule.index, outcome: 'near', parts: missing.map((node) => node.source) })
    return undefined
  }
  const exception = rule.unless.find(({ node, article }) => (article ? occurs(node, context) : matches(node, view)))
  if (exception) {
    context.note({ rule: rule.index, outcome: 'excepted', parts: [exception.node.source] })
    return undefined
  }
  const severity = alternative.severity ?? severityOf(rule.levels, span, data.severity)
  if (!severity) {
    context.note({ rule: rule.index, outcome: 'belowLimit', parts: [] })
    return undefined
  }
  context.note({ rule: rule.index, outcome: 'matched', parts: [alternative.node.source] })
  return place(alternative, rule, span, severity, view)
}

/** Whether the pattern matches a sentence of the section, its headings included. */
function occurs(node: Node, context: Context): boolean {
  return context.candidates(node).some((index) => matches(node, context.view(index)))
}

/** An alternative of which some but not all parts are there. */
function noteNear({ node, rule }: Alternative, view: View, { note }: Context): void {
  if (note === silent || node.kind !== 'all' || node.nodes.length < 2) return
  const missing = node.nodes.filter((part) => !matches(part, view))
  if (missing.length < node.nodes.length) note({ rule, outcome: 'near', parts: missing.map((part) => part.source) })
}
