/** References to provisions that the draft does not have – only where that is certain. */
import { alphabetic } from '../../text/alphabetic.js'
import type { Language } from '../../text/language.js'
import { firstIndex } from '../../text/ordered.js'
import { createPlaceFinder } from '../../text/places.js'
import type { Range } from '../../text/range.js'
import { remembered } from '../../text/remembered.js'
import { numberValue } from '../numbers.js'
import type { Act, Provision } from '../tree.js'
import { findReferences } from './find.js'
import type { Reference, Step } from './reference.js'
import { createResolver, type Resolution, type Resolver } from './resolve.js'

/** A stretch of text in one language, with the article (or group of provisions) it belongs to. */
export interface Stretch {
  readonly block: Range
  readonly section: Range
  readonly language: Language
}

export interface MissingProvision extends Range {
  readonly block: Range
  readonly language: Language
}

/** Words of amending provisions: what they quote or name belongs to the act that they amend. */
const amending = alphabetic(
  /(?:внес[а-яё]{1,20}|измен[а-яё]{1,20}|дополн[а-яё]{1,20})\s+(?:[\p{L}-]+\s+){0,6}?(?:изменени|дополнени|следующ|пункт|част|стать|слов|абзац)|изложить|редакци[ия]|исключить|заменить|признать\s+утратив|мынадай\s+(?:редакцияда|мазмұндағы)|толықтырылсын|ауыстырылсын|жазылсын|алып\s+тасталсын|өзгерістер\s+(?:мен\s+толықтырулар\s+)?енгіз|(?:is|are|shall be)\s+(?:hereby\s+)?(?:amended|repealed|substituted|inserted|replaced|added|omitted|deleted)|there\s+(?:is|shall be)\s+(?:inserted|substituted)|by\s+(?:adding|replacing|substituting|inserting|deleting)/iu,
)
/** Another act is named: a reference that names none may mean it. */
const namesAct: Readonly<Record<Language, RegExp>> = {
  ru: alphabetic(
    /(?<!\p{L})(?<!настоящ\p{L}{1,4}\s)(?:закон(?!одат|н)\p{L}{0,3}|кодекс\p{L}{0,3}|конституци\p{L}{1,2}|конвенци\p{L}{1,3}|устав\p{L}{0,3}|положени(?:я|ю|ем|и)|пакт\p{L}{0,2}|харти\p{L}{1,2}|договор\p{L}{0,3})(?!\p{L})/iu,
  ),
  kk: alphabetic(
    /(?<!\p{L})(?<!осы\s)(?:заң(?!сыз|дық|ды|нам)\p{L}*|кодекс\p{L}*|конституци\p{L}*|конвенци\p{L}*|жарғы\p{L}*|пакт\p{L}*|харти\p{L}*)/iu,
  ),
  en: alphabetic(
    /(?<!\p{L})(?<!this\s)(?:Acts?|Code|Constitution|Conventions?|Ordinance|Regulations?|Rules|Decree|Order|Law|Charter|Covenant)(?!\p{L})/u,
  ),
}
const excerpted =
  /(?:^|\n)[^\S\n]*(?:\.{3,}|…|<\.\.\.>|\[\.{3}\]|\*\s?\*\s?\*)|\(?(?:извлечени[ея]|выдержк[аи]|үзінді|extracts?|excerpts?)(?:\s|:|\)|$)/iu

/** How the last provisions of a complete act read. */
const closing =
  /вводится\s+в\s+действие|вступает\s+в\s+силу|қолданысқа\s+енгізіл|күшіне\s+енеді|comes?\s+into\s+(?:force|operation)|commencement|repealed/iu
/** A text that ends without such words and refers to more articles that it does not have is taken for the beginning of an act. */
const mostWithoutEnd = 2

