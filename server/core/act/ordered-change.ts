/** What one order of an instruction changes, and where. */
import { alphabetic } from '../text/alphabetic.js'
import type { Range } from '../text/range.js'
import { merged, type AmendingContext } from './amending-context.js'
import type { Mention, Order, Part } from './amending-grammar.js'
import { skipSpaces, trimEnd, trimmed } from './characters.js'
import { actIn, mentionsIn, newTextIn, quotedIn, type Quoted, type Stretch } from './instruction-stretch.js'
import { readMark } from './mark.js'
import type { Quotation } from './quoted.js'
import type { Amendment, AmendmentKind, NewText, Replacement, Target } from './tree.js'

/** Adds the amendment that `order` makes in `from`–`to` of the stretch, if it makes one. Returns where it ends. */
export function addChange(
  stretch: Stretch,
  from: number,
  to: number,
  order: Order,
  context: AmendingContext,
  found: Amendment[],
): number {
  const { masked, text, offset, language } = stretch
  const quoted = quotedIn(stretch, from, to)
  const orderEnd = offset + order.end
  const isNewText = (one: Quoted): boolean =>
    one.start >= orderEnd &&
    (one.part === 'none' || (one.part === 'new' && isProvision(text, one))) &&
    (language !== 'en' || isProvision(text, one) || isAnnounced(masked, one.start - offset))
  const texts = order.change === 'repeal' ? [] : quoted.filter(isNewText)
  const wordsOf = (part: Part): readonly Range[] =>
    quoted.filter((one) => one.part === part && !texts.includes(one)).map(({ inner }) => inner)
  const olds = wordsOf('old')
  let news = wordsOf('new')
  if (news.length === 0 && texts.length === 0 && order.change !== 'repeal')
    news = quoted.filter((one) => one.part === 'none' && one.start >= orderEnd).map(({ inner }) => inner)

  const unquoted =
    texts.length === 0 && news.length === 0 && olds.length === 0 ? textAfter(stretch, order, to) : undefined
  const firstText = texts[0]
  const lastText = texts.at(-1)
  const around = unquoted ?? (firstText && lastText ? { start: firstText.start, end: lastText.end } : undefined)
  const kind = kindOf(order.change, around !== undefined, olds.length, news.length)
  if (!kind) return to
  const ownEnd = around ? around.start - offset : to
  const own = mentionsIn(stretch, from, ownEnd)
  const ownAct = actIn(stretch, from, ownEnd)
  const act = ownAct ?? context.act
  const isNamed = own.length > 0 || context.mentions.length > 0
  const wholeAct = kind === 'repeal' && !isNamed && ownAct !== undefined && endsAct(stretch, from, to, order)
  if (!isNamed && olds.length === 0 && !wholeAct && !(act && (around ?? news.length > 0))) return to

  const whole = trimmed(text, offset + from, Math.max(offset + to, unquoted?.end ?? 0))
  const anchor = quoted.find((one) => one.part === 'after' || one.part === 'before')
  const newText: NewText | undefined = unquoted
    ? newTextIn(stretch, unquoted, [])
    : firstText && lastText
      ? newTextIn(stretch, { start: firstText.inner.start, end: lastText.inner.end }, [
          ...texts.flatMap(({ repeated }) => repeated),
          ...marksBetween(texts),
        ])
      : undefined
  found.push({
    kind,
    start: whole.start,
    end: whole.end,
    order: { start: offset + order.start, end: offset + order.end },
    targets: targetsOf(merged(context.mentions, own)),
    ...(own.length === 0 && annex.test(masked.slice(from, ownEnd)) ? { annex: true as const } : {}),
    ...(act ? { act } : {}),
    ...(wholeAct ? { wholeAct: true as const } : {}),
    instruction: [
      { start: whole.start, end: around?.start ?? whole.end },
      ...(around && around.end < whole.end ? [{ start: around.end, end: whole.end }] : []),
    ],
    leadIn: context.leadIn,
    words: kind === 'substitute' ? replacements(olds, news) : [],
    ...(anchor && (anchor.part === 'after' || anchor.part === 'before')
      ? { anchor: { ...anchor.inner, side: anchor.part } }
      : {}),
    ...(newText ? { newText } : {}),
  })
  return Math.max(to, unquoted ? unquoted.end - offset : 0)
}

