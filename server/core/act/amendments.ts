/** Finds what an amending bill orders, in the tree of the bill: instructions, the provisions they concern, the words and texts they bring. */
import { alphabetic } from '../text/alphabetic.js'
import { hasKazakhLetter, type Language } from '../text/language.js'
import { createPlaceFinder, hasPlaceIn, type PlaceFinder } from '../text/places.js'
import { firstIndex } from '../text/ordered.js'
import type { Range } from '../text/range.js'
import { endsSentence } from '../text/tokens.js'
import { amendedAct } from './amended-act.js'
import { englishAmending } from './amending-en.js'
import type { AmendingGrammar, Mention, Neighbour, Order, Part } from './amending-grammar.js'
import { kazakhAmending } from './amending-kk.js'
import { russianAmending } from './amending-ru.js'
import { closesQuotation, isLeadInEnd, isLetter, isSpace, lastMeaningful, skipSpaces, trimEnd } from './characters.js'
import { readMark } from './mark.js'
import { readNewText, type ParseQuoted } from './new-text.js'
import { masked, quotationsIn, type Quotation } from './quoted.js'
import type { Act, AmendedAct, Amendment, AmendmentKind, NewText, Provision, Replacement, Target } from './tree.js'

const grammars: Readonly<Record<Language, AmendingGrammar>> = {
  ru: russianAmending,
  kk: kazakhAmending,
  en: englishAmending,
}

/** What the lines above an instruction say for it. */
interface Context {
  readonly leadIn: readonly Range[]
  readonly mentions: readonly Mention[]
  readonly act?: AmendedAct
  /** A lead-in that orders the same change for all its members: «Исключить:». */
  readonly order?: Order
}

interface Quoted extends Quotation {
  readonly part: Part
}

/** A stretch of instructions; `masked` begins at `offset` of the text. */
interface Stretch {
  readonly text: string
  readonly masked: string
  readonly offset: number
  readonly quotations: readonly Quoted[]
  readonly language: Language
  readonly orders: readonly Order[]
  readonly parse: ParseQuoted
  /** By where it was looked for them, since several ask for the same. */
  readonly mentions: Map<string, readonly Mention[]>
}

/** The amendments in order. `main` is the likeliest language of the draft. Where no word orders a change, nothing is looked at closely. */
export function readAmendments(act: Act, text: string, main: Language, parse: ParseQuoted): readonly Amendment[] {
  const signs = signsIn(text, main)
  if (signs.places.length === 0) return []
  const { languages } = signs
  const found: Amendment[] = []
  const inTitle = act.title && stretchOf(text, act.title.start, act.title.end, languages, parse)
  const named = inTitle && actIn(inTitle, 0, inTitle.masked.length)

  const visit = (blocks: readonly Range[], children: readonly Provision[], given: Context): void => {
    const parts: readonly (Range | Provision)[] = [...blocks, ...children].sort((a, b) => a.start - b.start)
    let context = given
    let run: Range | undefined
    const flush = (opensList: boolean): void => {
      if (run && (opensList || given.order || hasPlaceIn(signs.places, run)))
        context = readStretch(stretchOf(text, run.start, run.end, languages, parse), given, opensList, found)
      run = undefined
    }
    for (const part of parts) {
      if ('kind' in part) {
        // A lead-in matters only to the members that order something.
        const matters =
          hasPlaceIn(signs.places, part) ||
          context.order !== undefined ||
          (run !== undefined && hasPlaceIn(signs.places, run))
        flush(matters)
        if (matters) visit(part.blocks, part.children, context)
      } else run = run ? { start: run.start, end: part.end } : part
    }
    flush(false)
  }
  visit(act.blocks, act.children, { leadIn: [], mentions: [], ...(named ? { act: named } : {}) })

  found.sort((a, b) => a.start - b.start)
  let end = -1
  return found.filter((one) => {
    // What stands inside new text belongs to the amended act.
    if (one.start < end) return false
    end = one.end
    return true
  })
}

/** In UTF-16 code units. */
const longestSign = 20

/** Where a draft has a word that may order a change, in order, and in which languages, the likeliest first. */
interface Signs {
  readonly places: readonly number[]
  readonly languages: readonly Language[]
}

function signsIn(text: string, main: Language): Signs {
  const places: number[] = []
  const languages = spoken[main].filter((language) => {
    if (language === 'kk' && !hasKazakhLetter(text)) return false
    const found = signFinders[language](text)
    for (const place of found) places.push(place)
    return found.length > 0
  })
  return { places: languages.length > 1 ? places.sort((a, b) => a - b) : places, languages }
}

const signFinders: Readonly<Record<Language, PlaceFinder>> = {
  ru: signFinder(russianAmending),
  kk: signFinder(kazakhAmending),
  en: signFinder(englishAmending),
}

function signFinder({ sign }: AmendingGrammar): PlaceFinder {
  return createPlaceFinder(sign.source, '', longestSign)
}

