/** What the sections of a draft are remembered by; an edit leaves most keys as they were. */
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { Passage } from './passages.js'
import { contextOf, type Section } from './sections.js'
import { shapeOf } from './shape.js'

interface KeyedPassage extends Passage {
  readonly shape: number
  /** Key of the short names that hold in it. */
  readonly names: string
  readonly key: string
}

/** The keys of passages of a text, in their order; `namesIn` is the key of the short names that hold in a language. */
export type SectionKeys = (
  passages: readonly Passage[],
  text: string,
  namesIn: (language: Language) => string,
) => readonly string[]

/** For one text after the other: passages with which both begin or end keep their keys, which need not be made and hashed again. */
export function createSectionKeys(): SectionKeys {
  let lastText = ''
  let last: readonly KeyedPassage[] = []
  return (passages, text, namesIn) => {
    const [oldText, old] = [lastText, last]
    /** How much later than its equal of the old text a passage stands: first that of the beginning, then that of the end. */
    let later = 0
    last = passages.map((passage, at) => {
      const { section, language } = passage
      const shape = shapeOf(section)
      const names = namesIn(language)
      const isKnown = (one: KeyedPassage | undefined): boolean =>
        one?.shape === shape &&
        one.names === names &&
        one.language === language &&
        isEqual(one.section, oldText, section, text)
      if (!isKnown(old[at - later])) later = passages.length - old.length
      const equal = old[at - later]
      return { section, language, shape, names, key: isKnown(equal) ? equal!.key : keyOf(passage, text, names, shape) }
    })
    lastText = text
    return last.map(({ key }) => key)
  }
}

/** The text of a section with its context, and how it is divided and read. */
export function keyOf({ section, language }: Passage, text: string, names = '', shape = shapeOf(section)): string {
  const context = contextOf(section)
    .map((range) => text.slice(range.start, range.end))
    .join('\n')
  const decisive = section.decisive ? `\n${section.decisive.start - section.start}` : ''
  const kind = `${section.removes ? '\nremoves' : ''}${section.isNarrowed ? '\nnarrowed' : ''}`
  return `${names}\n${language} ${shape}\n${context}\n${text.slice(section.start, section.end)}${decisive}${kind}`
}

/** Whether sections of equal shape have equal keys. */
function isEqual(one: Section, oneText: string, other: Section, otherText: string): boolean {
  const decisive = ({ decisive, start }: Section): number => (decisive ? decisive.start - start : -1)
  if (one.removes !== other.removes || one.isNarrowed !== other.isNarrowed || decisive(one) !== decisive(other))
    return false
  const isSame = (a: Range, b: Range): boolean =>
    a.end - a.start === b.end - b.start && oneText.slice(a.start, a.end) === otherText.slice(b.start, b.end)
  const [around, aroundOther] = [contextOf(one), contextOf(other)]
  return (
    isSame(one, other) &&
    around.length === aroundOther.length &&
    around.every((range, at) => isSame(range, aroundOther[at]!))
  )
}
