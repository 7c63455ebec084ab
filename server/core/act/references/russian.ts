/** References in Russian texts: «пункт 3 статьи 11», «статьями 5, 7 и 9», «часть вторая настоящей статьи», «статьи 176 Трудового кодекса». */
import { alphabetic } from '../../text/alphabetic.js'
import type { Range } from '../../text/range.js'
import { skipSpaces } from '../characters.js'
import { alternativeOf, matchAt } from './match-at.js'
import {
  bareReference,
  depthOf,
  mergeReferences,
  scheduleReference,
  targetsOf,
  usualBase,
  type Base,
  type Group,
  type Numbered,
  type Reference,
  type ReferredAct,
  type UnitKind,
} from './reference.js'

const unit = alphabetic(
  /(?<![\p{L}\p{N}])(?:(подпункт(?:ами|ах|ам|ов|ом|а|у|е|ы)?|пп\.)|(пункт(?:ами|ах|ам|ов|ом|а|у|е|ы)?|п\.)|(част(?:ями|ях|ям|ей|ью|ь|и)|ч\.)|(абзац(?:ами|ах|ам|ев|ем|а|у|е|ы)?|абз\.)|(стать(?:ями|ях|ям|ей|ёй|я|и|е|ю)|статей|ст\.)|(глав(?:ами|ах|ам|ой|а|ы|е|у)?|гл\.)|(раздел(?:ами|ах|ам|ов|ом|а|у|е|ы)?)|(приложени(?:ями|ях|ям|ем|е|я|ю|и|й)))(?![\p{L}])/iuy,
)
const unitKinds: readonly UnitKind[] = [
  'item',
  'paragraph',
  'part',
  'line',
  'article',
  'chapter',
  'division',
  'schedule',
]
/** Beginnings of the unit words: anything else needs no closer look. */
const beginning = alphabetic(
  /(?<![\p{L}\p{N}])(?:подпункт|пп\.|пункт|п\.|част|ч\.|абз|стат|ст\.|глав|гл\.|раздел|приложени)/giu,
)

const relative = alphabetic(
  /(настоящ|эт|данн|т|указанн|назван|вышеуказанн|упомянут)\p{L}*\s+(?:же\s+)?(?:(стать[иейяю]{1,2}|статей)|(пункт\p{L}{0,3})|(част(?:и|ей|ью|ь|ях))|(подпункт\p{L}{0,3})|(глав\p{L}{0,3}|раздел\p{L}{0,3})|(закон\p{L}{0,3}|кодекс\p{L}{0,3}|указ\p{L}{0,3}|положени\p{L}{0,3}|постановлени\p{L}{0,3}|правил\p{L}{0,3}|устав\p{L}{0,3}|конституционн\p{L}{0,3}\s+закон\p{L}{0,3}))(?!\p{L})/iuy,
)
const otherAct = alphabetic(
  /(?:(?:[\p{L}-]{2,40}(?:ого|его|ой|ей|ых|их|ому|ему)|республики|вышеуказанного)\s+){0,4}(?:закон(?:а|у|ов|ам)|кодекс(?:а|у|ов|ам)|конституци[ий]|конвенци[ий]|указ(?:а|у|ов)|устав(?:а|у|ов)|положени(?:я|ю|й)|правил|договор(?:а|у|ов)|соглашени(?:я|ю|й)|постановлени(?:я|ю|й)|регламента|хартии|пакта|основ|приказа|декларации|рекомендации|инструкции|протокола|статута|декрета|ордонанса|нк|тк|гк|ук|гпк|апк|упк|коап)(?!\p{L})/iuy,
)