/** Bilingual drafts are in Russian and Kazakh. */
const spoken: Readonly<Record<Language, readonly Language[]>> = { ru: ['ru', 'kk'], kk: ['kk', 'ru'], en: ['en'] }

function stretchOf(
  text: string,
  start: number,
  end: number,
  languages: readonly Language[],
  parse: ParseQuoted,
): Stretch {
  const quotations = quotationsIn(text, start, end)
  const hidden = masked(text, start, end, quotations)
  let language = languages[0] ?? 'en'
  let orders: readonly Order[] = []
  for (const one of languages) {
    orders = grammars[one].orders(hidden, 0, hidden.length)
    if (orders.length > 0) {
      language = one
      break
    }
  }
  const parts = withParts(hidden, start, quotations, language)
  return { text, masked: hidden, offset: start, quotations: parts, language, orders, parse, mentions: new Map() }
}

function withParts(
  hidden: string,
  offset: number,
  quotations: readonly Quotation[],
  language: Language,
): readonly Quoted[] {
  const { part, verbLast } = grammars[language]
  const found: Quoted[] = []
  let neighbour: Neighbour | undefined
  for (const quotation of verbLast ? quotations.toReversed() : quotations) {
    const local = { start: quotation.start - offset, end: quotation.end - offset }
    neighbour = { ...local, part: part(hidden, local, neighbour) }
    found.push({ ...quotation, part: neighbour.part })
  }
  return verbLast ? found.reverse() : found
}

/** The quotations that lie in `from`–`to` of the stretch. */
function quotedIn({ quotations, offset }: Stretch, from: number, to: number): readonly Quoted[] {
  const found: Quoted[] = []
  let at = firstIndex(quotations.length, (i) => quotations[i]!.start >= offset + from)
  for (let one = quotations[at]; one && one.end <= offset + to; one = quotations[++at]) found.push(one)
  return found
}

function actIn({ masked, text, offset, quotations, language }: Stretch, from: number, to: number) {
  return amendedAct(masked.slice(from, to), text, offset + from, quotations, language)
}

/** How far back the bracket may open in which a gazette is cited, in UTF-16 code units. */
const bracketReach = 400

/** The provisions that a stretch names, without those inside brackets: gazettes have articles too. */
function mentionsIn({ masked, language, mentions }: Stretch, from: number, to: number): readonly Mention[] {
  const place = `${from} ${to}`
  const known = mentions.get(place)
  if (known) return known
  const found = grammars[language].mentions(masked, from, to).filter(({ start }) => {
    const before = masked.slice(Math.max(0, start - bracketReach), start)
    return before.lastIndexOf('(') <= before.lastIndexOf(')')
  })
  mentions.set(place, found)
  return found
}

/** Reads the instructions of a stretch; returns what it says for the provisions below it. */
function readStretch(stretch: Stretch, given: Context, opensList: boolean, found: Amendment[]): Context {
  const { masked, offset, text, orders } = stretch
  let context = given
  let next = 0
  const ends = orders.length > 0 || given.order ? clauseEnds(stretch) : []
  let from = 0
  for (const end of ends) {
    const own: Order[] = []
    for (; next < orders.length && (orders[next]?.start ?? 0) < end; next++) own.push(orders[next]!)
    if (own.length > 0 || given.order) {
      const colon = own[0] ? leadInColon(stretch, from, own[0].start) : -1
      if (colon >= 0) {
        context = extended(context, stretch, from, colon)
        from = colon
      }
      const known = found.length
      const reach = readClause(stretch, from, end, own, context, found)
      // «…; слова «…» исключить» goes on with the provision named last.
      if (found.length > known)
        context = { ...context, mentions: merged(context.mentions, mentionsIn(stretch, from, end)) }
      if (reach > end) {
        // New text without quotation marks goes on to the end of the stretch.
        return given
      }
    }
    from = end
  }
  if (!opensList) return given
  const lastLine = Math.max(masked.lastIndexOf('\n', trimEnd(masked, 0, masked.length) - 1) + 1, lastStop(ends, masked))
  if (!isLeadInEnd(lastMeaningful(text, offset + lastLine, offset + masked.length))) return given
  return extended(context === given ? given : context, stretch, lastLine, masked.length)
}

function lastStop(ends: readonly number[], maskedText: string): number {
  const before = ends.findLast((end) => end < maskedText.length)
  return before ?? 0
}

/** More lead-ins stand above no instruction; a line of nothing else would gather all of them for each. */
const mostLeadIns = 20

