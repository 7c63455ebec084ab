/** Reads the rules, words and overrides that a workspace keeps in its folder `.tripartite`. */
import { placeOf, type RuleFiles } from '../rules/folder.js'
import { readRule, readTopic, readYaml, type Problem, type Reading } from '../rules/read.js'
import type { RuleSet } from '../rules/ruleset.js'
import {
  authoritiesSchema,
  overridesSchema,
  type Authority,
  type Override,
  type Rule,
  type Topic,
} from '../rules/schema.js'

/** What a workspace adds to the built-in rules, as far as it can be read. */
export interface Workspace {
  readonly rules: readonly Rule[]
  /** Concept → its phrases in each language, and the file that defines it. */
  readonly concepts: ReadonlyMap<string, { readonly phrases: Topic[string]; readonly file: string }>
  readonly authorities: Readonly<Record<string, Authority>>
  readonly overrides: readonly Override[]
}

/** The folder that a workspace keeps beside its drafts. */
export const workspaceFolder = '.tripartite'

const rulesFolder = 'rules'
const lexiconFolder = 'rules/lexicon'
const authoritiesFile = 'authorities.yaml'
const overridesFile = 'overrides.yaml'

/** `files` are those of the folder `.tripartite`; problems name them relative to it. What has a mistake is left out. Never throws. */
export function readWorkspace(
  files: RuleFiles,
  builtIn: RuleSet,
): { readonly workspace: Workspace; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const problem = (file: string, message: string, words?: string): void => {
    const place = words === undefined ? { line: 1, column: 1 } : placeOf(files.read(file), words)
    problems.push({ file, ...place, message })
  }
  const take = <T>(file: string, read: (source: string, file: string) => Reading<T>): T | undefined => {
    const source = files.read(file)
    if (source === undefined) {
      problem(file, 'the file cannot be read')
      return undefined
    }
    const reading = read(source, file)
    problems.push(...reading.problems)
    return reading.problems.length === 0 ? reading.value : undefined
  }
  const yamlIn = (folder: string): readonly string[] =>
    files.list(folder).flatMap((name) => {
      if (name.endsWith('.yml')) problem(`${folder}/${name}`, 'the name of the file must end in .yaml')
      return name.endsWith('.yaml') ? [`${folder}/${name}`] : []
    })
  const optional = <T>(file: string, read: (source: string, file: string) => Reading<T>): T | undefined =>
    files.read(file) === undefined ? undefined : take(file, read)

  const authorities = optional(authoritiesFile, (source, file) => readYaml(source, file, authoritiesSchema)) ?? {}
  const rules = yamlIn(rulesFolder).flatMap((file) => {
    const rule = take(file, readRule)
    if (!rule) return []
    const id = `local/${file.slice(rulesFolder.length + 1, -'.yaml'.length)}`
    if (rule.id !== id) problem(file, `the id must be “${id}”, as the name of the file says, not “${rule.id}”`, rule.id)
    const unknown = rule.authorities.filter(
      (name) => !Object.hasOwn(authorities, name) && !Object.hasOwn(builtIn.authorities, name),
    )
    for (const name of unknown) {
      problem(
        file,
        `there is no authority “${name}”, neither built in nor in ${workspaceFolder}/${authoritiesFile}`,
        name,
      )
    }
    return rule.id === id && unknown.length === 0 ? [rule] : []
  })

  const concepts = new Map<string, { phrases: Topic[string]; file: string }>()
  for (const file of yamlIn(lexiconFolder)) {
    for (const [name, phrases] of Object.entries(take(file, readTopic) ?? {})) {
      if (Object.hasOwn(builtIn.lexicons.en.concepts, name)) {
        problem(file, `the concept ${name} is built in; choose another name, which may be made of @${name}`, `${name}:`)
      } else if (concepts.has(name)) problem(file, `the concept ${name} is defined twice`, `${name}:`)
      else concepts.set(name, { phrases, file })
    }
  }

  const known = new Set([...builtIn.rules, ...rules].map(({ id }) => id))
  const overrides = new Map<string, Override>()
  const given = optional(overridesFile, (source, file) => readYaml(source, file, overridesSchema)) ?? []
  for (const override of given) {
    if (!known.has(override.rule)) problem(overridesFile, `there is no rule “${override.rule}”`, override.rule)
    else if (overrides.has(override.rule)) problem(overridesFile, `“${override.rule}” stands here twice`, override.rule)
    else overrides.set(override.rule, override)
  }
  return { workspace: { rules, concepts, authorities, overrides: [...overrides.values()] }, problems }
}
