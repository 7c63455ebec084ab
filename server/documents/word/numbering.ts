/** Automatic numbering: the label that Word shows before a paragraph and does not keep in its text. */
import { formatNumber } from './number-format.js'
import type { ParagraphStyles } from './styles.js'
import { child, isOn, valueOf, type XmlElement, type XmlPart } from './xml.js'

/** The place of a paragraph in the lists of the document. */
export interface ListPlace {
  /** `w:numId` */
  readonly list: string
  /** From 0. */
  readonly level: number
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
  readonly isLegal: boolean
  /** Levels up to this one (from 1) restart it; 0 where none does. */
  readonly restart: number
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined
}

interface List {
  /** Lists of one abstract list go on counting for each other. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where this list begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

export interface Lists {
  /** Counts a paragraph at its place and returns its label with what follows it; paragraphs must come in reading order. */
  readonly label: (place: ListPlace) => string
  /** The level to which the list assigns a paragraph style. */
  readonly levelOf: (list: string, style: string) => number | undefined
}

/** Reads `numbering.xml`. Counting begins anew with every call. */
export function readLists(part: XmlPart | undefined, styles: ParagraphStyles): Lists {
  const abstracts = new Map<string, XmlElement>()
  const lists = new Map<string, List>()
  const elements = part?.root.children ?? []
  for (const element of elements)
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
  const numbers = elements.filter(({ name }) => name === 'w:num')
  const abstractIdOf = (list: string): string | undefined =>
    valueOf(
      numbers.find((number) => number.attributes['w:numId'] === list),
      'w:abstractNumId',
    )
  for (const number of numbers) {
    const id = number.attributes['w:numId'] ?? ''
    const abstract = linked(valueOf(number, 'w:abstractNumId') ?? '', abstracts, styles, abstractIdOf)
    lists.set(id, readList(number, abstract, abstracts.get(abstract)))
  }
  return { ...counting(lists), levelOf: (list, style) => levelOfStyle(lists.get(list), style) }
}

/** The abstract list that holds the levels: one may say only that it is that of a list style. */
function linked(
  id: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: ParagraphStyles,
  abstractIdOf: (list: string) => string | undefined,
): string {
  const style = valueOf(abstracts.get(id), 'w:numStyleLink')
  const list = style === undefined ? undefined : styles.listOf(style)
  return (list === undefined ? undefined : abstractIdOf(list)) ?? id
}

function readList(number: XmlElement, abstract: string, definition: XmlElement | undefined): List {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  for (const level of definition?.children ?? [])
    if (level.name === 'w:lvl') levels.set(levelNumber(level), readLevel(level))
  for (const override of number.children) {
    if (override.name !== 'w:lvlOverride') continue
    const at = levelNumber(override)
    const level = child(override, 'w:lvl')
    if (level) levels.set(at, readLevel(level))
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(at, toCount(start, 1))
  }
  return { abstract, levels, starts }
}

const levelNumber = (element: XmlElement): number => toCount(element.attributes['w:ilvl'], 0)

/** Hostile numbers become harmless ones. */
export function toCount(text: string | undefined, otherwise: number): number {
  const count = Number(text)
  return text !== undefined && Number.isSafeInteger(count) && count >= 0 && count < 1e6 ? count : otherwise
}

function readLevel(level: XmlElement): Level {
  // A custom format stands in an alternative that names a usual one as well.
  const usual = child(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt')?.attributes['w:val']
  return {
    // What Word itself assumes where a level says nothing (17.9.25).
    start: toCount(valueOf(level, 'w:start'), 0),
    format: valueOf(level, 'w:numFmt') ?? usual ?? 'decimal',
    text: (valueOf(level, 'w:lvlText') ?? '').slice(0, 200),
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    isLegal: isOn(level, 'w:isLgl'),
    restart: toCount(valueOf(level, 'w:lvlRestart'), levelNumber(level)),
    style: valueOf(level, 'w:pStyle'),
  }
}

function levelOfStyle(list: List | undefined, style: string): number | undefined {
  for (const [at, level] of list?.levels ?? []) if (level.style === style) return at
  return undefined
}

function counting(lists: ReadonlyMap<string, List>): Pick<Lists, 'label'> {
  /** The last number of each level, by abstract list; missing where the level has to begin. */
  const counts = new Map<string, Map<number, number>>()
  /** Lists that have begun anew, with the level. */
  const begun = new Set<string>()
  return {
    label({ list: id, level: at }) {
      const list = lists.get(id)
      const level = list?.levels.get(at)
      if (!list || !level) return ''
      const count = counts.get(list.abstract) ?? new Map<number, number>()
      counts.set(list.abstract, count)
      // A higher level that was passed over has begun with its first number, as in LibreOffice.
      for (const [other, { start }] of list.levels)
        if (other < at && !count.has(other)) count.set(other, list.starts.get(other) ?? start)
      count.set(at, next(id, list, at, level.start, count.get(at)))
      for (const [other, { restart }] of list.levels) if (other > at && restart > at) count.delete(other)
      return written(list, level, at, count)
    },
  }

  function next(id: string, list: List, at: number, start: number, last: number | undefined): number {
    const anew = list.starts.get(at)
    const key = `${id} ${at}`
    if (anew !== undefined && !begun.has(key)) {
      begun.add(key)
      return anew
    }
    return last === undefined ? (anew ?? start) : last + 1
  }
}

function written(list: List, level: Level, at: number, count: ReadonlyMap<number, number>): string {
  const label = level.format === 'bullet' ? bullet(level.text) : numbered(list, level, at, count)
  if (label === '') return ''
  return level.suffix === 'nothing' ? label : `${label} `
}

/** `%1.%2)` with the numbers of the levels. */
function numbered(list: List, level: Level, at: number, count: ReadonlyMap<number, number>): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = Number(digit) - 1
    const shown = list.levels.get(other)
    if (!shown || other > at) return ''
    const value = count.get(other) ?? shown.start
    const isOther = level.isLegal && shown.format !== 'decimalZero' && shown.format !== 'none'
    return formatNumber(value, isOther ? 'decimal' : shown.format)
  })
}

/** The bullets of symbol fonts are no characters of Unicode, and some fonts draw them with letters. */
const bullet = (text: string): string => (/^[^\p{L}\p{N}\p{Co}\s]$/u.test(text) ? text : '•')
