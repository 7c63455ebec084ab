/** Matches all rules of a language against one section of an act. */
import { quantityFits, parseQuantityTest } from '../rules/phrase.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Severity } from '../rules/schema.js'
import type { CompiledLanguage } from './compile.js'
import { find, matches } from './match.js'
import { modalityOf } from './modality.js'
import type { Alternative, CompiledRule, Node } from './pattern.js'
import { forEachWord, type Sentence } from './sentence.js'
import type { Triggers } from './trigger.js'
import { createPresence } from './presence.js'
import { createView, distance, type Span, type View } from './view.js'

/** A place where a rule matched. Offsets are in the normalised text. */
export interface Match {
  readonly rule: number
  readonly severity: Severity
  readonly start: number
  readonly end: number
  /** The whole own sentence in which it stands. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** The number that was compared with a limit. */
  readonly number?:
    | {
        readonly kind: 'count' | 'share' | 'days'
        readonly value: number
        readonly start: number
        readonly end: number
      }
    | undefined
  /** The words that a redraft replaces, with their replacement. */
  readonly wording?: { readonly start: number; readonly end: number; readonly with: string } | undefined
  /** Must match somewhere in the act, if the draft is a whole act. */
  readonly act: readonly Node[]
}

/** What became of a rule in one sentence, for `explain`. */
export interface Attempt {
  readonly rule: number
  readonly outcome: 'matched' | 'near' | 'excepted' | 'belowLimit'
  /** The sources of the parts that are missing (`near`), or of the exception that applied. */
  readonly parts: readonly string[]
}

/** The sentences of a section with their lazily computed views. */
interface Context {
  readonly sentences: readonly Sentence[]
  readonly view: (index: number) => View
  readonly ruleSet: RuleSet
  readonly compiled: CompiledLanguage
  readonly note: ((attempt: Attempt) => void) | undefined
}

/** All matches in the section, at most one for each rule and sentence, in order of place. `note` is told of every rule that was tried. */
export function check(
  sentences: readonly Sentence[],
  ruleSet: RuleSet,
  compiled: CompiledLanguage,
  triggers: Triggers,
  note?: (attempt: Attempt) => void,
): readonly Match[] {
  const views: (View | undefined)[] = []
  const view = (index: number): View => (views[index] ??= createView(sentences[index] as Sentence, compiled))
  const context: Context = { sentences, view, ruleSet, compiled, note }
  const found: Match[] = []
  const doneInArticle = new Set<Alternative>()
  const presence = createPresence(compiled.lemmas.length, compiled.concepts)
  sentences.forEach((sentence, index) => {
    if (sentence.isHeading) return
    const triggered = triggeredBy(sentence, triggers)
    if (!triggered) return
    presence.load(sentence)
    const matchedRules = new Set<number>()
    for (const alternative of triggered) {
      if (matchedRules.has(alternative.rule)) continue
      const inArticle = alternative.node.kind === 'all' && alternative.node.within === 'article'
      if (inArticle && doneInArticle.has(alternative)) continue
      if (inArticle) doneInArticle.add(alternative)
      else if (!note && !presence.allows(alternative.node)) continue
      const match = inArticle ? matchArticle(alternative, context) : matchSentence(alternative, index, context)
      if (!match) continue
      matchedRules.add(alternative.rule)
      if (!found.some((other) => other.rule === match.rule && other.start < match.end && match.start < other.end))
        found.push(match)
    }
  })
  return found.sort((a, b) => a.start - b.start || a.rule - b.rule)
}

/** The alternatives whose trigger occurs in the sentence, in the order of the rules. */
function triggeredBy(sentence: Sentence, triggers: Triggers): readonly Alternative[] | undefined {
  let found: Set<Alternative> | undefined
  forEachWord(sentence, ({ lemmas }) => {
    for (const lemma of lemmas) {
      const alternatives = triggers[lemma]
      if (!alternatives) continue
      found ??= new Set()
      for (const alternative of alternatives) found.add(alternative)
    }
  })
  return found && [...found].sort((a, b) => a.rule - b.rule)
}

function matchSentence(alternative: Alternative, index: number, context: Context): Match | undefined {
  const view = context.view(index)
  const spans = find(alternative.node, view)
  const inOwn = spans.filter((span) => span.from < view.sentence.ownTo && span.to > view.sentence.ownFrom)
  if (inOwn.length === 0) {
    if (context.note && spans.length === 0) noteNear(alternative, [view], context)
    return undefined
  }
  for (const span of inOwn) {
    if (alternative.modality && !alternative.modality.includes(modalityOf(span, view))) continue
    const match = accept(alternative, span, index, context)
    if (match) return match
  }
  return undefined
}

