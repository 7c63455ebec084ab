/** Holds every text for people to the glossary: one word for one idea in each language, the same idea in all three, the words of the statutes. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { languages, type Language } from '../server/core/text/language.js'
import { normalise } from '../server/core/text/normalise.js'
import { describeWithCorpus } from './corpus.js'
import { ruleSet } from './rule-set.js'

interface Term {
  readonly term: string
  readonly also?: readonly string[]
  readonly avoid?: readonly string[]
}
interface Entry extends Readonly<Record<Language, Term>> {
  readonly parallel?: true
  readonly source?: { readonly in: string; readonly words: string }
}
interface Glossary {
  readonly sources: Readonly<Record<string, { readonly title: string; readonly file: string }>>
  readonly terms: Readonly<Record<string, Entry>>
  readonly spelling: Readonly<Record<Language, readonly string[]>>
}
interface Text {
  readonly where: string
  readonly language: Language
  readonly text: string
}

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')
const glossary = parse(read('rules/glossary.yaml')) as Glossary
const entries = Object.entries(glossary.terms)

/** The texts that a person drafts with or reads, by language. Titles of Conventions are official and are not ours to change. */
const ruleTexts: readonly (readonly [string, Readonly<Record<Language, string>>])[] = ruleSet.rules.flatMap((rule) => {
  const { title, does, standard, advice, permitted } = rule
  const parts = Object.entries({ title, does, standard, advice, permitted, ...rule.fix })
  return parts.flatMap(([key, part]) =>
    isPerReader(part) ? [[`${rule.id} ${key === 'clause' ? 'fix.clause' : key}`, part] as const] : [],
  )
})
const dataTexts = [
  ...ruleTexts,
  ...Object.entries(ruleSet.articles),
  ...Object.entries(ruleSet.criteria ?? {}).flatMap(([id, { title, notChecked }]) => [
    [`${id} title`, title] as const,
    ...(notChecked ? [[`${id} notChecked`, notChecked] as const] : []),
  ]),
  ...(ruleSet.strikeNote ? [['strikeNote', ruleSet.strikeNote] as const] : []),
].flatMap(([where, texts]) => languages.map((language): Text => ({ where, language, text: texts[language] })))

/** Files whose messages stand in one block for each language, two spaces deep. */
const messageFiles = [
  'server/report/phrases.ts',
  'server/report/register-words.ts',
  'server/report/comparison-words.ts',
  'server/editor/words.ts',
  'server/core/findings/titles.ts',
  'server/core/findings/ratification.ts',
  'server/core/findings/authority.ts',
  'server/papers/element.ts',
  'scripts/pages/page-words.ts',
]
const messageTexts = messageFiles.flatMap((where) =>
  [...read(where).matchAll(/^ {2}(en|ru|kk): ?([\s\S]*?)(?=^ {2}(?:en|ru|kk): ?|^\})/gm)].map(
    ([, language, text = '']): Text => ({ where, language: language as Language, text }),
  ),
)
const interfaceTexts = languages.flatMap((language) => {
  const files = [`package.nls${language === 'en' ? '' : `.${language}`}.json`]
  if (language !== 'en') files.push(`l10n/bundle.l10n.${language}.json`)
  return files.flatMap((where) =>
    Object.values(JSON.parse(read(where)) as Record<string, string>).map((text): Text => ({ where, language, text })),
  )
})
/** The templates of papers: all texts below the key of a language. */
const templateTexts = readdirSync(fileURLToPath(new URL('templates', root))).flatMap((name) => {
  const template = parse(read(`templates/${name}`)) as Readonly<Record<string, unknown>>
  return languages.flatMap((language) =>
    stringsIn(template[language]).map((text): Text => ({ where: `templates/${name}`, language, text })),
  )
})
const texts = [...dataTexts, ...messageTexts, ...interfaceTexts, ...templateTexts]

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function isPerReader(part: unknown): part is Readonly<Record<Language, string>> {
  return (
    typeof part === 'object' &&
    part !== null &&
    languages.every((language) => typeof (part as Record<string, unknown>)[language] === 'string')
  )
}

