/** Numbers of paragraphs that are typed between or after others. */
import { strict as assert } from 'node:assert'
import type { Language } from '../text/language.js'
import { provisionPath } from './citation.js'
import { numberAt } from './insertion.js'
import { parseAct } from './parse.js'

/** `|` marks the line of the new paragraph. */
function numberIn(lines: readonly string[], language: Language): string {
  const marked = lines.join('\n')
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const last = text.slice(0, at).trimEnd().length - 1
  return numberAt(provisionPath(parseAct(text, language), last), text, at)
}

describe('the number of a new paragraph', () => {
  it('is the next one, printed as the others are', () => {
    assert.equal(numberIn(['Статья 1. Членство', '1. Один.', '2. Два.', '|'], 'ru'), '3. ')
    assert.equal(numberIn(['1-бап. Мүшелік', '1. Бір.', '|', '2-бап. Жарғы', '1. Бір.'], 'kk'), '2. ')
    assert.equal(
      numberIn(['1. Membership', '(1) A union has members.', '|', '2. Rules', '(1) A union has rules.'], 'en'),
      '(2) ',
    )
  })

  it('goes between where the next one is taken', () => {
    assert.equal(numberIn(['Статья 1. Членство', '1. Один.', '|', '2. Два.'], 'ru'), '1-1. ')
    assert.equal(numberIn(['Статья 1. Членство', '1. Один.', '1-1. Один.', '|', '2. Два.'], 'ru'), '1-2. ')
    assert.equal(numberIn(['1. Membership', '(1) A union has members.', '|', '(2) It has rules.'], 'en'), '(1A) ')
  })

  it('follows the items of the paragraph before', () => {
    assert.equal(numberIn(['Статья 1. Членство', '1. Члены:', '1) платят;', '2) участвуют.', '|'], 'ru'), '2. ')
  })

  it('is none in an article that does not number its paragraphs, and outside articles', () => {
    assert.equal(numberIn(['Статья 1. Членство', 'Членство свободно.', '|'], 'ru'), '')
    assert.equal(numberIn(['Закон', '|'], 'ru'), '')
  })
})
