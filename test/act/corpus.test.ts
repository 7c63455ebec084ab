/** The act trees of real laws, where the shared corpus is at hand: article counts, order, and well-formed ranges. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../server/core/text/language.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Act, Provision } from '../../server/core/act/tree.js'
import { brokenRanges } from './outline.js'

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))

function read(file: string): string {
  return readFileSync(corpus + file, 'utf8')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
}

function provisions(act: Act): readonly Provision[] {
  const all: Provision[] = []
  const visit = (provision: Provision): void => {
    all.push(provision)
    provision.children.forEach(visit)
  }
  act.children.forEach(visit)
  return all
}

function articles(file: string, language: Language): readonly Provision[] {
  return provisions(parseAct(read(file), language)).filter(({ kind }) => kind === 'article')
}

function numbers(found: readonly Provision[]): readonly string[] {
  return found.map(({ number }) => number)
}

/** Compares 87.3 with 87.10 part by part. */
function ascend(a: string, b: string): number {
  const left = a.split(/[.-]/).map(Number)
  const right = b.split(/[.-]/).map(Number)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

if (existsSync(corpus)) {
  describe('acts of the corpus', () => {
    it('parses the Kazakhstan law alike in Russian and Kazakh', () => {
      const ru = provisions(parseAct(read('ru/kz_trade_unions_law_2014.txt'), 'ru'))
      const kk = provisions(parseAct(read('kk/kz_trade_unions_law_2014.txt'), 'kk'))
      const shape = (all: readonly Provision[]): readonly string[] => all.map(({ kind, number }) => `${kind} ${number}`)
      assert.deepEqual(shape(kk), shape(ru))
      const expected = [...Array.from({ length: 32 }, (_, i) => String(i + 1)), '34']
      assert.deepEqual(numbers(ru.filter(({ kind }) => kind === 'article')), expected)
      assert.deepEqual(
        ru.find(({ kind, number }) => kind === 'article' && number === '12')?.children.map(({ number }) => number),
        ['1', '2', '3', '3-1', '3-2', '4'],
      )
    })

    it('finds the articles of the Russian Labour Code in ascending order', () => {
      const found = articles('ru/ru_labour_code_2001_full.txt', 'ru')
      assert.equal(found.length, 530)
      assert.deepEqual(numbers(found), numbers(found).toSorted(ascend))
      const dismissal = found.find(({ number }) => number === '81')
      assert.equal(dismissal?.children.length, 16)
      assert.equal(dismissal.children[5]?.children.length, 5)
    })

    it('finds the sections of Canadian acts in ascending order without repeats', () => {
      for (const [file, count] of [
        ['en/ca_labour_code_part1.txt', 172],
        ['en/ca_federal_public_sector_labour_relations_act.txt', 290],
        ['en/ca_postal_services_resumption_act_2018.txt', 16],
        ['en/ca_certification_amendment_act_2014.txt', 13],
        ['en/ca_income_tax_labour_organizations_act_2015.txt', 3],
      ] as const) {
        const found = articles(file, 'en')
        assert.equal(found.length, count, file)
        assert.equal(new Set(numbers(found)).size, count, file)
        // 12.001 precedes 12.01: decimals, not parts.
        assert.deepEqual(
          numbers(found).map(Number.parseFloat),
          numbers(found)
            .map(Number.parseFloat)
            .toSorted((a, b) => a - b),
        )
      }
    })

    it('finds the sections of Indian, Ghanaian and Nigerian acts', () => {
      assert.deepEqual(
        numbers(articles('en/in_industrial_relations_code_2020.txt', 'en')),
        Array.from({ length: 104 }, (_, i) => String(i + 1)),
      )
      assert.deepEqual(
        numbers(articles('en/gh_labour_regulations_2007.txt', 'en')),
        Array.from({ length: 41 }, (_, i) => String(i + 1)),
      )
      assert.equal(articles('en/ng_trade_disputes_essential_services_act_1976.txt', 'en').length, 8)
      assert.ok(numbers(articles('en/in_trade_unions_act_1926.txt', 'en')).includes('9A'))
    })

    it('keeps every range in its place', () => {
      for (const folder of ['ru', 'kk', 'en', 'control/ru', 'control/kk', 'control/en']) {
        for (const name of readdirSync(corpus + folder)) {
          const text = read(`${folder}/${name}`)
          const language = folder.slice(-2) as Language
          assert.deepEqual(brokenRanges(parseAct(text, language), text.length), [], `${folder}/${name}`)
        }
      }
    })
  })
} else {
  console.warn(`    acts of the corpus: not tested, ${corpus} is absent`)
}