/** Whole words; `*` stands for any letters. */
function wordsLike(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => word.replace(/[.?+^$[\]\\(){}|]/g, '\\$&').replaceAll('*', '\\p{L}*'))
  return new RegExp(`(?<![\\p{L}-])${words.join('\\s+')}(?!\\p{L})`, 'iu')
}

/** The term in any of its forms: the ending of each longer word is left open. */
function inflected(term: string, language: Language): RegExp {
  const open = { en: 0, ru: 2, kk: 1 }[language]
  const words = term.split(' ').map((word) => `${word.slice(0, Math.max(3, word.length - open))}*`)
  return wordsLike(words.join(' '))
}

const forms = (term: Term, language: Language): readonly RegExp[] =>
  [term.term, ...(term.also ?? [])].map((words) => inflected(words, language))

describe('texts for people', () => {
  it('are found in every place that has them', () => {
    for (const where of messageFiles) {
      const found = messageTexts.filter((text) => text.where === where).map(({ language }) => language)
      assert.deepEqual([...new Set(found)].sort(), [...languages].sort(), where)
    }
    const clauses = ruleSet.rules.filter(({ fix }) => fix.clause).length
    assert.equal(ruleTexts.length, 5 * ruleSet.rules.length + clauses)
  })

  for (const [id, entry] of entries) {
    it(`say “${entry.en.term}” in one way (${id})`, () => {
      for (const language of languages) {
        const own = texts.filter((text) => text.language === language)
        for (const avoided of entry[language].avoid ?? []) {
          const pattern = wordsLike(avoided)
          assert.deepEqual(
            own.filter(({ text }) => pattern.test(text)).map(({ where }) => where),
            [],
            `${language}: ${avoided}`,
          )
        }
        const used = forms(entry[language], language)
        assert.ok(
          own.some(({ text }) => used.some((pattern) => pattern.test(text))),
          `${language}: not used anywhere`,
        )
      }
    })
  }

  for (const [id, entry] of entries.filter(([, { parallel }]) => parallel)) {
    it(`say it in all languages where they say it in one: ${id}`, () => {
      const patterns = { en: forms(entry.en, 'en'), ru: forms(entry.ru, 'ru'), kk: forms(entry.kk, 'kk') }
      for (const [where, byLanguage] of ruleTexts) {
        if (!patterns.en.some((pattern) => pattern.test(byLanguage.en))) continue
        for (const language of languages) {
          assert.ok(
            patterns[language].some((pattern) => pattern.test(byLanguage[language])),
            `${where}, ${language}: ${byLanguage[language]}`,
          )
        }
      }
    })
  }

  it('are spelt as statutes and the ILO spell', () => {
    for (const language of languages) {
      for (const avoided of glossary.spelling[language]) {
        const pattern = wordsLike(avoided)
        const wrong = texts.filter((text) => text.language === language && pattern.test(text.text))
        assert.deepEqual(
          wrong.map(({ where, text }) => `${where}: ${pattern.exec(text)?.[0]}`),
          [],
        )
      }
    }
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u
    assert.deepEqual(
      dataTexts.filter(({ text }) => mixed.test(text)).map(({ where }) => where),
      [],
    )
  })

  it('write the Conventions as lawyers of each language do', () => {
    for (const { where, language, text } of texts) {
      if (language === 'kk') assert.doesNotMatch(text, /№ \d+ Конвенция/u, where)
      if (language === 'ru') assert.doesNotMatch(text, /конвенци\p{L}+ № \d+(?![\d,])/u, where)
      if (language === 'en') assert.doesNotMatch(text, /convention No\. \d/, where)
    }
  })

  it('have typographic apostrophes and no trailing space', () => {
    for (const { where, text } of dataTexts) assert.doesNotMatch(text, /\p{L}'\p{L}|\s$/u, where)
  })
})

describeWithCorpus('the glossary', 'corpus', (corpus) => {
  for (const [id, { source }] of entries) {
    if (!source) continue
    it(`${id} has the Kazakh words of the statute that it names`, () => {
      const file = glossary.sources[source.in]?.file
      assert.ok(file !== undefined, `no source ${source.in}`)
      const { text } = normalise(readFileSync(`${corpus}/${file}`, 'utf8'))
      assert.ok(text.toLowerCase().includes(source.words.toLowerCase()), source.words)
    })
  }
})
