/** Mutilated drafts and rule files for fast-check, which makes them small again when one of them breaks something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { mutations, pieces } from './mutations.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const corpus = '../shared/corpus'
/** Real laws where they are at hand, and the examples. */
const laws = [
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `examples/${name}`),
  ...(existsSync(corpus)
    ? ['ru', 'kk', 'en'].flatMap((folder) =>
        readdirSync(`${corpus}/${folder}`).map((name) => `${corpus}/${folder}/${name}`),
      )
    : []),
].map(read)
const rules = ['c087/founder-minimum', 'authorities', 'lexicon/strike', 'field']
  .map((name) => `rules/${name}.yaml`)
  .filter((path) => existsSync(path))
  .map((path) => read(path).slice(0, 20_000))
const decisions = [
  'version: 1\n# Заметка\ndecisions:\n  - file: bill.law.md\n    fingerprint: "0123456789abcdef"\n    decision: rejected\n    reason: Не применяется\n    extra: {a: [1, 2]}\n',
  '\ufeffdecisions: []\r\nextra: |\r\n  text\r\n',
  '',
]

export type Fraction = number
const fraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const names = Object.keys(mutations)
const step = fc.record({ name: fc.constantFrom(...names), at: fraction, amount: fc.nat(65_535) })

const mutated = (text: string, steps: readonly { name: string; at: Fraction; amount: number }[]): string =>
  steps.reduce(
    (before, { name, at, amount }) => mutations[name]!(before, Math.floor(at * (before.length + 1)), amount),
    text,
  )

/** A stretch of a real law of at most `longest` UTF-16 code units. */
const stretch = (longest: number): fc.Arbitrary<string> =>
  fc.record({ law: fc.constantFrom(...laws), from: fraction }).map(({ law, from }) => {
    const start = Math.floor(from * Math.max(1, law.length - longest))
    return law.slice(start, start + longest)
  })

/** Stretches of one to three laws, perhaps in several languages, of at most `longest` UTF-16 code units together, mutilated up to eight times. */
export const draft = (longest: number): fc.Arbitrary<string> =>
  fc
    .record({
      parts: fc.oneof(
        { weight: 3, arbitrary: fc.tuple(stretch(longest)) },
        { weight: 1, arbitrary: fc.array(stretch(Math.floor(longest / 3)), { minLength: 2, maxLength: 3 }) },
      ),
      steps: fc.array(step, { maxLength: 8 }),
    })
    .map(({ parts, steps }) => mutated(parts.join('\n\n'), steps))

export interface Edit {
  readonly at: Fraction
  readonly removed: number
  readonly added: string
}
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fraction,
    removed: fc.oneof(fc.nat(3), fc.nat(2000)),
    added: fc.oneof(
      fc.constantFrom('', ...pieces),
      fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((all) => all.join('')),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
export const edited = (text: string, { at, removed, added }: Edit): string => {
  const start = Math.floor(at * (text.length + 1))
  return text.slice(0, start) + added + text.slice(start + removed)
}

const yamlPieces = [
  '&a ',
  '*a',
  '<<: ',
  '!!js/function ',
  '- ',
  '? ',
  ': ',
  '[',
  '{',
  ']',
  '}',
  '|\n',
  '>\n',
  "'",
  '"',
  '#',
  '---\n',
  '\t',
  '%',
  '@',
  '`',
  '__proto__: ',
  '\u0000',
]
const yaml = (from: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      file: fc.constantFrom(...from),
      steps: fc.array(step, { maxLength: 3 }),
      edits: fc.array(fc.record({ at: fraction, removed: fc.nat(10), added: fc.constantFrom(...yamlPieces) }), {
        maxLength: 4,
      }),
    })
    .map(({ file, steps, edits: all }) => all.reduce(edited, mutated(file, steps)))

export const ruleFile = yaml(rules)
export const decisionsFile = yaml(decisions)
export const bytes: fc.Arbitrary<Uint8Array> = fc
  .record({
    text: draft(600),
    encoding: fc.constantFrom('utf8', 'utf16le', 'latin1'),
    noise: fc.uint8Array({ maxLength: 40 }),
    at: fraction,
  })
  .map(({ text, encoding, noise, at }) => {
    const all = Buffer.from(text, encoding as BufferEncoding)
    const start = Math.floor(at * all.length)
    return new Uint8Array(Buffer.concat([all.subarray(0, start), noise, all.subarray(start)]))
  })
