/** Resolves `--country`, `--ratified` and `--not-ratified`. */
import { countryOf, withGiven } from '../core/findings/ratification.js'
import type { Country, Ratifications, RuleSet } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { Problem } from './problem.js'

interface CountryOptions {
  readonly country?: string
  readonly ratified?: readonly string[]
  readonly notRatified?: readonly string[]
}

/**
 * What is known of the country and its ratifications, what the user says of them counting more; nothing where no gate applies. Warns of a country
 * whose ratifications were not looked up. @throws Problem for what is not the code of a country or of a Convention
 */
export function chooseCountry(options: CountryOptions, ruleSet: RuleSet): Country | undefined {
  const { country, ratified = [], notRatified = [] } = options
  const given = [
    ...ratified.map((convention) => [conventionOf(convention, ruleSet), 'ratified'] as const),
    ...notRatified.map((convention) => [conventionOf(convention, ruleSet), 'not-ratified'] as const),
  ]
  const seen = country === undefined ? undefined : seenOf(country, ruleSet.ratifications)
  return withGiven(seen, Object.fromEntries(given))
}

function conventionOf(given: string, { conventions }: RuleSet): string {
  const code = given.toUpperCase()
  if (Object.hasOwn(conventions, code)) return code
  throw new Problem(`unknown Convention “${visible(given)}”: write one of ${Object.keys(conventions).join(', ')}`)
}

function seenOf(code: string, ratifications: Ratifications): Country | undefined {
  const known = countryOf(code, ratifications)
  if (known) return known
  const name = nameOf(code)
  if (name !== undefined) {
    process.stderr.write(
      `tripartite: the rules say nothing of the ratifications of ${name} (${code.toUpperCase()}), so every finding keeps its severity\n`,
    )
    return undefined
  }
  const meant = Object.entries(ratifications.countries).find(([, country]) =>
    Object.values(country.name).some((word) => word.toLowerCase() === code.toLowerCase()),
  )
  throw new Problem(
    `unknown country “${visible(code)}”${meant ? ` (did you mean ${meant[0]}?)` : ''}: write its two-letter ISO 3166 code, such as KZ for Kazakhstan; ` +
      `ratifications are known for ${Object.keys(ratifications.countries).sort().join(' ')}`,
  )
}

function nameOf(code: string): string | undefined {
  // ZZ stands for “unknown region”.
  if (!/^[a-z]{2}$/i.test(code) || code.toUpperCase() === 'ZZ') return undefined
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code.toUpperCase())
}
