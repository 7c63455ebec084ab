/** What the templates of all papers are made of: page, letterhead, texts with placeholders. */
import * as v from 'valibot'
import type { Language } from '../core/text/language.js'
import type { PageLayout } from './paper.js'

/** What every text of a template may name; the values are facts of the draft and of its review. */
export const factNames = ['title', 'file', 'date', 'country', 'language', 'hash', 'version'] as const
export type FactName = (typeof factNames)[number]

const placeholder = /\{([^{}]*)\}/g

const unknownIn = (text: string, known: readonly string[]): readonly string[] =>
  [...text.matchAll(placeholder)].flatMap(([whole, name = '']) => (known.includes(name) ? [] : [whole]))

/** A text that may be empty and may name the facts, and `own` placeholders that only this text has. */
export const maybeText = (...own: readonly string[]) => {
  const known = [...factNames, ...own]
  return v.pipe(
    v.string(),
    v.check(
      (text) => unknownIn(text, known).length === 0,
      ({ input }) =>
        `there is no placeholder ${unknownIn(input, known).join(', ')} here; there are ${known.map((name) => `{${name}}`).join(' ')}`,
    ),
  )
}

export const text = (...own: readonly string[]) => v.pipe(maybeText(...own), v.nonEmpty('a text is needed here'))
export const lines = (...own: readonly string[]) => v.array(maybeText(...own))

export const page = v.strictObject({
  orientation: v.picklist(['portrait', 'landscape']),
  font: text(),
  size: v.pipe(v.number(), v.minValue(6), v.maxValue(72)),
  tableSize: v.pipe(v.number(), v.minValue(6), v.maxValue(72)),
  margins: v.strictObject({ top: millimetres(), right: millimetres(), bottom: millimetres(), left: millimetres() }),
})

function millimetres() {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(90))
}

/** A part of the width of a table. */
export const width = v.pipe(v.number(), v.minValue(1), v.maxValue(100))

/** The texts of one language, of all three. */
export const perLanguage = <const S extends v.GenericSchema>(schema: S) => ({ ru: schema, kk: schema, en: schema })

/** What stands above and below the paper itself. */
export const frame = {
  letterhead: lines(),
  title: text(),
  closing: lines(),
  disclaimer: text(),
  provenance: text(),
}

/** How it is said which Conventions the country has ratified. */
export const ratifications = {
  ratified: text('convention'),
  notRatified: text('convention'),
  given: text('convention'),
  unknown: text('convention'),
  seenIn: text('sources'),
  countryNotGiven: text(),
}

export interface Frame {
  readonly page: PageLayout
  readonly letterhead: readonly string[]
}

/** Facts of a draft by name; what is not known is missing. */
export type Facts = Readonly<Partial<Record<FactName, string>>>

/** The text with its placeholders filled. What has no value, and what the template puts in `[[…]]`, is for people to write. */
export function filled(text: string, values: Readonly<Record<string, string | undefined>>): readonly Filled[] {
  const parts: Filled[] = []
  let done = 0
  for (const match of text.matchAll(placeOrMark)) {
    const [whole, name, mark] = match
    const value = name === undefined ? '' : (values[name] ?? '')
    parts.push({ text: text.slice(done, match.index), missing: false })
    parts.push(value === '' ? { text: mark ?? name ?? '', missing: true } : { text: value, missing: false })
    done = match.index + whole.length
  }
  parts.push({ text: text.slice(done), missing: false })
  return parts.filter((part) => part.text !== '')
}

const placeOrMark = /\{([^{}]*)\}|\[\[([^[\]]+)\]\]/g

export interface Filled {
  readonly text: string
  /** True for the name of a placeholder without a value, and for what people must write. */
  readonly missing: boolean
}

/** What people read where a fact was not given. */
export const factLabels: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    title: 'title of the bill',
    date: 'date',
    country: 'country',
    file: 'file',
    language: 'language',
    hash: 'SHA-256',
    version: 'version',
  },
  ru: {
    title: 'наименование законопроекта',
    date: 'дата',
    country: 'страна',
    file: 'файл',
    language: 'язык',
    hash: 'SHA-256',
    version: 'версия',
  },
  kk: {
    title: 'заң жобасының атауы',
    date: 'күні',
    country: 'ел',
    file: 'файл',
    language: 'тілі',
    hash: 'SHA-256',
    version: 'нұсқасы',
  },
}
