/** Reads rule and lexicon files in YAML; every mistake is reported with its line and column. */
import * as v from 'valibot'
import { isMap, isScalar, LineCounter, type Document, type Node as YamlNode } from 'yaml'
import { refuseCostly } from './costly.js'
import { exceptionMark, parsePhrase, parseQuantityTest, PhraseError } from './phrase.js'
import { languages } from '../text/language.js'
import { ruleSchema, topicSchema, type Pattern, type Patterns, type Rule, type Topic } from './schema.js'
import { swallowedQuantities } from './swallowed.js'
import { mostMistakes, parseYaml } from './yaml.js'

/** A mistake in a file; line and column count from 1, as editors show them. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export type Place = Pick<Problem, 'line' | 'column'>

export interface Reading<T> {
  readonly value: T | undefined
  readonly problems: readonly Problem[]
}

/** Reads one rule file. Never throws. */
export function readRule(source: string, file: string): Reading<Rule> {
  const { value, problems, report } = readYaml(source, file, ruleSchema)
  if (!value) return { value: undefined, problems }
  const patterns = patternsOf(value)
  for (const [path, pattern] of patterns) checkPattern(pattern, path, report)
  refuseCostly(patterns, report)
  if (value.conventions.length === 0 && value.basis !== 'drafting')
    report(['conventions'], 'a rule that is no remark on the drafting rests on a Convention')
  value.levels?.forEach((level, i) => {
    checkPhrase(() => parseQuantityTest(level.if), ['levels', i, 'if'], report)
  })
  return { value: problems.length === 0 ? value : undefined, problems }
}

/** Reads `rules/lexicon/<topic>.yaml`. Never throws. */
export function readTopic(source: string, file: string): Reading<Topic> {
  const { value, problems, report } = readYaml(source, file, topicSchema)
  if (!value) return { value: undefined, problems }
  for (const [name, byLanguage] of Object.entries(value)) {
    for (const language of languages) {
      byLanguage[language].forEach((phrase, i) =>
        checkPhrase(
          () => parsePhrase(phrase.startsWith(exceptionMark) ? phrase.slice(exceptionMark.length) : phrase),
          [name, language, i],
          report,
        ),
      )
    }
  }
  return { value: problems.length === 0 ? value : undefined, problems }
}

export type Path = readonly (string | number)[]
export type Report = (path: Path, message: string, offset?: number) => void

/** Reads any YAML file against a schema. Never throws. */
export function readYaml<S extends v.GenericSchema>(
  source: string,
  file: string,
  schema: S,
): { value: v.InferOutput<S> | undefined; problems: Problem[]; report: Report; place: (path: Path) => Place } {
  const lines = new LineCounter()
  const problems: Problem[] = []
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const at = (offset: number, message: string): void => {
    problems.push({ file, ...placeAt(offset), message })
  }
  const nothing = { value: undefined, problems, report: () => undefined, place: () => placeAt(0) }
  const { document, mistakes } = parseYaml(source, lines)
  for (const { offset, message } of mistakes) at(offset, message)
  if (!document) return nothing
  for (const offset of swallowedQuantities(source))
    at(offset, 'in YAML a # after a space begins a comment: put the whole phrase in quotes')
  if (problems.length > 0) return nothing
  const place = (path: Path): Place => placeAt(offsetOf(document, path))
  const report: Report = (path, message, offset = 0) => {
    // Finding the place of each costs time.
    if (problems.length < mostMistakes) at(offsetOf(document, path) + offset, message)
  }
  return { value: validate(document.toJS(), schema, [], report), problems, report, place }
}

/** What stands at `path` of a file, if it has the shape of the schema; every mistake is reported. */
export function validate<S extends v.GenericSchema>(
  content: unknown,
  schema: S,
  path: Path,
  report: Report,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, content)
  if (result.success) return result.output
  for (const issue of result.issues.slice(0, mostMistakes)) {
    const at = [...path, ...(issue.path ?? []).map((item) => item.key as string | number)]
    report(at, plainMessage(issue.message, at))
  }
  return undefined
}

function plainMessage(message: string, path: Path): string {
  const where = path.length > 0 ? path.join('.') : 'the file'
  const unknown = /Expected never but received "?(.*?)"?$/.exec(message)
  if (unknown) return `${where}: this key is not known here`
  return `${where}: ${message.replace(/^Invalid (key|type|format|length|value)?:? ?/, (_, what?: string) => (what ? `wrong ${what}: ` : 'wrong: '))}`
}

/** Offset of the node at `path`, or of its nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const key = length > 0 ? keyOf(document, path.slice(0, length)) : undefined
    if (key !== undefined) return key
    const node = document.getIn(path.slice(0, length), true) as YamlNode | undefined
    const range = node?.range
    if (range) return range[0]
  }
  return 0
}

/** Offset of a key that has no value of its own to point at. */
function keyOf(document: Document, path: Path): number | undefined {
  const last = path.at(-1)
  const parent = document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last)
  const value = pair?.value as YamlNode | null | undefined
  if (isScalar(value) && value.range) return value.range[0]
  return pair && isScalar(pair.key) && pair.key.range ? pair.key.range[0] : undefined
}

function checkPhrase(read: () => unknown, path: Path, report: Report): void {
  try {
    read()
  } catch (error) {
    if (error instanceof PhraseError) report(path, error.message, error.offset)
    else throw error
  }
}

function checkPattern(pattern: Pattern, path: Path, report: Report): void {
  if (typeof pattern === 'string') {
    checkPhrase(() => parsePhrase(pattern), path, report)
    return
  }
  const kinds = [pattern.phrase, pattern.all, pattern.any].filter((part) => part !== undefined).length
  if (kinds !== 1) report(path, 'a pattern has exactly one of phrase, all and any')
  if (pattern.phrase !== undefined) checkPattern(pattern.phrase, [...path, 'phrase'], report)
  for (const key of ['all', 'any', 'none', 'about', 'act', 'referred', 'excepted'] as const) {
    pattern[key]?.forEach((part, i) => checkPattern(part, [...path, key, i], report))
  }
}

function patternsOf(rule: Rule): readonly (readonly [Path, Pattern])[] {
  const found: [Path, Pattern][] = []
  const add = (path: Path, patterns: Patterns | undefined): void => {
    for (const language of ['every', 'ru', 'kk', 'en'] as const) {
      patterns?.[language]?.forEach((pattern, i) => found.push([[...path, language, i], pattern]))
    }
  }
  for (const key of ['about', 'when', 'unless'] as const) add([key], rule[key])
  for (const key of ['elsewhere', 'place'] as const) add(['safeguard', key], rule.safeguard?.[key])
  rule.safeguard?.topic.forEach((patterns, i) => add(['safeguard', 'topic', i], patterns))
  rule.safeguard?.parts.forEach(({ present }, i) => add(['safeguard', 'parts', i, 'present'], present))
  for (const language of ['ru', 'kk', 'en'] as const) {
    rule.fix.wording?.[language]?.forEach((wording, i) =>
      found.push([['fix', 'wording', language, i, 'replace'], wording.replace]),
    )
  }
  return found
}
