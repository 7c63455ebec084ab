/** Lowers findings that rest only on Conventions which the country of the draft has not ratified. */
import type { Country, Ratifications } from '../rules/ruleset.js'
import type { Language } from '../text/language.js'
import type { Finding } from './finding.js'
import { readerOf, type Reader } from './message.js'

/** Conventions whose principles the Committee on Freedom of Association applies to every member State. */
const freedomOfAssociation: ReadonlySet<string> = new Set(['C087', 'C098'])

/** `code` in any case, as in ISO 3166: `KZ`. Nothing where no status of the country was seen. */
export function countryOf(code: string, ratifications: Ratifications): Country | undefined {
  return Object.hasOwn(ratifications.countries, code.toUpperCase())
    ? ratifications.countries[code.toUpperCase()]
    : undefined
}

/** What the user says of ratifications: `C154` → its status. */
export type GivenRatifications = Readonly<Record<string, 'ratified' | 'not-ratified'>>

/** What was seen of a country, if anything, with what the user says of it, which counts more. */
export function withGiven(country: Country | undefined, given: GivenRatifications): Country | undefined {
  const said = Object.entries(given).map(([convention, status]) => [convention, { status, given: true }] as const)
  if (said.length === 0) return country
  return {
    name: country?.name ?? { en: '', ru: '', kk: '' },
    conventions: { ...country?.conventions, ...Object.fromEntries(said) },
  }
}

/**
 * The finding as it concerns the country: for information, with a remark on the source, where none of its Conventions is ratified; else as it is.
 * A status that nobody has seen changes nothing.
 */
export function forCountry(finding: Finding, country: Country, ratifications: Ratifications, reader: Reader): Finding {
  const conventions = [...new Set(finding.conventions.map((article) => article.split('/')[0] ?? ''))]
  if (conventions.length === 0) return finding
  if (conventions.some((convention) => country.conventions[convention]?.status !== 'not-ratified')) return finding
  const language = readerOf(reader, finding.language)
  const remarks = conventions.map((convention) => remarkOn(convention, country, ratifications, language))
  if (conventions.some((convention) => freedomOfAssociation.has(convention))) remarks.push(principles[language])
  return { ...finding, severity: 'information', message: `${finding.message} ${remarks.join(' ')}` }
}

function remarkOn(convention: string, country: Country, ratifications: Ratifications, language: Language): string {
  const { sources = [], byAbsence = false, given = false } = country.conventions[convention] ?? {}
  if (given) return givenRemark[language](convention)
  const titles = sources.map((source) => ratifications.sources[source]?.title[language] ?? source).join('; ')
  return remark[language](convention, country.name[language], titles, byAbsence)
}

/** `C087` → 87 */
const numberOf = (convention: string): number => Number(convention.slice(1))

type Remark = (convention: string, country: string, sources: string, byAbsence: boolean) => string

const remark: Readonly<Record<Language, Remark>> = {
  en: (convention, country, sources, byAbsence) =>
    `[Convention No. ${numberOf(convention)} not ratified by ${country} according to: ${sources}${byAbsence ? ' (the country is absent from the list)' : ''}.]`,
  ru: (convention, country, sources, byAbsence) =>
    `[Конвенция № ${numberOf(convention)} не ратифицирована (${country}) по данным: ${sources}${byAbsence ? ' (страны нет в перечне)' : ''}.]`,
  kk: (convention, country, sources, byAbsence) =>
    `[№ ${numberOf(convention)} конвенция ратификацияланбаған (${country}), дереккөз: ${sources}${byAbsence ? ' (ел тізімде жоқ)' : ''}.]`,
}

const givenRemark: Readonly<Record<Language, (convention: string) => string>> = {
  en: (convention) => `[Convention No. ${numberOf(convention)} is taken as not ratified, as set for this review.]`,
  ru: (convention) =>
    `[Конвенция № ${numberOf(convention)} считается нератифицированной: так указано для этой проверки.]`,
  kk: (convention) =>
    `[№ ${numberOf(convention)} конвенция ратификацияланбаған деп есептеледі: осы тексеру үшін солай көрсетілген.]`,
}

const principles: Readonly<Record<Language, string>> = {
  en: '[The principles of freedom of association, as applied by the Committee on Freedom of Association, hold for every member State of the ILO.]',
  ru: '[Принципы свободы объединения, которые применяет Комитет по свободе объединения, распространяются на каждое государство – член МОТ.]',
  kk: '[Бірлесу бостандығы жөніндегі комитет қолданатын бірлесу бостандығы қағидаттары ХЕҰ-ға мүше әрбір мемлекетке қолданылады.]',
}
