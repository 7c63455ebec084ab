/** Matches all rules of a language against one section of an act. */
import type { RuleSet } from '../rules/ruleset.js'
import { addTo } from '../text/grouped.js'
import type { CompiledLanguage, Watched } from './blueprint.js'
import { find, matches } from './match.js'
import { isOpen, noGates, type OpenGates } from './network.js'
import { modalityOf } from './modality.js'
import { isOverArticle, type Alternative, type Node } from './pattern.js'
import { place, severityOf, type Match } from './place.js'
import type { Readings } from './readings.js'
import { tracerNode, type Trace } from './safeguards.js'
import type { Sentence } from './sentence.js'
import type { Span, View } from './view.js'

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
  /** Traces that the section may have and that were not wanted. */
  readonly untried: readonly Trace[]
}

/** The section at hand. */
interface Context {
  readonly sentences: readonly Sentence[]
  readonly ruleSet: RuleSet
  readonly compiled: CompiledLanguage
  readonly view: (index: number) => View
  /** False where the sentence surely does not match. */
  readonly mayMatch: (node: Node, index: number) => boolean
  /** Whether a pattern matches some sentence of the section, its headings included. */
  readonly occurs: (node: Node) => boolean
  /** The same without the title of the act. */
  readonly occursBelowTitle: (node: Node) => boolean
  readonly note: (attempt: Attempt) => void
}

const silent = (): void => undefined

/** `isWanted` tells which traces to look for; `note`, if given, is told what became of every rule in every sentence, which is slow. */
export function check(
  sentences: readonly Sentence[],
  ruleSet: RuleSet,
  readings: Readings,
  isWanted: (trace: Trace) => boolean,
  note?: (attempt: Attempt) => void,
): Checked {
  const { compiled } = readings
  const open = sentences.map(readings.open)
  const context = contextOf(sentences, open, ruleSet, readings, note ?? silent)
  const candidates = note ? open.map(() => compiled.watched) : candidatesOf(open, compiled)
  const topics = new Set<string>()
  const found = new Map<number, Placed[]>()
  const overArticle = new Set<Alternative>()
  const traced = new Set<Trace>()
  candidates.forEach((watched, sentence) => {
    const done = new Set<number>()
    for (const pattern of watched) {
      if ('topic' in pattern) {
        topics.add(pattern.topic)
        continue
      }
      if ('role' in pattern) {
        // What the title says of the whole act is no trace in this section.
        if (sentences[sentence]?.isTitle === false) traced.add(pattern)
        continue
      }
      if (sentences[sentence]?.isHeading !== false || done.has(pattern.rule)) continue
      const alternative = compiled.rule(pattern.rule).alternatives[pattern.order]
      if (!alternative) continue
      if (isOverArticle(alternative.node)) {
        overArticle.add(alternative)
        continue
      }
      const match = matchSentence(alternative, sentence, context)
      if (!match) continue
      done.add(pattern.rule)
      addTo(found, pattern.rule, { order: pattern.order, sentence, match })
    }
  })
  for (const alternative of overArticle) {
    const placed = matchArticle(alternative, context)
    if (placed) addTo(found, alternative.rule, placed)
  }
  const matches = [...found.values()].flatMap(chosen)
  const tried = [...traced].filter(isWanted)
  return {
    matches: matches.sort((a, b) => a.start - b.start || a.rule - b.rule),
    topics,
    traces: tried.filter((trace) => stands(trace, context)),
    untried: [...traced].filter((trace) => !isWanted(trace)),
  }
}

/** Whether the section has what may leave the trace: part of a safeguard that whole acts are held to. */
function stands(trace: Trace, { compiled, occursBelowTitle }: Context): boolean {
  const node = tracerNode(trace, compiled.rule(trace.rule))
  if (!node) return false
  return isOverArticle(node)
    ? node.nodes.every(occursBelowTitle) && !node.none.some(occursBelowTitle)
    : occursBelowTitle(node)
}

function contextOf(
  sentences: readonly Sentence[],
  open: readonly OpenGates[],
  ruleSet: RuleSet,
  readings: Readings,
  note: Context['note'],
): Context {
  const { compiled } = readings
  const views: (View | undefined)[] = []
  const view = (index: number): View => (views[index] ??= readings.view(sentences[index]!, open[index]!))
  const mayMatch = ({ gate }: Node, index: number): boolean =>
    gate === undefined || isOpen(open[index] ?? noGates(0), gate)
  const occursIn = (indexes: readonly number[]): ((node: Node) => boolean) => {
    const answers = new Map<Node, boolean>()
    return (node) => {
      const known = answers.get(node)
      if (known !== undefined) return known
      const answer = indexes.some((index) => mayMatch(node, index) && matches(node, view(index)))
      answers.set(node, answer)
      return answer
    }
  }
  const all = [...sentences.keys()]
  const occurs = occursIn(all)
  const occursBelowTitle = occursIn(all.filter((index) => sentences[index]?.isTitle === false))
  return { sentences, ruleSet, compiled, view, mayMatch, occurs, occursBelowTitle, note }
}

