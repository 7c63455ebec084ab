/** Finds the mistakes of a rule set that only show when it is compiled, with their place in its files. */
import { placeOf, type RuleFiles } from '../rules/folder.js'
import type { Problem } from '../rules/read.js'
import type { RuleSet } from '../rules/ruleset.js'
import { languages } from '../text/language.js'
import { blueprintOf, CompileError } from './compile.js'

/** At most one mistake for each language: compiling stops at the first. */
export function compileProblems(ruleSet: RuleSet, files: RuleFiles): readonly Problem[] {
  const found = new Map<string, Problem>()
  for (const language of languages) {
    try {
      blueprintOf(ruleSet, language)
    } catch (error) {
      if (!(error instanceof CompileError)) throw error
      const file = fileOf(error, files)
      const place = placeOf(files.read(file), error.phrase)
      const message = `${error.message} (“${error.phrase}”)`
      const key = `${file}:${place.line}:${place.column}:${error.phrase}`
      if (!found.has(key)) found.set(key, { file, ...place, message })
    }
  }
  return [...found.values()]
}

/** The owner of a mistake is the id of a rule, or the name of a concept, which stands in one of the topics of the lexicon. */
function fileOf({ owner, phrase }: CompileError, files: RuleFiles): string {
  if (owner.includes('/')) return `${owner}.yaml`
  const topics = files.list('lexicon').map((name) => `lexicon/${name}`)
  const concept = `${owner.replace(/^@/, '')}:`
  const defines = (path: string): boolean => `\n${files.read(path) ?? ''}`.includes(`\n${concept}`)
  return topics.find(defines) ?? topics.find((path) => files.read(path)?.includes(phrase)) ?? 'lexicon'
}