/** Parts that stand anywhere in the article: the finding is placed where the first part stands. */
function matchArticle(alternative: Alternative, context: Context): Match | undefined {
  const node = alternative.node
  if (node.kind !== 'all') return undefined
  const views = context.sentences.map((_, i) => context.view(i))
  const missing = node.nodes.filter((part) => !views.some((view) => matches(part, view)))
  if (missing.length > 0) {
    context.note?.({ rule: alternative.rule, outcome: 'near', parts: missing.map((part) => part.source) })
    return undefined
  }
  if (node.none.some((part) => views.some((view) => matches(part, view)))) return undefined
  const anchor = node.nodes[0]
  if (!anchor) return undefined
  for (let i = 0; i < views.length; i++) {
    const view = views[i]
    if (!view || view.sentence.isHeading) continue
    for (const span of find(anchor, view)) {
      if (span.from >= view.sentence.ownTo || span.to <= view.sentence.ownFrom) continue
      const match = accept(alternative, span, i, context)
      if (match) return match
    }
  }
  return undefined
}

/** Applies what the rule says of the surroundings, its exceptions and its limits. */
function accept(alternative: Alternative, span: Span, index: number, context: Context): Match | undefined {
  const rule = context.compiled.rules[alternative.rule]
  const data = context.ruleSet.rules[alternative.rule]
  if (!rule || !data) return undefined
  const view = context.view(index)
  const missing = [...rule.about, ...alternative.about].filter((node) => !occursInSection(node, context))
  if (missing.length > 0) {
    context.note?.({ rule: rule.index, outcome: 'near', parts: missing.map((node) => node.source) })
    return undefined
  }
  const exception = exceptionOf(rule, view, context)
  if (exception) {
    context.note?.({ rule: rule.index, outcome: 'excepted', parts: [exception.source] })
    return undefined
  }
  const severity = severityOf(data.levels, span, alternative.severity ?? data.severity)
  if (!severity) {
    context.note?.({ rule: rule.index, outcome: 'belowLimit', parts: [] })
    return undefined
  }
  context.note?.({ rule: rule.index, outcome: 'matched', parts: [alternative.node.source] })
  return place(alternative, rule, span, severity, view)
}

function occursInSection(node: Node, context: Context): boolean {
  return context.sentences.some((_, i) => matches(node, context.view(i)))
}

function exceptionOf(rule: CompiledRule, view: View, context: Context): Node | undefined {
  return rule.unless.find(({ node, article }) => (article ? occursInSection(node, context) : matches(node, view)))?.node
}

function severityOf(levels: RuleSet['rules'][number]['levels'], span: Span, usual: Severity): Severity | undefined {
  const quantity = span.quantity
  if (!levels || !quantity) return usual
  return levels.find((level) => quantityFits(parseQuantityTest(level.if), quantity.kind, quantity.value))?.severity
}

function place(alternative: Alternative, rule: CompiledRule, span: Span, severity: Severity, view: View): Match {
  const { words, starts, ends, ownFrom, ownTo } = view.sentence
  const from = Math.max(span.from, ownFrom)
  let to = Math.min(span.to, ownTo)
  while (to - 1 > from && closing.has(words[to - 1]?.text ?? '')) to--
  const { quantity } = span
  const numberInOwn =
    quantity && quantity.numberTo > quantity.numberFrom && quantity.numberFrom >= ownFrom && quantity.numberTo <= ownTo
  return {
    rule: alternative.rule,
    severity,
    start: starts[from] ?? 0,
    end: ends[to - 1] ?? 0,
    sentenceStart: starts[ownFrom] ?? 0,
    sentenceEnd: ends[ownTo - 1] ?? 0,
    number: numberInOwn
      ? {
          kind: quantity.kind,
          value: quantity.value,
          start: starts[quantity.numberFrom] ?? 0,
          end: ends[quantity.numberTo - 1] ?? 0,
        }
      : undefined,
    wording: wordingFor(rule, span, view),
    act: alternative.act,
  }
}

const closing: ReadonlySet<string> = new Set([';', ',', '.', ':'])

/** The replaceable words nearest to the match, in the sentence's own text. */
function wordingFor(rule: CompiledRule, match: Span, view: View): Match['wording'] {
  const { starts, ends, ownFrom, ownTo } = view.sentence
  for (const wording of rule.wordings) {
    const own = find(wording.node, view).filter((span) => span.from >= ownFrom && span.to <= ownTo)
    const nearest = [...own].sort((a, b) => distance(view, match, a) - distance(view, match, b))[0]
    if (nearest) return { start: starts[nearest.from] ?? 0, end: ends[nearest.to - 1] ?? 0, with: wording.with }
  }
  return undefined
}

/** For `explain`: an alternative of which some but not all parts are there. */
function noteNear(alternative: Alternative, views: readonly View[], context: Context): void {
  const node = alternative.node
  if (node.kind !== 'all' || node.nodes.length < 2) return
  const missing = node.nodes.filter((part) => !views.some((view) => matches(part, view)))
  if (missing.length === node.nodes.length) return
  context.note?.({ rule: alternative.rule, outcome: 'near', parts: missing.map((part) => part.source) })
}
