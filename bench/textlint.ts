/** Sets textlint up with prh: as many patterns as there are rules. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { RuleSet } from '../server/core/rules/ruleset.js'
import type { Language } from '../server/core/text/language.js'
import { textlint } from './paths.js'
import type { Contender } from './process.js'

/**
 * One pattern for each rule: the beginnings of two words of its title, in one sentence. It opens with letters, which is what regular expressions find
 * fastest, and it matches rarely, so that textlint spends little on messages.
 */
export const prhRules = ({ rules }: RuleSet, language: Language): readonly { expected: string; pattern: string }[] =>
  rules.map(({ id, title }) => ({ expected: id, pattern: `/${stems(title[language]).join('[^.;]{0,80}')}/` }))

/** Of the two longest words, in the order of the title. */
function stems(title: string): readonly string[] {
  const words = [...new Set(title.toLowerCase().match(/\p{L}+/gu))]
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, 2)
  return words.filter((word) => longest.includes(word)).map((word) => word.slice(0, Math.max(4, word.length - 3)))
}

/** textlint on these files, with the patterns of these languages. Its settings are written to `folder`. */
export function textlintOn(
  files: readonly string[],
  ruleSet: RuleSet,
  languages: readonly Language[],
  folder: string,
): Contender {
  const rulePaths = languages.map((language) => {
    const path = join(folder, `prh-${language}.yml`)
    writeFileSync(path, stringify({ version: 1, rules: prhRules(ruleSet, language) }))
    return path
  })
  const config = join(folder, `textlint-${languages.join('-')}.json`)
  writeFileSync(config, JSON.stringify({ rules: { prh: { rulePaths } } }))
  return { argv: [textlint, '--config', config, '--format', 'json', ...files], read: said }
}

function said(output: string): { result: string } {
  const files = JSON.parse(output) as { messages: unknown[] }[]
  return { result: `${files.reduce((sum, file) => sum + file.messages.length, 0)} messages` }
}
