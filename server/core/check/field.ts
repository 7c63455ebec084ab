/** Which parts of an act deal at all with organizations, collective action or collective bargaining: the others are not read closely. */
import type { Provision } from '../act/tree.js'
import type { Field } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { literal } from '../text/literal.js'
import { createPlaceFinder, hasPlaceIn } from '../text/places.js'
import type { Range } from '../text/range.js'
import { contextOf, type Section } from './sections.js'
import { endsWithStop } from './sentences.js'

/** Whether a stretch of the text speaks of the field. */
export type Speaks = (range: Range) => boolean

/** Finds the places of a text that speak of the field; ask it of ranges of the same text. */
export type FieldReader = (text: string) => Speaks

/** A word is known by its beginning, in small letters or capitals. A language without beginnings is wholly in the field. */
export function fieldReader(field: Field, language: Language): FieldReader {
  const beginnings = field[language]
  if (beginnings.length === 0) return () => () => true
  const written = beginnings.map(literal).join('|')
  const find = createPlaceFinder(written, 'i', Math.max(...beginnings.map((words) => words.length)))
  return (text) => {
    const places = find(text)
    return (range) => hasPlaceIn(places, range)
  }
}

/**
 * What of a section is worth reading: all of it under a heading that speaks of the field, otherwise the paragraphs that do and the one that
 * follows each, which may go on about it («Численность …»). Nothing where none does.
 */
export function inField(section: Section, speaks: Speaks, text: string): Section | undefined {
  if (contextOf(section).some(speaks)) return section
  if (!speaks(section)) return undefined
  const units = unitsOf(section, text)
  const kept = units.filter((unit, i) => unit.some(speaks) || (i > 0 && units[i - 1]?.some(speaks)))
  if (kept.length === units.length) return section
  const parts = new Set(kept.flat())
  return {
    ...section,
    isNarrowed: true,
    blocks: section.blocks.filter((block) => parts.has(block)),
    provisions: section.provisions.filter((provision) => parts.has(provision)),
  }
}

/** The paragraphs of a section; an enumeration is one, with its lead-in and what follows its items. */
function unitsOf({ blocks, provisions }: Section, text: string): readonly (readonly (Range | Provision)[])[] {
  const units: (Range | Provision)[][] = []
  let goesOn = false
  for (const part of [...blocks, ...provisions].sort((a, b) => a.start - b.start)) {
    const unit = units.at(-1)
    if (unit && goesOn) unit.push(part)
    else units.push([part])
    goesOn = !endsWithStop(part, text, 'kind' in part ? /[.!?]/ : /[.!?;]/)
  }
  return units
}
