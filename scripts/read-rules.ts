/** Reads the YAML files of `rules/` into one rule set. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolder, type RuleFiles } from '../server/core/rules/folder.js'

export const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url))

/** The rule set of the folder and every mistake found in it; rules with mistakes are left out. File names in problems are relative to it. */
export function readRules(folder: string = rulesFolder): ReturnType<typeof readFolder> {
  return readFolder(ruleFiles(folder))
}

export function ruleFiles(folder: string = rulesFolder): RuleFiles {
  return {
    list: (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []),
    read: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined),
  }
}
