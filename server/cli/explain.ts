/** `tripartite explain`: a rule, a word, or how a sentence is read. */
import type { CompiledLanguage } from '../core/check/blueprint.js'
import { compile, CompileError } from '../core/check/compile.js'
import { readClause } from '../core/check/reading.js'
import { readWord } from '../core/check/word.js'
import type { Reader } from '../core/findings/message.js'
import type { RuleSet } from '../core/rules/ruleset.js'
import { languageOf, type Language } from '../core/text/language.js'
import { textOfClause } from '../report/clause.js'
import { visible } from '../report/escape.js'
import { textOfRule } from '../report/rule.js'
import { textOfWord } from '../report/word.js'
import { nearest } from './nearest.js'
import { Problem } from './problem.js'
import { loadRuleSet } from './rule-set.js'
import { coloursFor, readerHere, terminalWidth } from './terminal.js'

export interface ExplainCommandOptions {
  readonly word?: string
  readonly clause?: string
  readonly lang: 'auto' | Language
  readonly reader: Reader
  readonly rules?: string
}

/** Exactly one of a rule, `--word` and `--clause` must be given. `home` is the folder of the program. @throws Problem */
export async function explain(rule: string | undefined, options: ExplainCommandOptions, home: URL): Promise<void> {
  const given = [rule, options.word, options.clause].filter((text) => text !== undefined)
  if (given.length !== 1) throw new Problem('explain one thing: a rule, --word LEMMA or --clause TEXT')
  if (given[0]?.trim() === '') throw new Problem('there is nothing to explain in an empty text')
  const ruleSet = await loadRuleSet(home, options.rules)
  process.stdout.write(
    options.word !== undefined
      ? explainWord(options.word, options, ruleSet)
      : options.clause !== undefined
        ? explainClause(options.clause, options, ruleSet)
        : explainRule(rule ?? '', options, ruleSet),
  )
}

function explainRule(written: string, options: ExplainCommandOptions, ruleSet: RuleSet): string {
  const rule = ruleSet.rules.find(
    ({ id, criterion }) => id === written || criterion === written || id.endsWith(`/${written}`),
  )
  if (!rule) {
    const meant = nearest(
      written,
      ruleSet.rules.map(({ id }) => id),
    )
    const hint = meant.length > 0 ? `did you mean ${meant.join(', ')}?` : 'see tripartite rules'
    throw new Problem(`there is no rule “${visible(written)}”; ${hint}`)
  }
  return textOfRule(rule, {
    ruleSet,
    reader: readerHere(options.reader),
    width: terminalWidth(),
    colours: coloursFor(undefined),
    examples: rule.examples ?? {},
  })
}

function explainWord(word: string, options: ExplainCommandOptions, ruleSet: RuleSet): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}\-’']*(:[a-z-]+)?$/u.test(word.trim())) {
    throw new Problem(`“${visible(word)}” is not one word; write a lemma such as профсоюз, or --clause for a sentence`)
  }
  const language = options.lang === 'auto' ? languageOfWord(word) : options.lang
  return textOfWord(readWord(word.trim(), ruleSet, compiled(ruleSet, language)), language, terminalWidth())
}

function explainClause(text: string, options: ExplainCommandOptions, ruleSet: RuleSet): string {
  const language = options.lang === 'auto' ? languageOfWord(text) : options.lang
  const known = new Map<Language, CompiledLanguage>()
  const languages = (wanted: Language): CompiledLanguage => {
    const own = known.get(wanted) ?? compiled(ruleSet, wanted)
    known.set(wanted, own)
    return own
  }
  return textOfClause(readClause(text, language, ruleSet, languages), terminalWidth(), coloursFor(undefined))
}

/** A word too short to tell is Russian if it is Cyrillic. */
function languageOfWord(text: string): Language {
  return languageOf(text) ?? (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en')
}

function compiled(ruleSet: RuleSet, language: Language): CompiledLanguage {
  try {
    return compile(ruleSet, language)
  } catch (error) {
    if (error instanceof CompileError)
      throw new Problem(`${error.owner}: ${error.message} (“${visible(error.phrase)}”)`)
    throw error
  }
}