/** The context with what a lead-in adds to it. */
function extended(context: Context, stretch: Stretch, from: number, to: number): Context {
  const { offset, orders } = stretch
  const mentions = mentionsIn(stretch, from, to)
  const act = actIn(stretch, from, to)
  const order = orders.find(({ start, end, change }) => change === 'repeal' && start >= from && end <= to)
  if (mentions.length === 0 && !act && !order) return context
  const named = act ?? context.act
  return {
    leadIn: [...context.leadIn.slice(1 - mostLeadIns), trimmed(stretch.text, offset + from, offset + to)],
    mentions: act ? mentions : merged(context.mentions, mentions),
    ...(named ? { act: named } : {}),
    ...(order ? { order: { ...order, start: order.start + offset, end: order.end + offset } } : {}),
  }
}

/** Where the clauses of a masked stretch end: at semicolons and at the ends of sentences. */
function clauseEnds({ masked, language }: Stretch): readonly number[] {
  const ends: number[] = []
  for (let i = 0; i < masked.length; i++) {
    const code = masked.charCodeAt(i)
    if (code === 59 || (code === 46 && endsInstruction(masked, i, language))) ends.push(i + 1)
  }
  if (ends.at(-1) !== masked.length) ends.push(masked.length)
  return ends
}

function endsInstruction(maskedText: string, at: number, language: Language): boolean {
  const before = maskedText.charCodeAt(at - 1)
  if (closesQuotation(before) || before === 41)
    return at + 1 >= maskedText.length || isSpace(maskedText.charCodeAt(at + 1))
  let start = at
  while (start > 0 && at - start < 20 && isLetter(maskedText.charCodeAt(start - 1))) start--
  return endsSentence(maskedText, at, maskedText.length, maskedText.slice(start, at).toLowerCase(), language)
}

/** After the colon of «В статье 8: …», when the instruction goes on in the same line; −1 without one. */
function leadInColon(stretch: Stretch, from: number, orderStart: number): number {
  const { masked } = stretch
  const colon = masked.lastIndexOf(':', orderStart - 1)
  if (colon < from) return -1
  return mentionsIn(stretch, from, colon).length > 0 || /[»”"]|\p{Lu}/u.test(masked.slice(from, colon)) ? colon + 1 : -1
}

/** Reads the orders of one clause. Returns where it stopped: beyond `to` when new text goes on there. */
function readClause(
  stretch: Stretch,
  from: number,
  to: number,
  orders: readonly Order[],
  context: Context,
  found: Amendment[],
): number {
  const { masked, offset, language } = stretch
  const grammar = grammars[language]
  const clause = masked.slice(from, to)
  const [first] = orders
  if (!first) {
    const { order } = context
    if (order && (mentionsIn(stretch, from, to).length > 0 || actIn(stretch, from, to)))
      add(stretch, from, to, { ...order, start: order.start - offset, end: order.end - offset }, context, found)
    return to
  }
  if (!grammar.mayInstruct(clause, masked.slice(from, first.start))) return to
  let at = from
  // «…, слово «в» исключить» goes on with the provision named last.
  let current = context
  for (const [i, order] of orders.entries()) {
    const next = orders[i + 1]
    const end = next ? segmentEnd(stretch, at, order, next.start) : to
    const known = found.length
    const reach = add(stretch, at, end, order, current, found)
    if (reach > to) return reach
    if (found.length > known) current = { ...current, mentions: merged(current.mentions, mentionsIn(stretch, at, end)) }
    at = end
  }
  return to
}

/** Where an order ends that another follows in the same clause. */
function segmentEnd(stretch: Stretch, at: number, order: Order, next: number): number {
  const { masked, offset, language } = stretch
  const hasObject = /\p{L}/u.test(masked.slice(at, order.start))
  if (grammars[language].verbLast && (order.change === 'repeal' || order.change === 'substitute')) return order.end
  if (order.change === 'repeal' && hasObject && language !== 'en') return order.end
  const last = quotedIn(stretch, order.end, next).findLast(
    (one) => one.part !== 'old' || language === 'en' || !hasObject,
  )
  if (last) return last.end - offset
  return order.change === 'repeal' && !hasObject ? next : order.end
}

/** Adds the amendment that `order` makes in `from`–`to` of the stretch, if it makes one. Returns where it ends. */
function add(stretch: Stretch, from: number, to: number, order: Order, context: Context, found: Amendment[]): number {
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
    ? readNewText(text, unquoted, [], stretch.parse)
    : firstText && lastText
      ? readNewText(
          text,
          { start: firstText.inner.start, end: lastText.inner.end },
          [...texts.flatMap(({ repeated }) => repeated), ...marksBetween(texts)],
          stretch.parse,
        )
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
  const line = text.indexOf('\n', inner.start)
  if (line >= 0 && line < inner.end) return true
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

function trimmed(text: string, from: number, to: number): Range {
  const start = skipSpaces(text, from, to)
  return { start, end: trimEnd(text, start, to) }
}

/** What the instruction itself names goes before what the lines above it name. */
function merged(above: readonly Mention[], own: readonly Mention[]): readonly Mention[] {
  const outermost = own.reduce((least, { depth }) => Math.min(least, depth), Infinity)
  return [...above.filter(({ depth }) => depth < outermost), ...own]
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
