/** Files of a workspace that were made to stop the program: refused with their place, in no time to speak of. */
import { strict as assert } from 'node:assert'
import { decisionEntries } from '../../server/core/findings/decision-entries.js'
import { readDecisions } from '../../server/core/findings/decisions-file.js'
import { recordDecision } from '../../server/core/findings/change-decisions.js'
import { readLocalRules } from '../../server/core/local/local-rules.js'
import { createReviewer } from '../../server/core/review.js'
import { readRule, readTopic, type Problem } from '../../server/core/rules/read.js'
import { parseYaml } from '../../server/core/rules/yaml.js'
import { ownRules } from '../own-rules.js'
import { ruleSet } from '../rule-set.js'

const rule = ownRules['.tripartite/rules/gazette.yaml'] ?? ''
const when = /^when:\n(?: .*\n)+/m
const withWhen = (patterns: string): string => rule.replace(when, `when:\n  en:\n${patterns}\n`)
const local = (files: Readonly<Record<string, string>>) =>
  readLocalRules(
    {
      list: (folder) =>
        Object.keys(files).flatMap((path) =>
          path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/')
            ? [path.slice(folder.length + 1)]
            : [],
        ),
      read: (path) => files[path] ?? ownRules[`.tripartite/${path}`],
    },
    ruleSet,
  )
const placed = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)

describe('YAML that nobody should trust', () => {
  const deep = 'lists and brackets are nested too deep here'
  const cases: readonly (readonly [string, string, string])[] = [
    ['brackets', 'a: ' + '['.repeat(100_000), deep],
    ['mappings on one line', '{a: '.repeat(100_000), deep],
    ['indents', Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), deep],
    ['dashes', '- '.repeat(100_000), deep],
    ['question marks', '? '.repeat(100_000), deep],
    ['an alias that stands for much', 'a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'aliases (*name) are not allowed'],
    ['a merged mapping', 'a: &a {x: 1}\nb: {<<: *a}\n', 'aliases (*name) are not allowed'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'Map keys must be unique'],
    [
      'a key that begins unseen',
      '\ufeff\ufeffdecisions: []\nid: x\n',
      'a hidden character (U+FEFF) stands before this word; delete it',
    ],
    [
      'line ends of old machines, which hide all behind a comment',
      '# ours\rdecisions: []\r',
      'a line ends in a carriage return alone; save the file with line ends LF or CR LF',
    ],
    ['a list as a key', '? [a, b]\n: 1\n', 'a key must be a word'],
    ['a file too large', 'a: ' + 'x'.repeat(1_000_000), 'the file is larger than 1000000 characters'],
  ]
  for (const [name, source, message] of cases) {
    it(`refuses ${name} wherever YAML is read`, () => {
      assert.equal(parseYaml(source).mistakes[0]?.message, message)
      assert.equal(readRule(source, 'rule.yaml').problems[0]?.message, message)
      assert.equal(readDecisions(source).readable, false)
      assert.deepEqual(decisionEntries(source), [])
      const decision = { file: 'a', fingerprint: '0123456789abcdef', decision: 'rejected', reason: 'x' } as const
      assert.equal(recordDecision(source, decision), undefined)
    })
  }

  it('says where an alias stands', () => {
    assert.deepEqual(placed(readRule('a: &a 1\nb: [1, *a]\n', 'rule.yaml').problems), [
      '2:8: aliases (*name) are not allowed',
    ])
  })

  it('runs no code and pollutes no prototype', () => {
    const { document } = parseYaml('a: !!js/function "function () { return 1 }"\n__proto__: {polluted: true}\n')
    const value = document?.toJS() as Record<string, unknown>
    assert.equal(typeof value['a'], 'string')
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })

  it('names at most a hundred mistakes of one file', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `key${i}: 1`).join('\n')
    assert.equal(readTopic(many, 'topic.yaml').problems.length, 100)
  })
})

describe('patterns that would cost too much', () => {
  const lineOfWhen = rule.slice(0, when.exec(rule)?.index).split('\n').length + 2
  it('refuses nesting, exceptions from exceptions, and too many phrases, each with its place', () => {
    const nested = `    - ${'{any: ['.repeat(9)}union${']}'.repeat(9)}`
    const excepted = `    - ${'{all: [union], none: ['.repeat(4)}strike${']}'.repeat(4)}`
    const many = Array.from({ length: 601 }, () => '    - trade union').join('\n')
    assert.deepEqual(placed(readRule(withWhen(nested), 'rule.yaml').problems), [
      `${lineOfWhen}:63: this pattern would take too much time: it is nested more than 8 levels deep`,
    ])
    assert.match(
      placed(readRule(withWhen(excepted), 'rule.yaml').problems).join(),
      /^\d+:\d+: this pattern would take too much time: it excepts/,
    )
    assert.match(
      placed(readRule(withWhen(many), 'rule.yaml').problems).join(),
      new RegExp(`^${lineOfWhen + 600}:\\d+: this rule would take too much time: it has more than 600 phrases`),
    )
  })

  it('refuses concepts that are made of one another without end', () => {
    const lexicon = Array.from(
      { length: 60 },
      (_, i) => `own${i}:\n  ru: ["@own${i + 1}"]\n  kk: ["@own${i + 1}"]\n  en: ["@own${i + 1}"]\n`,
    )
    const files = {
      'rules/gazette.yaml': withWhen('    - "@own0"'),
      'rules/lexicon/own.yaml': `${lexicon.join('')}own60:\n  ru: [союз]\n  kk: [одақ]\n  en: [union]\n`,
    }
    assert.match(placed(local(files).problems).join('\n'), /made of one another more than 20 times over/)
  })

  it('reads a phrase of many gaps in a sentence of one word without trying every way', () => {
    const {
      ruleSet: own,
      blueprints,
      problems,
    } = local({ 'rules/gazette.yaml': withWhen(`    - ${'union … '.repeat(11)}zebra`) })
    assert.deepEqual(problems, [])
    const sentence = `zebra ${'union '.repeat(250)}.\n`
    // With every way tried this would not end.
    assert.deepEqual(
      createReviewer(own, (language) => blueprints[language]).review(`Section 1. Unions\n${sentence.repeat(5)}`)
        .findings,
      [],
    )
  })
})
