/** Mistakes in phrases that would otherwise be read as something else. */
import { strict as assert } from 'node:assert'
import { parsePhrase, PhraseError } from '../../server/core/rules/phrase.js'
import { readTopic } from '../../server/core/rules/read.js'

const wordsOf = (source: string): readonly (readonly string[])[] =>
  parsePhrase(source).elements.map(({ terms }) => terms.map((term) => (term.kind === 'lemma' ? term.lemma : term.kind)))

describe('alternatives', () => {
  it('stand in parentheses beside words that follow immediately', () => {
    assert.deepEqual(wordsOf('(a|b)_c d|e'), [['a', 'b'], ['c'], ['d', 'e']])
    const [first] = parsePhrase('!(a|b)?_c').elements
    assert.deepEqual([first?.polarity, first?.optional, first?.terms.length], ['negated', true, 2])
    assert.deepEqual(
      parsePhrase('a_(b|c)').elements.map(({ gap }) => gap),
      [3, 0],
    )
  })

  for (const [phrase, message, offset] of [
    ['x a|b_c', '“a|b_c” can be read in two ways: write (a|b)_c, or two phrases', 2],
    ['a_!b|c?', '“a_!b|c?” can be read in two ways: write a_!(b|c)?, or two phrases', 0],
    ['(a|b c', '“(a” is not a word', 0],
  ] as const) {
    it(`“${phrase}” is refused`, () => {
      assert.throws(
        () => parsePhrase(phrase),
        (error: unknown) => error instanceof PhraseError && error.message === message && error.offset === offset,
      )
    })
  }
})

describe('a quantity that YAML takes for a comment', () => {
  const topic = (phrases: string): string => `age:\n  ru: []\n  kk: []\n  en: ${phrases}\n`
  const problemsOf = (phrases: string): readonly string[] =>
    readTopic(topic(phrases), 'x.yaml').problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
  const message = 'in YAML a # after a space begins a comment: put the whole phrase in quotes'

  for (const [phrases, places] of [
    ['\n    - between age #days', ['5:19']],
    ['\n    - between age #days>=5 # years', ['5:19']],
    ['[age, years #count]\n  ]', ['4:19']],
    ["\n    - 'between age #days'", []],
    ['\n    # - between age #days\n    - age # counted in years', []],
    ['\n    - |-\n      #days age', []],
  ] as const) {
    it(`${JSON.stringify(phrases)}: ${places.length === 0 ? 'no problem' : places.join(', ')}`, () =>
      assert.deepEqual(
        problemsOf(phrases).filter((problem) => problem.endsWith(message)),
        places.map((place) => `${place} ${message}`),
      ))
  }
})
