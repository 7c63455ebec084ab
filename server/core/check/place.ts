/** Where a rule matched in the text, how grave it is, and which words a redraft would replace. */
import { quantityFits, type QuantityTest } from '../rules/phrase.js'
import type { Severity } from '../rules/schema.js'
import { find } from './match.js'
import type { Alternative, CompiledRule, Node } from './pattern.js'
import { distance, type Span, type View } from './view.js'

/** A place where a rule matched. Offsets are in the normalised text. */
export interface Match {
  readonly rule: number
  readonly severity: Severity
  readonly start: number
  readonly end: number
  /** The whole own sentence in which it stands. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** The number that was matched, and the limit that it passes where it was compared with one. */
  readonly number?:
    | {
        readonly kind: 'count' | 'share' | 'days'
        readonly value: number
        readonly start: number
        readonly end: number
        readonly limit?: Limit | undefined
      }
    | undefined
  /** The words that a redraft replaces, with their replacement. */
  readonly wording?: { readonly start: number; readonly end: number; readonly with: string } | undefined
  /** Sources of patterns that must match somewhere in the act, if the draft is a whole act. */
  readonly act: readonly string[]
  /** Must match in one of the provisions to which the sentence refers, or for which it makes an exception. */
  readonly referred: readonly Node[]
  readonly excepted: readonly Node[]
}

/** Where findings begin: at `value` itself, or only above it. */
export interface Limit {
  readonly value: number
  readonly included: boolean
}

/** The first level that fits the number matched; without a number, or without levels, the usual severity. */
export function severityOf(levels: CompiledRule['levels'], { quantity }: Span, usual: Severity): Severity | undefined {
  if (!levels || !quantity) return usual
  return levels.find((level) => quantityFits(level.test, quantity.kind, quantity.value))?.severity
}

const closing: ReadonlySet<string> = new Set([';', ',', '.', ':'])

/** The part of the match that stands in the sentence's own text, without punctuation at its end. */
export function place(alternative: Alternative, rule: CompiledRule, span: Span, severity: Severity, view: View): Match {
  const { words, starts, ends, ownFrom, ownTo } = view.sentence
  const from = Math.max(span.from, ownFrom)
  let to = Math.min(span.to, ownTo)
  while (to - 1 > from && closing.has(words[to - 1]?.text ?? '')) to--
  return {
    rule: alternative.rule,
    severity,
    start: starts[from] ?? 0,
    end: ends[to - 1] ?? 0,
    sentenceStart: starts[ownFrom] ?? 0,
    sentenceEnd: ends[ownTo - 1] ?? 0,
    number: numberOf(span, rule, view),
    wording: wordingOf(rule, span, view),
    act: alternative.act,
    referred: alternative.referred,
    excepted: alternative.excepted,
  }
}

function numberOf({ quantity }: Span, { levels }: CompiledRule, { sentence }: View): Match['number'] {
  if (!quantity || quantity.numberTo <= quantity.numberFrom) return undefined
  const { starts, ends, ownFrom, ownTo } = sentence
  if (quantity.numberFrom < ownFrom || quantity.numberTo > ownTo) return undefined
  const { kind, value, test } = quantity
  const fitting = (levels ?? []).filter((level) => quantityFits(level.test, kind, value))
  const limit = [test, ...fitting.map((level) => level.test).reverse()].flatMap((one) => limitOf(one) ?? [])[0]
  return { kind, value, start: starts[quantity.numberFrom] ?? 0, end: ends[quantity.numberTo - 1] ?? 0, limit }
}

/** Only of a test that wants more than a number: what falls short, such as a small fine, is counted in units of its own. */
function limitOf({ compare, value }: QuantityTest): Limit | undefined {
  if (value === undefined || (compare !== '>' && compare !== '>=')) return undefined
  return { value, included: compare === '>=' }
}

/** The replaceable words nearest to the match, in the sentence's own text. */
function wordingOf(rule: CompiledRule, match: Span, view: View): Match['wording'] {
  const { starts, ends, ownFrom, ownTo } = view.sentence
  for (const wording of rule.wordings) {
    const own = find(wording.node, view).filter((span) => span.from >= ownFrom && span.to <= ownTo)
    const [nearest] = [...own].sort((a, b) => distance(view, match, a) - distance(view, match, b))
    if (nearest) return { start: starts[nearest.from] ?? 0, end: ends[nearest.to - 1] ?? 0, with: wording.with }
  }
  return undefined
}