const digits = alphabetic(/(?:№\s*)?(\d+(?:[-.]\d+)*)\)?(?![\p{L}\d])/uy)
const letter = alphabetic(/[«"“]?([а-яё])(?:["»”]\)?|\))(?!\p{L})/iuy)
const separator = /(?:\s*[,;])?\s+(?:и|или|либо|а также)\s+|\s*,\s*/iuy
const dash = /\s*[–—-]\s*|\s+по\s+/uy
/** A number after a comma that counts something is none of the list. */
const counted = alphabetic(
  /\s+(?:\(|календ|рабоч|дн|день|процент|%|челов|работник|лет|год|месяц|раз(?!\p{L})|час(?:а|ов)?(?!\p{L})|сут|минут|тенге|руб|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|групп)/iuy,
)
const preposition = /(?:в|во|на|с|со|по|к|ко|о|об|из|от|для|при)\s+/iuy
const coordinate = /\s*,\s*(?:а также\s+|и\s+|или\s+|либо\s+)?|\s+(?:и|или|либо|а также)\s+/iuy

const ones = 'перв втор трет четв(?:е|ё)рт пят шест седьм восьм девят десят'.split(' ')
const teens = 'одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'.split(
  ' ',
)
const tens = 'двадцат тридцат сороков пятидесят'.split(' ')
const ordinal = alphabetic(
  new RegExp(
    `(?:(двадцать|тридцать|сорок|пятьдесят)\\s+)?(?:${[...ones, ...teens, ...tens].map((stem) => `(${stem})`).join('|')})(?:ый|ой|ий|ая|ья|ое|ье|ого|его|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ей|ьей|ые|ьи|ых|ьих|ыми|ьими)(?!\\p{L})`,
    'iuy',
  ),
)
const tensBefore: Readonly<Record<string, number>> = { двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50 }

interface Read {
  readonly value: string
  readonly end: number
}

/** A number in digits, a letter in quotation marks or before a bracket, or an ordinal word. */
function readNumber(text: string, at: number): Read | undefined {
  const inDigits = matchAt(digits, text, at)
  if (inDigits) return { value: inDigits[1] ?? '', end: at + inDigits[0].length }
  const lettered = matchAt(letter, text, at)
  if (lettered) return { value: (lettered[1] ?? '').toLowerCase(), end: at + lettered[0].length }
  const word = matchAt(ordinal, text, at)
  if (!word) return undefined
  const index = alternativeOf(word, 2)
  const unitValue = index < 19 ? index + 1 : (index - 17) * 10
  const value = (tensBefore[(word[1] ?? '').toLowerCase()] ?? 0) + unitValue
  return { value: String(value), end: at + word[0].length }
}

/** `5, 7 и 9`, `5–8`, `первая и вторая`; after a unit in the plural also `5-8`. */
function readNumbers(
  text: string,
  at: number,
  isPlural: boolean,
): { numbers: readonly Numbered[]; end: number } | undefined {
  const first = readNumber(text, at)
  if (!first) return undefined
  const numbers: Numbered[] = []
  let read = first
  for (;;) {
    const range = matchAt(dash, text, read.end)
    const last = range && readNumber(text, read.end + range[0].length)
    numbers.push(last ? { number: read.value, through: last.value } : numbered(read.value, isPlural))
    const here = last?.end ?? read.end
    const next = matchAt(separator, text, here)
    const following = next && numbers.length < 30 ? readNumber(text, here + next[0].length) : undefined
    if (!following || matchAt(counted, text, following.end)) return { numbers, end: here }
    read = following
  }
}

/** «статьях 13-17» is a range, «статье 19-1» an inserted article. */
function numbered(value: string, isPlural: boolean): Numbered {
  const ends = isPlural ? /^(\d+)-(\d+)$/.exec(value) : null
  const [, from = '', to = ''] = ends ?? []
  return Number(from) < Number(to) ? { number: from, through: to } : { number: value }
}

const plural = /(?:[ая]м|[ая]ми|[ая]х|ы|[ое]в|ей|й|пп\.)$/iu

function readGroup(text: string, at: number): Group | undefined {
  const word = matchAt(unit, text, at)
  if (!word) return undefined
  const kind = unitKinds[alternativeOf(word, 1)]
  const after = skipSpaces(text, at + word[0].length, text.length)
  const list = kind && readNumbers(text, after, plural.test(word[0]))
  return list ? { kind, ...list } : undefined
}

interface Chain extends Range {
  /** Innermost first, as written. */
  readonly groups: readonly Group[]
  readonly act: ReferredAct
  readonly base: Base | undefined
}

/** «пункта 2 части первой статьи 81 настоящего Кодекса», or «настоящей статьи» alone. */
function readChain(text: string, at: number): Chain | undefined {
  const groups: Group[] = []
  let here = at
  for (;;) {
    const group = readGroup(text, here)
    const above = groups.at(-1)
    if (
      !group ||
      (above && depthOf(group.kind) >= depthOf(above.kind) && !(above.kind === 'paragraph' && group.kind === 'part'))
    )
      break
    groups.push(group)
    here = skipSpaces(text, group.end, text.length)
    if (here === group.end) break
  }
  const last = groups.at(-1)
  if (!last) return undefined
  const after = skipSpaces(text, last.end, text.length)
  const named = after > last.end ? matchAt(relative, text, after) : undefined
  if (named) {
    const base = relativeBase(named)
    const isThis = (named[1] ?? '').toLowerCase() === 'настоящ'
    const act: ReferredAct = named[7] !== undefined ? (isThis ? 'this' : 'other') : isThis ? 'this' : 'unstated'
    return {
      start: at,
      end: after + named[0].length,
      groups,
      act,
      base: isThis || named[7] !== undefined ? base : 'unknown',
    }
  }
  const other = after > last.end ? matchAt(otherAct, text, after) : undefined
  if (other) return { start: at, end: after + other[0].length, groups, act: 'other', base: undefined }
  return { start: at, end: last.end, groups, act: 'unstated', base: undefined }
}

function relativeBase(named: RegExpExecArray): Base | undefined {
  if (named[6] !== undefined) return 'unknown'
  if (named[2] !== undefined) return 'article'
  if (named[3] !== undefined || named[4] !== undefined) return 'paragraph'
  if (named[5] !== undefined) return 'item'
  return undefined
}

const thisUnit = alphabetic(
  /(?<!\p{L})настоящ(?:ей|ая|ую|его|ий|ем|им|ему)\s+(?:(стать\p{L}{1,2})|(пункт\p{L}{0,2}|част[иью]{1,2})|(подпункт\p{L}{0,2}))(?!\p{L})/giu,
)

/** An annex, numbered or not: «согласно приложению к настоящему Закону». */
const annex = alphabetic(
  /(?<!\p{L})приложени(?:ю|и|я|ем|е)(?:\s+(?:№\s*)?(\d+))?\s+к\s+настоящ(?:ему|ей)\s+(?:закону|кодексу)(?!\p{L})/giu,
)

/** The references in a stretch of text, in order. Linear; never throws. */
export function russianReferences(text: string): readonly Reference[] {
  const found: Reference[] = []
  beginning.lastIndex = 0
  for (let anchor = beginning.exec(text); anchor; anchor = beginning.exec(text)) {
    const chains: Chain[] = []
    let chain = readChain(text, anchor.index)
    while (chain) {
      chains.push(chain)
      const more = matchAt(coordinate, text, chain.end)
      if (!more) break
      const at = chain.end + more[0].length
      chain = readChain(text, at + (matchAt(preposition, text, at)?.[0].length ?? 0))
    }
    const last = chains.at(-1)
    if (!last) continue
    found.push(...settled(chains))
    beginning.lastIndex = last.end
  }
  const annexes = Array.from(text.matchAll(annex), (named) =>
    scheduleReference(named.index, named.index + named[0].length, named[1] ?? ''),
  )
  return withBareRelatives(text, mergeReferences(annexes, found))
}

/** The members of a coordination share the act and the outer units that are named at its end. */
function settled(chains: readonly Chain[]): readonly Reference[] {
  const references: Reference[] = []
  let act: ReferredAct = 'unstated'
  let later: { readonly groups: readonly Group[]; readonly base: Base | undefined } | undefined
  for (const chain of [...chains].reverse()) {
    const outermost = chain.groups.at(-1)
    const isComplete =
      outermost !== undefined && (depthOf(outermost.kind) <= depthOf('article') || chain.base !== undefined)
    const own = chain.act !== 'unstated'
    if (own) act = chain.act
    const borrowed =
      isComplete || !later
        ? []
        : later.groups.filter(({ kind }) => outermost && depthOf(kind) < depthOf(outermost.kind))
    const groups = [...chain.groups, ...borrowed].reverse()
    const base = chain.base ?? (isComplete || !later ? undefined : later.base) ?? usualBase(groups[0]?.kind)
    references.push({
      start: chain.start,
      end: chain.end,
      act,
      base,
      targets: targetsOf(groups),
      certain: isComplete ? own || act === 'unstated' || act === 'this' : !later,
    })
    later = isComplete ? chain : { groups: [...chain.groups, ...borrowed], base: later?.base }
  }
  return references.reverse()
}

/** «настоящей статьи» without a number before it. */
function withBareRelatives(text: string, found: readonly Reference[]): readonly Reference[] {
  const bare = Array.from(text.matchAll(thisUnit), (named): Reference => {
    const base: Base = named[1] !== undefined ? 'article' : named[2] !== undefined ? 'paragraph' : 'item'
    return bareReference(named.index, named.index + named[0].length, base)
  })
  return mergeReferences(found, bare)
}
