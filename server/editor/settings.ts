/** The settings of `tripartite.*`, read from what an editor sends. */
import type { Reader } from '../core/findings/message.js'
import type { GivenRatifications } from '../core/findings/ratification.js'
import { ruleSwitches, type RuleSwitch, type RuleSwitches } from '../core/findings/rule-switches.js'
import type { Severity } from '../core/rules/schema.js'

export interface Settings {
  /** Two capital letters of ISO 3166, or nothing: then no finding is softened because a Convention is not ratified. */
  readonly country: string | undefined
  /** What the user says of ratifications, which counts more than what is known of the country. */
  readonly ratifications: GivenRatifications
  readonly reader: Reader
  /** The least severe finding to show. */
  readonly severityFloor: Severity
  /** Id of a rule or of a criterion → what becomes of its findings. */
  readonly rules: RuleSwitches
  /** What is reviewed without being asked for: languages, and patterns of paths. */
  readonly documents: readonly string[]
  /** Name of the folder of own rules, relative to the folder of the drafts; no slash at either end. */
  readonly ownRules: string
}

export const defaultSettings: Settings = {
  country: undefined,
  ratifications: {},
  reader: 'auto',
  severityFloor: 'information',
  rules: {},
  documents: ['law'],
  ownRules: '.tripartite',
}

/** A setting that cannot be used; the default stands in for it. */
export interface SettingProblem {
  readonly name: string
  readonly value: unknown
  /** What would be right: `one of auto, en, ru, kk`. */
  readonly expected: string
}

const readers: readonly Reader[] = ['auto', 'en', 'ru', 'kk']
const severities: readonly Severity[] = ['information', 'warning', 'error']
/** A longer pattern is a mistake, and would only cost time at each review. */
const longestPattern = 500

/** Reads the value of the section `tripartite`, with a problem for every setting that is not usable. */
export function readSettings(section: unknown): { settings: Settings; problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = []
  const value = (name: string): unknown => (isRecord(section) ? (section[name] ?? undefined) : undefined)
  const problem = (name: string, expected: string): void => {
    problems.push({ name: `tripartite.${name}`, value: value(name), expected })
  }
  const choice = <T extends string>(name: string, choices: readonly T[]): T | undefined => {
    const given = value(name)
    const choice = choices.find((one) => one === given)
    if (given !== undefined && choice === undefined) problem(name, choices.join(', '))
    return choice
  }
  const country = (): string | undefined => {
    const given = value('country')
    if (given === undefined || given === '') return undefined
    if (typeof given === 'string' && /^[A-Za-z]{2}$/.test(given)) return given.toUpperCase()
    problem('country', 'KZ, GB, …')
    return undefined
  }
  /** The entries of an object that are usable; the others are left out, and the setting is named. */
  const entries = <T>(
    name: string,
    usable: (entry: readonly [string, unknown]) => entry is [string, T],
    expected: string,
  ): Readonly<Record<string, T>> => {
    const given = value(name)
    if (given === undefined) return {}
    const all = isRecord(given) ? Object.entries(given) : []
    const kept = all.filter(usable)
    if (!isRecord(given) || kept.length < all.length) problem(name, expected)
    return Object.fromEntries(kept)
  }
  const documents = (): readonly string[] => {
    const given = value('documents')
    if (given === undefined) return defaultSettings.documents
    const kept = Array.isArray(given) ? given.filter(isPattern) : defaultSettings.documents
    if (!Array.isArray(given) || kept.length < given.length)
      problem('documents', '["law", "markdown", "bills/**/*.txt"]')
    return kept
  }
  const ownRules = (): string => {
    const given = value('ownRules')
    if (given === undefined) return defaultSettings.ownRules
    const folder = typeof given === 'string' ? given.trim().replace(/^\.\/|\/$/g, '') : ''
    if (isInside(folder)) return folder
    problem('ownRules', '.tripartite, rules/labour, …')
    return defaultSettings.ownRules
  }
  if (section !== undefined && section !== null && !isRecord(section)) {
    problems.push({ name: 'tripartite', value: section, expected: '{ "country": …, "reader": …, "severityFloor": … }' })
  }
  const settings = {
    country: country(),
    ratifications: entries('ratifications', isRatification, '{ "C154": "ratified" | "not-ratified", … }'),
    reader: choice('reader', readers) ?? defaultSettings.reader,
    severityFloor: choice('severityFloor', severities) ?? defaultSettings.severityFloor,
    rules: entries(
      'rules',
      isSwitch,
      `{ "c087/founder-minimum": ${ruleSwitches.map((one) => `"${one}"`).join(' | ')}, … }`,
    ),
    documents: documents(),
    ownRules: ownRules(),
  }
  return { settings, problems }
}

type Status = GivenRatifications[string]

function isRatification(entry: readonly [string, unknown]): entry is [string, Status] {
  const [convention, status] = entry
  return /^C\d{3}$/.test(convention) && (status === 'ratified' || status === 'not-ratified')
}

function isSwitch(entry: readonly [string, unknown]): entry is [string, RuleSwitch] {
  return ruleSwitches.some((one) => one === entry[1])
}

function isPattern(given: unknown): given is string {
  return typeof given === 'string' && given.trim() !== '' && given.length <= longestPattern
}

/** A path that stays in its folder, without characters that a pattern of files to watch would read otherwise. */
function isInside(folder: string): boolean {
  const names = folder.split('/')
  return names.every((name) => /^[^\\/:*?"<>|{}[\]\p{Cc}]{1,100}$/u.test(name) && !/^\.{1,2}$|^\s|\s$/.test(name))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
