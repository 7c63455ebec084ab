/** Holds `explain` and `rules` to what a reader and a rule author need to see. */
import assert from 'node:assert/strict'
import { ruleSet } from '../rule-set.js'
import { rules, run } from './cli.js'

const explain = (...args: string[]): ReturnType<typeof run> => run(['explain', '--rules', rules, ...args])

describe('explain RULE', () => {
  it('prints the reasoning, sources and examples', () => {
    const { status, out, err } = explain('c087/founders', '--reader', 'en')
    assert.equal(err, '')
    assert.equal(status, 0)
    assert.equal(
      out,
      `Too many founders
c087/founders  warning  Convention No. 87, Arts 2, 7 (according to the supervisory bodies)

Why
  It sets a number of founders.

Standard
  The number must be low.

Advice
  Propose three.

Permitted
  A low number is permitted.

Conventions
  • Convention No. 87, Art. 2: Anyone may found a union.
    https://example.org/c087
  • Convention No. 87, Art. 7: No conditions.
    https://example.org/c087

Authority
  ✓ Committee report A (verified) https://example.org/a
  ? Committee report B (NOT VERIFIED) https://example.org/b

Model clause
  Russian
  Профсоюз создается тремя работниками.
  Kazakh
  Кәсіподақты үш жұмыскер құрады.
  English
  A union may be established by three workers.

Violating
  Russian
  • Профсоюз создается ⟦не менее пятидесяти⟧ работниками.

Conforming
  Russian
  • Профсоюз создается тремя работниками.
`,
    )
  })

  it('speaks the language of the terminal, unless told otherwise', () => {
    const words = (args: readonly string[], locale: string): string =>
      run(['explain', '--rules', rules, 'c087/founders', ...args], { env: { LC_ALL: locale } }).out.split('\n')[0] ?? ''
    assert.equal(words([], 'ru_KZ.UTF-8'), 'Слишком много учредителей')
    assert.equal(words([], 'kk_KZ.UTF-8'), 'Құрылтайшылар тым көп')
    assert.equal(words([], 'C'), 'Too many founders')
    assert.equal(words(['--reader', 'kk'], 'ru_RU.UTF-8'), 'Құрылтайшылар тым көп')
  })

  it('takes examples of the product from the file beside the program', () => {
    const rule = ruleSet.rules.find(({ examples }) => (examples?.en?.violating.length ?? 0) > 0)
    assert.ok(rule, 'some rule has English examples')
    const { status, out } = run(['explain', rule.id, '--reader', 'en'])
    assert.equal(status, 0)
    assert.match(out, /\nViolating\n/)
  })

  it('knows a rule by its last word and by its criterion', () => {
    assert.equal(explain('founders').out, explain('c087/founders').out)
    assert.equal(explain('c87-founder-minimum').out, explain('c087/founders').out)
  })

  it('names the nearest rules for an unknown one', () => {
    const { status, out, err } = explain('c087/fonders')
    assert.deepEqual([status, out], [2, ''])
    assert.equal(err, 'tripartite: there is no rule “c087/fonders”; did you mean c087/founders?\n')
    assert.match(explain('zzzzzzzz').err, /there is no rule “zzzzzzzz”; see tripartite rules/)
  })
})