function kindOf(change: Order['change'], hasText: boolean, olds: number, news: number): AmendmentKind | undefined {
  if (change === 'repeal') return olds > 0 ? 'substitute' : 'repeal'
  if (hasText) return change === 'insert' ? 'insert' : 'replace'
  return news > 0 ? 'substitute' : undefined
}

/** «слова «а» и «б» заменить словами «в» и «г»»: in pairs; one new word stands for all. */
function replacements(olds: readonly Range[], news: readonly Range[]): readonly Replacement[] {
  if (olds.length === 0) return news.map((one) => ({ new: one }))
  return olds.map((old, i) => {
    const to = news.length === olds.length ? news[i] : news[0]
    return to ? { old, new: to } : { old }
  })
}

/** What is repealed of an act that is not the act: «преамбулу», “the long title”, «слова». */
const pieceOfAct = alphabetic(
  /(?<!\p{L})(?:schedule|annex|appendix|preamble|titles?|heading|words?|definitions?|provisos?|parts?|chapters?|divisions?|entry|приложени|преамбул|наименовани|заголов|назван|слов[аоу]|слово|цифр|знак|предложени|определени|раздел|глав|строк|позици|перечн|перечень|положени|норм|қосымша|кіріспе|тақырып|атау|сөз|бөлім|тарау|норма)/iu,
)

const endOfAct = /утратив|отменить|күш|repeal|revok/iu

/** Whether a clause that names no provision orders the end of the act itself. */
function endsAct({ masked, text, offset }: Stretch, from: number, to: number, order: Order): boolean {
  // The order may stand in the lines above.
  const verb = text.slice(offset + order.start, offset + order.end)
  return endOfAct.test(verb) && !pieceOfAct.test(masked.slice(from, to))
}

const annex = alphabetic(/(?<!\p{L})(?:schedule|annex|appendix|приложени|қосымша)/iu)

/** Text that looks like a provision: it begins with a label or has several lines. */
function isProvision(text: string, { inner }: Quotation): boolean {
  if (text.slice(inner.start, inner.end).includes('\n')) return true
  const mark = readMark(text, skipSpaces(text, inner.start, inner.end), inner.end)
  return mark !== undefined && mark.readings[0]?.scheme !== 'dash'
}

/** “… the following:” before the quotation. */
function isAnnounced(maskedText: string, at: number): boolean {
  return /\bfollowing\b[^.;]{0,60}[:—–-]\s*$|[—–:]\s*$/iu.test(maskedText.slice(Math.max(0, at - 90), at))
}

/** Text without quotation marks after “is replaced by the following:”, as in Canadian bills: the rest of the stretch. */
function textAfter({ text, masked, offset, language }: Stretch, order: Order, to: number): Range | undefined {
  if (order.change === 'repeal' || language !== 'en') return undefined
  const announced = /\bfollowing\b[^.;\n]{0,60}[:—]\s*\n/iu.exec(
    masked.slice(order.start, Math.min(masked.length, to + 200)),
  )
  if (!announced) return undefined
  const start = offset + order.start + announced.index + announced[0].length
  const end = trimEnd(text, start, offset + masked.length)
  return start < end ? { start, end } : undefined
}

function marksBetween(texts: readonly Quotation[]): readonly number[] {
  return texts.flatMap(({ start, end }, i) => [...(i > 0 ? [start] : []), ...(i < texts.length - 1 ? [end - 1] : [])])
}

/** One target for each of the innermost units that are named together. */
function targetsOf(mentions: readonly Mention[]): readonly Target[] {
  const byDepth = new Map<number, Mention>()
  for (const mention of mentions) if (!byDepth.has(mention.depth)) byDepth.set(mention.depth, mention)
  const levels = [...byDepth.values()].sort((a, b) => a.depth - b.depth)
  const innermost = levels.pop()
  if (!innermost) return []
  const outer = levels.flatMap(({ units }) => units.slice(0, 1))
  return innermost.units.map((unit) => [...outer, unit])
}
