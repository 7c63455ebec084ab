/** What the sections of a draft are remembered by; an edit leaves most keys as they were. */
import { changeBetween } from '../text/change.js'
import { keyOf } from '../text/key.js'
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
    const isSame = comparison(oldText, text)
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
        isEqual(one.section, section, isSame)
      if (!isKnown(old[at - later])) later = passages.length - old.length
      const equal = old[at - later]
      return {
        section,
        language,
        shape,
        names,
        key: isKnown(equal) ? equal!.key : sectionKey(passage, text, names, shape),
      }
    })
    lastText = text
    return last.map(({ key }) => key)
  }
}

/** The text of a section with its context, and how it is divided and read. */
export function sectionKey({ section, language }: Passage, text: string, names = '', shape = shapeOf(section)): string {
  const context = contextOf(section).map((range) => text.slice(range.start, range.end))
  const decisive = section.decisive ? String(section.decisive.start - section.start) : ''
  const kind = `${section.removes ? 'removes' : ''} ${section.isNarrowed ? 'narrowed' : ''}`
  const own = text.slice(section.start, section.end)
  return keyOf(`${language} ${shape} ${kind} ${decisive}`, names, ...context, own)
}

/** Whether a stretch of the old text has the same words as one of the new text; where no edit has been they are not looked at. */
function comparison(oldText: string, text: string): (old: Range, now: Range) => boolean {
  const change = changeBetween(oldText, text)
  const by = change.newEnd - change.oldEnd
  return (old, now) =>
    old.end - old.start === now.end - now.start &&
    ((old.start === now.start && now.end <= change.start) ||
      (old.start + by === now.start && now.start >= change.newEnd) ||
      oldText.slice(old.start, old.end) === text.slice(now.start, now.end))
}

/** Whether sections of equal shape have equal keys. */
function isEqual(old: Section, now: Section, isSame: (old: Range, now: Range) => boolean): boolean {
  const decisive = ({ decisive, start }: Section): number => (decisive ? decisive.start - start : -1)
  if (old.removes !== now.removes || old.isNarrowed !== now.isNarrowed || decisive(old) !== decisive(now)) return false
  const [around, aroundNow] = [contextOf(old), contextOf(now)]
  return (
    isSame(old, now) && around.length === aroundNow.length && around.every((range, at) => isSame(range, aroundNow[at]!))
  )
}
