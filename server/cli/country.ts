/** Resolves `--country`. */
import { countryOf } from '../core/findings/ratification.js'
import type { Country, Ratifications } from '../core/rules/ruleset.js'
import { visible } from '../report/escape.js'
import { Problem } from './problem.js'

/**
 * What is known of the country. Nothing, with a warning, for a country whose ratifications were not looked up. @throws Problem for what is
 * not the code of a country
 */
export function chooseCountry(code: string, ratifications: Ratifications): Country | undefined {
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
