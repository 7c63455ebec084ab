/** Compiles the rules of a workspace alone, with only those built-in words that they use: the built-in rules stay as they were built. */
import type { Blueprint } from '../check/blueprint.js'
import { compileParts } from '../check/compiled-parts.js'
import type { RuleFiles } from '../rules/folder.js'
import { placeOf } from '../rules/folder.js'
import { neededConcepts } from '../rules/needed-concepts.js'
import type { Problem } from '../rules/read.js'
import type { RuleSet } from '../rules/ruleset.js'
import type { Lexicon, Override } from '../rules/schema.js'
import type { Language } from '../text/language.js'
import { readWorkspace, type Workspace } from './workspace.js'

export interface LocalRules {
  /** The rules of the workspace alone, with the concepts that they need and all authorities. */
  readonly ruleSet: RuleSet
  readonly blueprints: Readonly<Record<Language, Blueprint>>
  readonly overrides: readonly Override[]
  /** Mistakes with their place in a file of `.tripartite`; what has one is left out. */
  readonly problems: readonly Problem[]
}

/** Reads and compiles `.tripartite`; `builtIn` has its lexicon as written. Never throws. */
export function readLocalRules(files: RuleFiles, builtIn: RuleSet): LocalRules {
  const { workspace, problems } = readWorkspace(files, builtIn)
  const { ruleSet, blueprints, errors } = compileParts(ruleSetOf(workspace, builtIn))
  const found = new Map<string, Problem>()
  for (const { error } of errors) {
    const name = error.owner.replace(/^@/, '')
    const file = workspace.concepts.get(name)?.file ?? `rules/${name.replace(/^local\//, '')}.yaml`
    const message = `${error.message} (“${error.phrase}”)`
    found.set(`${file} ${message}`, { file, ...placeOf(files.read(file), error.phrase), message })
  }
  return { ruleSet, blueprints, overrides: workspace.overrides, problems: [...problems, ...found.values()] }
}

/** The field is empty: a rule of the workspace may speak of anything, so every article is read for it. */
function ruleSetOf(workspace: Workspace, builtIn: RuleSet): RuleSet {
  const { rules, authorities, concepts } = workspace
  const own = (language: Language): Lexicon => {
    const { concepts: known, lemmas } = builtIn.lexicons[language]
    const phrasesOf = (name: string): readonly string[] | undefined =>
      concepts.get(name)?.phrases[language] ?? (Object.hasOwn(known, name) ? known[name] : undefined)
    return { concepts: neededConcepts(rules, phrasesOf, concepts.keys()), lemmas }
  }
  return {
    ...builtIn,
    rules,
    lexicons: { ru: own('ru'), kk: own('kk'), en: own('en') },
    field: { ru: [], kk: [], en: [] },
    authorities: { ...builtIn.authorities, ...authorities },
  }
}