/** For each sentence the watched patterns that it may match, in the order of the rules. */
function candidatesOf(
  open: readonly OpenGates[],
  { network, watched }: CompiledLanguage,
): readonly (readonly Watched[])[] {
  const answers = new Map<number, boolean>()
  const isOpenSomewhere = (gate: number): boolean => {
    const answer = answers.get(gate) ?? open.some((gates) => isOpen(gates, gate))
    answers.set(gate, answer)
    return answer
  }
  const isPossible = (pattern: Watched): boolean => !('about' in pattern) || pattern.about.every(isOpenSomewhere)
  return open.map((gates) =>
    network
      .candidates(gates)
      .map((number) => watched[number]!)
      .filter(isPossible),
  )
}

/** A match, by which alternative and in which sentence. */
interface Placed {
  readonly order: number
  readonly sentence: number
  readonly match: Match
}

/** Of the matches of one rule: the first alternative that matches a sentence speaks for it, and matches do not overlap. */
function chosen(placed: readonly Placed[]): readonly Match[] {
  const kept: Match[] = []
  const done = new Set<number>()
  for (const { sentence, match } of [...placed].sort((a, b) => a.order - b.order || a.sentence - b.sentence)) {
    if (done.has(sentence)) continue
    done.add(sentence)
    if (!kept.some((other) => other.start < match.end && match.start < other.end)) kept.push(match)
  }
  return kept
}

function matchSentence(alternative: Alternative, index: number, context: Context): Match | undefined {
  const view = context.view(index)
  const spans = find(alternative.node, view)
  if (spans.length === 0) noteNear(alternative, view, context)
  return acceptFirst(alternative, spans, index, context)
}

/** The first span with some of the sentence's decisive words that the rule accepts. */
function acceptFirst(
  alternative: Alternative,
  spans: readonly Span[],
  index: number,
  context: Context,
): Match | undefined {
  const view = context.view(index)
  for (const span of spans) {
    if (span.from >= view.sentence.decisiveTo || span.to <= view.sentence.decisiveFrom) continue
    if (alternative.modality && !alternative.modality.includes(modalityOf(span, view))) continue
    const match = accept(alternative, span, index, context)
    if (match) return match
  }
  return undefined
}

/** Parts that stand anywhere in the article: the finding is placed where the first part stands. */
function matchArticle(alternative: Alternative, context: Context): Placed | undefined {
  const { node, order } = alternative
  if (!isOverArticle(node)) return undefined
  const missing = node.nodes.filter((part) => !context.occurs(part))
  if (missing.length > 0) {
    if (missing.length < node.nodes.length)
      context.note({ rule: alternative.rule, outcome: 'near', parts: missing.map((part) => part.source) })
    return undefined
  }
  const [anchor] = node.nodes
  if (!anchor || node.none.some((part) => context.occurs(part))) return undefined
  for (const [index, sentence] of context.sentences.entries()) {
    if (sentence.isHeading || !context.mayMatch(anchor, index)) continue
    const match = acceptFirst(alternative, find(anchor, context.view(index)), index, context)
    if (match) return { order, sentence: index, match }
  }
  return undefined
}

/** Applies what the rule says of the surroundings, its exceptions and its limits. */
function accept(alternative: Alternative, span: Span, index: number, context: Context): Match | undefined {
  const rule = context.compiled.rule(alternative.rule)
  const data = context.ruleSet.rules[alternative.rule]
  if (!data) return undefined
  const view = context.view(index)
  const missing = [...rule.about, ...alternative.about].filter((node) => !context.occurs(node))
  if (missing.length > 0) {
    context.note({ rule: rule.index, outcome: 'near', parts: missing.map((node) => node.source) })
    return undefined
  }
  const exception = rule.unless.find(({ node, article }) => (article ? context.occurs(node) : matches(node, view)))
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

/** An alternative of which some but not all parts are there. */
function noteNear({ node, rule }: Alternative, view: View, { note }: Context): void {
  if (note === silent || node.kind !== 'all' || node.nodes.length < 2) return
  const missing = node.nodes.filter((part) => !matches(part, view))
  if (missing.length < node.nodes.length) note({ rule, outcome: 'near', parts: missing.map((part) => part.source) })
}
