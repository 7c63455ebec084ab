/** Finds what an amending bill orders, in the tree of the bill: instructions, the provisions they concern, the words and texts they bring. */
import type { Language } from '../text/language.js'
import { hasPlaceIn } from '../text/places.js'
import type { Range } from '../text/range.js'
import { endsSentence } from '../text/tokens.js'
import { merged, type AmendingContext } from './amending-context.js'
import type { Order } from './amending-grammar.js'
import { grammars } from './amending-grammars.js'
import { signsIn } from './amending-signs.js'
import { closesQuotation, isLeadInEnd, isLetter, isSpace, lastMeaningful, trimEnd, trimmed } from './characters.js'
import { actIn, createStretchReaders, mentionsIn, quotedIn, type Stretch } from './instruction-stretch.js'
import type { ParseQuoted } from './new-text.js'
import { addChange } from './ordered-change.js'
import type { Act, Amendment, Provision } from './tree.js'

/** One draft after the other is most often the same draft after an edit. */
const stretchesOf = createStretchReaders()

/** The amendments in order. `main` is the likeliest language of the draft. Where no word orders a change, nothing is looked at closely. */
export function readAmendments(act: Act, text: string, main: Language, parse: ParseQuoted): readonly Amendment[] {
  const signs = signsIn(text, main)
  if (signs.places.length === 0) return []
  const stretchOf = stretchesOf(text, signs.languages, main, parse)
  const found: Amendment[] = []
  const inTitle = act.title && stretchOf(act.title)
  const named = inTitle && actIn(inTitle, 0, inTitle.masked.length)

  const visit = (blocks: readonly Range[], children: readonly Provision[], given: AmendingContext): void => {
    const parts: readonly (Range | Provision)[] = [...blocks, ...children].sort((a, b) => a.start - b.start)
    let context = given
    let run: Range | undefined
    const flush = (opensList: boolean): void => {
      if (run && (opensList || given.order || hasPlaceIn(signs.places, run)))
        context = readStretch(stretchOf(run), given, opensList, found)
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

/** Reads the instructions of a stretch; returns what it says for the provisions below it. */
function readStretch(
  stretch: Stretch,
  given: AmendingContext,
  opensList: boolean,
  found: Amendment[],
): AmendingContext {
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
function extended(context: AmendingContext, stretch: Stretch, from: number, to: number): AmendingContext {
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
  // Not looked for before the clause: a stretch of very many clauses may have no colon at all.
  const colon = from + masked.slice(from, orderStart).lastIndexOf(':')
  if (colon < from) return -1
  return mentionsIn(stretch, from, colon).length > 0 || /[»”"]|\p{Lu}/u.test(masked.slice(from, colon)) ? colon + 1 : -1
}

/** Reads the orders of one clause. Returns where it stopped: beyond `to` when new text goes on there. */
function readClause(
  stretch: Stretch,
  from: number,
  to: number,
  orders: readonly Order[],
  context: AmendingContext,
  found: Amendment[],
): number {
  const { masked, offset, language } = stretch
  const grammar = grammars[language]
  const clause = masked.slice(from, to)
  const [first] = orders
  if (!first) {
    const { order } = context
    if (order && (mentionsIn(stretch, from, to).length > 0 || actIn(stretch, from, to)))
      addChange(stretch, from, to, { ...order, start: order.start - offset, end: order.end - offset }, context, found)
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
    const reach = addChange(stretch, at, end, order, current, found)
    // What other orders of the clause stand behind it belong to the new text.
    if (reach > end) return reach
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
