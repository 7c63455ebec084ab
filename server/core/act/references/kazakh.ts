/** References in Kazakh texts: «11-баптың 3-тармағы», «5, 7 және 9-баптарда», «осы баптың 2-тармағы», «Еңбек кодексінің 176-бабы». */
import { alphabetic } from '../../text/alphabetic.js'
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

const ordinals = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы'.split(' ')
const number = `(?:\\d+(?:-\\d+){0,2}\\)?|«?[а-яәғқңөұүһі]»?\\)|${ordinals.join('|')})`
const unitWords = 'тармақша|тармақ|тармағ|бап|баб|бөлі[кг]|абзац|бөлім|тарау|қосымша'
const piece = alphabetic(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(осы|аталған|көрсетілген|сол|бұл)\\s+(?:(заң|кодекс|жарлық|ереже|қағида|жарғы|конституциялық\\s+заң)|(${unitWords}))(\\p{L}*)|(${number}(?:(?:\\s*,\\s*|\\s*[–—]\\s*|\\s+(?:және|мен|пен|бен|немесе)\\s+)${number}){0,20})\\s?-?\\s?(${unitWords})(\\p{L}*))`,
    'giu',
  ),
)
const oneNumber = alphabetic(new RegExp(`(\\s*[–—]\\s*)?(${number})`, 'giu'))
const plural = /^(?:тар|тер|лар|лер|дар|дер)/u
const possessor = /(?:ның|нің|дың|дің|тың|тің)$/u
/** An act in the genitive right before the unit: «Еңбек кодексінің 176-бабы». */
const otherAct = alphabetic(
  /(?:заң|кодекс|конституция|конвенция|жарлы[қғ]|жарғы|ереже|қағида|шарт|келісім|қаулы|пакт|хартия|декларация|ұсыным|бұйры[қғ]|регламент)\p{L}*(?:ның|нің|дың|дің|тың|тің)\s*$/iu,
)
const qualifierReach = 60

function kindOf(word: string): UnitKind {
  if (word === 'бап' || word === 'баб') return 'article'
  if (word === 'тармақ' || word === 'тармағ') return 'paragraph'
  if (word === 'тармақша') return 'item'
  if (word === 'абзац') return 'line'
  if (word === 'тарау') return 'chapter'
  if (word === 'бөлім') return 'division'
  return word === 'қосымша' ? 'schedule' : 'part'
}

function numbersOf(list: string, isPlural: boolean): readonly Numbered[] {
  const numbers: Numbered[] = []
  for (const [, range, written = ''] of list.matchAll(oneNumber)) {
    const bare = written.replace(/[«»)]/g, '').toLowerCase()
    const known = ordinals.indexOf(bare)
    const value = known >= 0 ? String(known + 1) : bare
    const before = numbers.at(-1)
    if (range && before && before.through === undefined) {
      numbers[numbers.length - 1] = { number: before.number, through: value }
      continue
    }
    // «5-8-баптар» is a range, «3-1-тармақ» an inserted paragraph.
    const ends = isPlural ? /^(\d+)-(\d+)$/.exec(value) : null
    numbers.push(
      ends && Number(ends[1]) < Number(ends[2]) ? { number: ends[1] ?? '', through: ends[2] ?? '' } : { number: value },
    )
  }
  return numbers
}

/** More units within one another no act has; a text may go on in genitives without end. */
const mostGroups = 10

interface Chain {
  start: number
  end: number
  /** Outermost first, as written. */
  readonly groups: Group[]
  act: ReferredAct
  base: Base | undefined
  /** Whether what follows belongs to it: its last word stands in the genitive. */
  isOpen: boolean
}

function relativeBase(kind: UnitKind): Base {
  if (kind === 'article') return 'article'
  return kind === 'paragraph' || kind === 'part' ? 'paragraph' : kind === 'item' ? 'item' : 'unknown'
}

/** «осы Заңға 1-қосымша», «осы Заңға қосымшада». */
const annex = alphabetic(/(?<!\p{L})осы\s+(?:заң|кодекс)(?:ға|ге|қа|ке)\s+(?:(\d+)\s?-\s?)?қосымша\p{L}*/giu)

/** The references in a text, in order. Linear; never throws. */
export function kazakhReferences(text: string): readonly Reference[] {
  const annexes = Array.from(text.matchAll(annex), (named) =>
    scheduleReference(named.index, named.index + named[0].length, named[1] ?? ''),
  )
  return mergeReferences(annexes, numberedReferences(text))
}

function numberedReferences(text: string): readonly Reference[] {
  const found: Reference[] = []
  let chain: Chain | undefined
  /** The last finished reference, whose outer units the next may share. */
  let before: Chain | undefined
  const close = (): void => {
    if (chain) found.push(...referenceOf(chain, before, text))
    before = chain ?? before
    chain = undefined
  }
  for (const match of text.matchAll(piece)) {
    const start = match.index
    const end = start + match[0].length
    const [, pointer, actWord, unitWord, suffix = '', list, listUnit = '', listSuffix = ''] = match
    const gap = chain ? text.slice(chain.end, start) : ''
    const goesOn: boolean =
      chain !== undefined && chain.isOpen && chain.groups.length < mostGroups && gap.length <= 40 && /^\s*$/.test(gap)
    if (pointer !== undefined) {
      close()
      const isThis = pointer.toLowerCase() === 'осы'
      const isOpen = possessor.test(suffix)
      if (actWord !== undefined) {
        if (isOpen) chain = { start, end, groups: [], act: isThis ? 'this' : 'other', base: 'act', isOpen }
        continue
      }
      const base = isThis ? relativeBase(kindOf((unitWord ?? '').toLowerCase())) : 'unknown'
      chain = { start, end, groups: [], act: isThis ? 'this' : 'unstated', base, isOpen }
      continue
    }
    const kind = kindOf(listUnit.toLowerCase())
    const isPlural = plural.test(listSuffix)
    const group: Group = { kind, numbers: numbersOf(list ?? '', isPlural), end }
    const above = chain?.groups.at(-1)
    if (chain && goesOn && (!above || depthOf(above.kind) <= depthOf(kind))) {
      chain.groups.push(group)
      chain.end = end
      chain.isOpen = possessor.test(listSuffix)
      continue
    }
    close()
    const isOther = otherAct.test(text.slice(Math.max(0, start - qualifierReach), start))
    chain = {
      start,
      end,
      groups: [group],
      act: isOther ? 'other' : 'unstated',
      base: undefined,
      isOpen: possessor.test(listSuffix),
    }
  }
  close()
  return found
}

const coordination = /^\s*(?:,|және|немесе|мен|пен|бен|,\s*(?:сондай-ақ|және))\s*$/u

/** Nothing for «осы Заңның» alone. */
function referenceOf(chain: Chain, before: Chain | undefined, text: string): readonly Reference[] {
  const { start, end, groups, act } = chain
  if (groups.length === 0) {
    if (act !== 'this' || chain.base === 'act' || chain.base === undefined || chain.base === 'unknown') return []
    return [bareReference(start, end, chain.base)]
  }
  const first = groups[0]
  const isJoined = before !== undefined && coordination.test(text.slice(before.end, start))
  const isBare = chain.base === undefined && act === 'unstated'
  if (!isBare || !isJoined || !first) {
    const base = chain.base ?? usualBase(first?.kind)
    return [{ start, end, act, base, targets: targetsOf(groups), certain: true }]
  }
  const shared = before.groups.filter(({ kind }) => depthOf(kind) < depthOf(first.kind))
  const whole = [...shared, ...groups]
  before.groups.length = 0
  before.groups.push(...whole)
  chain.groups.length = 0
  chain.groups.push(...whole)
  chain.base = before.base
  chain.act = before.act
  const base = before.base ?? usualBase(whole[0]?.kind)
  return [
    {
      start,
      end,
      act: before.act,
      base,
      targets: targetsOf(whole),
      certain: shared.length === 0 && first.kind === 'article',
    },
  ]
}
