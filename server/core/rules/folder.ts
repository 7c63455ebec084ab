/** Reads the YAML files of a folder of rules into one rule set. */
import { languages, type Language } from '../text/language.js'
import { readRule, readTopic, readYaml, type Place, type Problem, type Reading } from './read.js'
import type { Country, Ratification, Ratifications, RuleSet } from './ruleset.js'
import {
  authoritiesSchema,
  conventionsSchema,
  criteriaSchema,
  fieldSchema,
  inflectionSchema,
  ratificationsSchema,
  type Lexicon,
  type RatificationsFile,
  type Rule,
} from './schema.js'

/** The files of the folder, by whoever can read files. Paths are relative to it and use slashes. */
export interface RuleFiles {
  /** Names of the files in a folder, in order; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** Nothing where the file cannot be read. */
  readonly read: (path: string) => string | undefined
}

const ruleFolders = ['c087', 'c098', 'c154', 'general', 'local']

/** The rule set of the folder and every mistake found in it; rules with mistakes are left out. Never throws. */
export function readFolder(files: RuleFiles): { readonly ruleSet: RuleSet; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const problem = (file: string, message: string, at: Place = firstPlace): void => {
    problems.push({ file, ...at, message })
  }
  const take = <T>(path: string, read: (source: string, file: string) => Reading<T>): T | undefined => {
    const source = files.read(path)
    if (source === undefined) {
      problem(path, 'the file is missing or cannot be read')
      return undefined
    }
    const reading = read(source, path)
    problems.push(...reading.problems)
    return reading.value
  }
  const yamlIn = (folder: string): string[] =>
    files
      .list(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`)

  const rules = ruleFolders.flatMap(yamlIn).flatMap((path): Rule[] => {
    const rule = take(path, readRule)
    if (rule && `${rule.id}.yaml` !== path) problem(path, `the id is “${rule.id}”, which is not the name of the file`)
    return rule ? [rule] : []
  })
  const concepts: Record<Language, Record<string, readonly string[]>> = { ru: {}, kk: {}, en: {} }
  for (const path of yamlIn('lexicon').filter((name) => name !== inflectionFile)) {
    for (const [name, phrases] of Object.entries(take(path, readTopic) ?? {})) {
      for (const language of languages) {
        if (concepts[language][name])
          problem(path, `concept ${name} is defined twice`, placeOf(files.read(path), `${name}:`))
        concepts[language][name] = phrases[language]
      }
    }
  }
  const inflection = take(inflectionFile, (source, file) => readYaml(source, file, inflectionSchema))
  // A folder without it has no field: every article is read.
  const field =
    files.read(fieldFile) === undefined
      ? undefined
      : take(fieldFile, (source, file) => readYaml(source, file, fieldSchema))
  const criteria =
    files.read(criteriaFile) === undefined
      ? undefined
      : take(criteriaFile, (source, file) => readYaml(source, file, criteriaSchema))
  const authorities = take('authorities.yaml', (source, file) => readYaml(source, file, authoritiesSchema))
  const conventions = take('conventions.yaml', (source, file) => readYaml(source, file, conventionsSchema))
  const ratifications = take('ratifications.yaml', (source, file) => readYaml(source, file, ratificationsSchema))
  for (const rule of authorities ? rules : []) {
    for (const id of rule.authorities.filter((name) => !Object.hasOwn(authorities ?? {}, name))) {
      const path = `${rule.id}.yaml`
      problem(path, `there is no authority “${id}” in authorities.yaml`, placeOf(files.read(path), id))
    }
  }
  const lexicon = (language: Language): Lexicon => ({
    concepts: concepts[language],
    lemmas: inflection?.[language] ?? {},
  })
  return {
    ruleSet: {
      lexicons: { ru: lexicon('ru'), kk: lexicon('kk'), en: lexicon('en') },
      field: field ?? { ru: [], kk: [], en: [] },
      rules,
      ...(criteria && { criteria }),
      authorities: authorities ?? {},
      conventions: conventions?.conventions ?? {},
      articles: conventions?.articles ?? {},
      ...(conventions && { strikeNote: conventions.strikeNote }),
      ratifications: ratifications ? compact(ratifications) : { sources: {}, countries: {} },
    },
    problems,
  }
}

const criteriaFile = 'criteria.yaml'
const fieldFile = 'field.yaml'
const inflectionFile = 'lexicon/inflection.yaml'

const firstPlace: Place = { line: 1, column: 1 }

/** Where `words` first stand in the file; its beginning where they do not stand as such. */
export function placeOf(source: string | undefined, words: string): Place {
  const offset = source?.indexOf(words) ?? -1
  if (source === undefined || offset < 0) return firstPlace
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Only what a review needs: notes and years are for those who keep the file. */
function compact(file: RatificationsFile): Ratifications {
  const countries = file.countries.map(({ iso2, name, note: _, ...conventions }): [string, Country] => {
    const statuses = Object.entries(conventions).map(([convention, { status, by, source }]): [string, Ratification] => [
      convention,
      {
        status,
        ...(by === 'absence' && { byAbsence: true }),
        ...(source !== undefined && { sources: [source].flat() }),
      },
    ])
    return [iso2, { name, conventions: Object.fromEntries(statuses) }]
  })
  return {
    sources: Object.fromEntries(Object.entries(file.sources).map(([id, { title }]) => [id, { title }])),
    countries: Object.fromEntries(countries),
  }
}
