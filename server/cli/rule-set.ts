/** Loads the rules: those compiled beside the program, or the YAML of a folder. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Blueprint } from '../core/check/blueprint.js'
import type { Reviewer } from '../core/review.js'
import { together } from '../core/rules/together.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import type { Lexicon } from '../core/rules/schema.js'
import type { Language } from '../core/text/language.js'
import { textOfUtf8 } from '../documents/utf8-text.js'
import { keepHeapSmall, loadEngine } from './engine.js'
import { plainReason, Problem } from './problem.js'
import { readWorkspaceAt, workspaceOf } from './workspace.js'

/**
 * With patterns, examples and lexicons, and with the rules of the workspace of the current folder. `home` is the folder of the program;
 * `folder` that of `--rules`, which stands alone. @throws Problem with a line for each mistake in the rules
 */
export async function loadRuleSet(home: URL, folder: string | undefined): Promise<RuleSet> {
  if (folder !== undefined) return readFolder(folder)
  const builtIn = readJson(home, 'ruleset-sources') as RuleSet
  const workspace = workspaceOf('-')
  if (workspace === undefined) return builtIn
  const local = await readWorkspaceAt(workspace, builtIn)
  if (!local || local.problems.length > 0) process.exitCode = 2
  return local ? withWords(builtIn, local.ruleSet) : builtIn
}

/** The phrases of the built-in concepts, as written. */
export function loadLexicons(home: URL): RuleSet['lexicons'] {
  return readJson(home, 'lexicon') as RuleSet['lexicons']
}

/** Both with their concepts. */
function withWords(builtIn: RuleSet, local: RuleSet): RuleSet {
  const lexicon = (language: Language): Lexicon => {
    const { concepts, lemmas } = builtIn.lexicons[language]
    return { concepts: { ...concepts, ...local.lexicons[language].concepts }, lemmas }
  }
  const lexicons = { ru: lexicon('ru'), kk: lexicon('kk'), en: lexicon('en') }
  return { ...together(builtIn, local), lexicons }
}

/** For reviews: without patterns and lexicons where they are built in. `folder` is that of `--rules`. @throws Problem as `loadRuleSet` */
export async function loadReviewedRules(home: URL, folder: string | undefined): Promise<RuleSet> {
  return folder === undefined ? (readJson(home, 'ruleset') as RuleSet) : readFolder(folder)
}

/** Built-in rules are read as compiled, each language when it is first met; those of a folder are compiled then. */
export async function reviewerFor(ruleSet: RuleSet, home: URL, isBuiltIn: boolean): Promise<Reviewer> {
  if (!isBuiltIn) {
    const { compileReviewer } = await import('../core/compile-reviewer.js')
    return compileReviewer(ruleSet)
  }
  const { createReviewer } = loadEngine(home).engine
  keepHeapSmall()
  return createReviewer(ruleSet, (language) => readJson(home, `blueprint-${language}`) as Blueprint)
}

async function readFolder(folder: string): Promise<RuleSet> {
  const { readRuleFolder } = await import('./rule-folder.js')
  return readRuleFolder(folder)
}

function readJson(home: URL, name: string): unknown {
  const path = fileURLToPath(new URL(`${name}.json`, home))
  try {
    return JSON.parse(textOfUtf8(readFileSync(path))) as unknown
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is broken' : plainReason(error)
    throw new Problem(`the compiled rules cannot be read from ${path}: ${reason}; build them with npm run build`)
  }
}
