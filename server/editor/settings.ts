/** The settings of `tripartite.*`, read from what an editor sends. */
import type { Reader } from '../core/findings/message.js'
import type { GivenRatifications } from '../core/findings/ratification.js'
import type { Severity } from '../core/rules/schema.js'

export interface Settings {
  /** Two capital letters of ISO 3166, or nothing: then no finding is softened because a Convention is not ratified. */
  readonly country: string | undefined
  /** What the user says of ratifications, which counts more than what is known of the country. */
  readonly ratifications: GivenRatifications
  readonly reader: Reader
  /** The least severe finding to show. */
  readonly severityFloor: Severity
}

export const defaultSettings: Settings = {
  country: undefined,
  ratifications: {},
  reader: 'auto',
  severityFloor: 'information',
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
  const ratifications = (): GivenRatifications => {
    const given = value('ratifications')
    if (given === undefined) return {}
    const entries = isRecord(given) ? Object.entries(given) : []
    const usable = entries.filter((entry): entry is [string, 'ratified' | 'not-ratified'] => isRatification(entry))
    if (!isRecord(given) || usable.length < entries.length)
      problem('ratifications', '{ "C154": "ratified" | "not-ratified", … }')
    return Object.fromEntries(usable)
  }
  if (section !== undefined && section !== null && !isRecord(section)) {
    problems.push({ name: 'tripartite', value: section, expected: '{ "country": …, "reader": …, "severityFloor": … }' })
  }
  const settings = {
    country: country(),
    ratifications: ratifications(),
    reader: choice('reader', readers) ?? defaultSettings.reader,
    severityFloor: choice('severityFloor', severities) ?? defaultSettings.severityFloor,
  }
  return { settings, problems }
}

function isRatification([convention, status]: readonly [string, unknown]): boolean {
  return /^C\d{3}$/.test(convention) && (status === 'ratified' || status === 'not-ratified')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
