/** Holds the list of criteria to the rules, and to the notes on the criteria where they lie beside the checkout. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { authoritiesOf, restsOnTextAlone } from '../server/core/findings/authority.js'
import { languages } from '../server/core/text/language.js'
import { describeWithCorpus } from './corpus.js'
import { ruleSet } from './rule-set.js'

const criteria = ruleSet.criteria ?? {}
const workingLimit = {
  en: /working limits? of Tripartite/,
  ru: /рабоч\p{L}+ порог/u,
  kk: /Tripartite-тің жұмыс шег|Tripartite-тің жұмыс шектер/,
}

describe('criteria.yaml', () => {
  it('knows the criterion of every rule', () => {
    for (const { id, criterion, basis } of ruleSet.rules)
      assert.equal(Object.hasOwn(criteria, criterion), basis !== 'drafting', id)
  })

  it('says of every criterion without a rule why it is not checked, to every reader', () => {
    for (const [id, criterion] of Object.entries(criteria)) {
      const isChecked = ruleSet.rules.some((rule) => rule.criterion === id && (rule.when ?? rule.safeguard))
      if (isChecked) {
        assert.equal(criterion.notChecked, undefined, id)
        continue
      }
      for (const language of languages) assert.match(criterion.notChecked?.[language] ?? '', /\.$/, `${id}.${language}`)
    }
  })

  it('rests each rule on articles of its criterion', () => {
    for (const { id, criterion, conventions, basis } of ruleSet.rules) {
      if (basis === 'drafting') continue
      const articles = criteria[criterion]?.conventions ?? []
      assert.ok(
        conventions.some((article) => articles.includes(article)),
        id,
      )
    }
  })

  it('has a limit called a working limit, in all languages, exactly where no source was seen to set it', () => {
    for (const { id, criterion, standard } of ruleSet.rules) {
      for (const language of languages) {
        const said = workingLimit[language].test(standard[language])
        assert.equal(said, criteria[criterion]?.workingLimit ?? false, `${id}.${language}`)
      }
    }
  })
})

describe('the authorities of a rule', () => {
  for (const rule of ruleSet.rules.filter(({ basis }) => basis !== 'drafting')) {
    it(`${rule.id}: a verified view of the supervisory bodies, or the text alone`, () => {
      const verified = authoritiesOf(rule, ruleSet).filter((authority) => authority.verified)
      if (rule.basis === 'supervisory') assert.equal(restsOnTextAlone(rule, ruleSet), false)
      assert.ok(verified.length > 0 || restsOnTextAlone(rule, ruleSet))
    })
  }
})

interface Note {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly conventions: readonly string[]
  readonly lri: string
  readonly lri_confidence: string
  readonly test: string
  readonly authority: readonly { readonly confidence?: string; readonly url?: string }[]
}

describeWithCorpus('the notes on the criteria', 'domain/criteria.yaml', (path) => {
  const { criteria: notes } = parse(readFileSync(path, 'utf8')) as { criteria: readonly Note[] }

  it('name the same criteria, with the same titles, kinds and articles', () => {
    assert.deepEqual(
      Object.entries(criteria).map(([id, { title, kind, conventions }]) => [id, title.en, kind, conventions]),
      notes.map(({ id, title, kind, conventions }) => [
        id,
        title.replaceAll("'", '’'),
        kind,
        conventions.flatMap((article) =>
          [...article.matchAll(/([CR]\d{3})(?: (?:Art\.|Para\.) (\d+))?/g)].map(
            ([, name, number]) => `${name}${number === undefined ? '' : `/${number}`}`,
          ),
        ),
      ]),
    )
  })

  it('say how each title of the Labour Rights Indicators is known', () => {
    for (const { id, lri, lri_confidence: confidence } of notes) {
      if (lri.startsWith('n/a')) assert.equal(criteria[id]?.lri, undefined, id)
      else assert.deepEqual(criteria[id]?.lri, { title: lri.replaceAll("'", '’'), known: confidence }, id)
    }
  })

  it('call a limit of their own a house threshold only where the criterion says so', () => {
    for (const { id, test } of notes) {
      if (/house threshold/i.test(test)) assert.equal(criteria[id]?.workingLimit, true, id)
    }
  })

  it('mark nothing as inferred or remembered that is shown as verified', () => {
    const doubtful = new Map(
      notes.flatMap(({ authority }) =>
        authority.flatMap(({ confidence, url = '' }) => {
          const number = /:(\d{6,})(?:,|:|$)/.exec(decodeURIComponent(url))?.[1]
          return confidence !== 'verified' && number !== undefined ? [[number, confidence] as const] : []
        }),
      ),
    )
    for (const [id, { verified, normlexId }] of Object.entries(ruleSet.authorities)) {
      if (verified) assert.equal(doubtful.get(String(normlexId)), undefined, id)
    }
  })
})