/** In the order of the stretches. An excerpt, an amending bill, an act with gaps in its numbering: there nothing is certain. */
export function missingProvisions(act: Act, text: string, stretches: Iterable<Stretch>): readonly MissingProvision[] {
  if (!act.wholeAct || isExcerpt(act, text) || (act.title && amending.test(sliceOf(text, act.title)))) return []
  const resolver = createResolver(act)
  const amends = remembered(
    (section: Range) => amending.test(sliceOf(text, section)),
    ({ start }) => start,
  )
  const isWhole = wholeness(act, resolver)
  const found: (MissingProvision & { readonly articles: readonly string[] })[] = []
  for (const { block, section, language } of stretches) {
    const isQuoted = quotedIn(text, block)
    let namesOther: boolean | undefined
    for (const reference of findReferences(text, block, language)) {
      if (!reference.certain || reference.act === 'other') continue
      const missing = resolver.resolve(reference).filter((resolution) => isCertain(resolution, isWhole))
      if (missing.length === 0 || amends(section) || isQuoted(reference)) continue
      if (reference.act === 'unstated' && (namesOther ??= namesAct[language].test(sliceOf(text, block)))) continue
      const articles = missing.flatMap(({ missing: gap }) => (gap && !gap.within ? [gap.step.number] : []))
      found.push({ start: reference.start, end: reference.end, block, language, articles })
    }
  }
  const articles = new Set(found.flatMap(({ articles: numbers }) => numbers))
  return articles.size <= mostWithoutEnd || endsLikeAct(resolver, text)
    ? found
    : found.filter(({ articles: numbers }) => numbers.length === 0)
}

function endsLikeAct({ articles }: Resolver, text: string): boolean {
  return articles.slice(-3).some((article) => closing.test(sliceOf(text, article)))
}

const sliceOf = (text: string, { start, end }: Range): string => text.slice(start, end)

const dots = createPlaceFinder('\\.{3}|…', '', 3)

function isExcerpt(act: Act, text: string): boolean {
  const head = act.children[0]?.start ?? 0
  if (excerpted.test(text.slice(0, Math.min(text.length, head + 200)))) return true
  return dots(text).some((at) => isGap(text, at))
}

const restOfGap = /(?:\.{3,}|…)[^\S\n]*(?:\n|$)/y

/** Whether the dots that begin at `at` have a line of their own. */
function isGap(text: string, at: number): boolean {
  let start = at
  while (start > 0 && /[^\S\n]/.test(text.charAt(start - 1))) start--
  if (start > 0 && text.charAt(start - 1) !== '\n') return false
  restOfGap.lastIndex = at
  return restOfGap.test(text)
}

/** Whether references stand in quotation marks; they are asked of in order, so that a block is read once. */
function quotedIn(text: string, { start }: Range): (reference: Reference) => boolean {
  let depth = 0
  let done = start
  return (reference) => {
    for (; done < reference.start; done++) {
      const char = text.charAt(done)
      if (char === '«' || char === '“') depth++
      else if (char === '»' || char === '”') depth--
    }
    return depth > 0
  }
}

type IsWhole = (within: Provision | undefined, step: Step) => boolean

function isCertain({ missing }: Resolution, isWhole: IsWhole): boolean {
  return missing !== undefined && missing.certain && isWhole(missing.within, missing.step)
}

/** Whether the units among which the step was looked for are numbered without a gap, so that none can be elsewhere. */
function wholeness({ notes }: Act, { articles }: Resolver): IsWhole {
  const allArticles = isUnbroken(articles.map(({ number }) => number))
  const hasNote = ({ start, end }: Range): boolean =>
    (notes[firstIndex(notes.length, (i) => notes[i]!.start >= start)]?.start ?? end) < end
  /** Of the units in a provision: the first, and whether their numbers leave nothing out; nothing where they are not all of one kind. */
  const listIn = remembered((within: Provision) => {
    const { children } = within
    const [first] = children
    if (!first || children.length < 2 || hasNote(within)) return null
    if (children.some(({ number, kind }) => number === '' || kind !== first.kind)) return null
    return { first, isUnbroken: isUnbroken(children.map(({ number }) => number)) }
  })
  return (within, { kind, number }) => {
    if (!within) return kind === 'article' && /^\d/.test(number) && allArticles
    const list = listIn(within)
    // «пункт 3» of an article that has only subpoints may mean one of them: kinds must agree.
    return list?.first.kind === kind && /^\d/.test(list.first.number) && /^\d/.test(number) && list.isUnbroken
  }
}

/** 1, 2, 2-1, 3 …: begins at one, leaves nothing out, repeats nothing. */
function isUnbroken(numbers: readonly string[]): boolean {
  let last = 0
  for (const number of numbers) {
    const value = numberValue(number)
    if (!(value > last) || Math.floor(value) > Math.floor(last) + 1) return false
    last = value
  }
  return numbers.length > 1 && Math.floor(numberValue(numbers[0] ?? '')) === 1
}