describe('explain --word', () => {
  it('prints every form and where the word is used', () => {
    const { status, out } = explain('--word', 'профсоюз')
    assert.equal(status, 0)
    assert.match(out, /^профсоюз: 10 forms \(Russian, class by its ending\)\n/)
    for (const form of ['профсоюзу', 'профсоюзами', 'профсоюзов']) assert.match(out, new RegExp(` ${form}\\b|${form}`))
    assert.match(out, / {2}form of профсоюз: @union\n/)
  })

  it('reads the word in the language asked for', () => {
    assert.match(explain('--word', 'отрасль', '--lang', 'kk').out, /\(Kazakh, /)
    assert.match(explain('--word', 'кәсіподақ').out, /^кәсіподақ: \d{2,} forms \(Kazakh, .*\n/)
    assert.match(explain('--word', 'union').out, /^union: \d+ forms \(English, /)
  })

  it('obeys the corrections of the lexicon and a class given with the word', () => {
    assert.match(
      explain('--word', 'переговоры').out,
      /^переговоры: 2 forms \(Russian, forms listed in the lexicon\)\n {2}переговоров переговоры\n/,
    )
    assert.match(explain('--word', 'переговоры:fixed').out, /^переговоры: 1 forms \(Russian, class fixed\)/)
  })
})

describe('explain --clause', () => {
  it('prints concepts, modality, negation and quantities of each sentence', () => {
    const { status, out } = explain(
      '--clause',
      'Профсоюз не обязан платить. Союз создается не менее чем десятью лицами.',
    )
    assert.equal(status, 0)
    for (const line of [
      'Sentence 1 (Russian)',
      '  text        Профсоюз не обязан платить.',
      '  concepts    «Профсоюз» @union',
      '              «обязан» (negated) @must',
      '  negated     «обязан»',
      'Sentence 2 (Russian)',
      '  quantities  «не менее чем десятью» { op: atLeast, value: 10, kind: count }',
    ]) {
      assert.ok(out.includes(`${line}\n`), `${line}\nin\n${out}`)
    }
    assert.match(out, /Sentence 1[\s\S]* {2}modality {4}–\n[\s\S]*Sentence 2/)
  })

  it('prints which modal word governs', () => {
    assert.match(explain('--clause', 'Профсоюз обязан платить.').out, / {2}modality {4}must «обязан»\n/)
  })

  it('says of every rule what became of it', () => {
    const rulesOf = (text: string): string => {
      const { out } = explain('--clause', text)
      return out.slice(out.indexOf('\nRules\n') + 7)
    }
    assert.match(
      rulesOf('Профсоюз создается пятьюдесятью лицами.'),
      /^ {2}matched {5}c087\/founders by создается … #count\n/,
    )
    assert.match(rulesOf('Профсоюз создается пятью лицами.'), /^ {2}below limit c087\/founders\n/)
    assert.match(
      rulesOf('It is established, for example, by fifty persons.'),
      /^ {2}excepted {4}c087\/founders because of for example\n/,
    )
    assert.match(rulesOf('Переговоры ведутся свободно.'), /^ {2}came close {2}c154\/levels missing: @sector\n/)
    assert.match(rulesOf('Закон действует.'), /^ {2}none matched or came close\n/)
  })

  it('shows the lead-in that an item inherits', () => {
    const { out } = explain('--clause', 'Профсоюзы обязаны:\n1) платить взносы;\n2) вести учет.')
    assert.match(out, / {2}lead-in {5}Профсоюзы обязаны:\n {2}text {8}платить взносы;\n/)
  })
})

describe('rules', () => {
  it('ends with the criteria that no rule checks, and why', () => {
    const { out } = run(['rules', '--reader', 'kk'])
    const missing = Object.entries(ruleSet.criteria ?? {}).filter(
      ([id]) => !ruleSet.rules.some((rule) => rule.criterion === id && (rule.when ?? rule.safeguard)),
    )
    assert.equal(out.includes('\n\nТексерілмейді:\n'), missing.length > 0)
    const flowing = out.replace(/\s+/g, ' ')
    for (const [id, { title, notChecked }] of missing) {
      assert.ok(flowing.includes(`${id}: ${title.kk}. ${notChecked?.kk ?? '–'}`), id)
    }
  })

  it('lists every rule once, with severity, Conventions and title', () => {
    const { status, out } = run(['rules', '--reader', 'en'])
    assert.equal(status, 0)
    const [listed = ''] = out.trimEnd().split('\n\n')
    assert.deepEqual(
      listed.split('\n').map((line) => line.split(' ')[0]),
      ruleSet.rules.map(({ id }) => id),
    )
    assert.equal(
      run(['rules', '--rules', rules, '--reader', 'en']).out,
      'c087/founders  warning  C087/2, C087/7  Too many founders\nc154/levels    error    C154/5          Closed levels\n',
    )
  })
})
