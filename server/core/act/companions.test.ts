/** Tests which title an amending bill is taken to mean. */
import assert from 'node:assert/strict'
import { namesOfAmended, titledAs, titleOfWholeAct, wordsOfTitle } from './companions.js'
import { parseAct } from './parse.js'

const titled = (...titles: readonly string[]) => titles.map((title) => ({ title, words: wordsOfTitle(title) }))
const articles = 'Статья 1. Предмет\nТекст.\nСтатья 2. Права\nТекст.\nСтатья 3. Сроки\nТекст.\n'
const bill = [
  'О внесении изменений в некоторые законодательные акты',
  '',
  'Статья 1. Внести в Трудовой кодекс Республики Казахстан следующие изменения:',
  '1) статью 2 исключить;',
  '2) статью 3 исключить.',
  'Статья 2. Внести в Закон Республики Казахстан от 27 июня 2014 года «О профессиональных союзах» следующие изменения:',
  '1) статью 5 исключить.',
].join('\n')

describe('the act that a bill amends', () => {
  it('is named in the bill, once for all its changes', () => {
    const names = namesOfAmended(parseAct(bill, 'ru'), bill)
    assert.equal(names.length, 2)
    assert.match(names[0] ?? '', /Трудов/)
    assert.equal(names[1], 'О профессиональных союзах')
  })

  it('has all words of the name in its title, in whatever case', () => {
    const candidates = titled('ТРУДОВОЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН', 'О занятости населения')
    assert.equal(titledAs('Трудового кодекса Республики Казахстан', candidates), candidates[0])
    assert.equal(titledAs('О здоровье населения', candidates), undefined)
    assert.equal(titledAs('Закон', candidates), undefined)
  })

  it('is the one with the fewest other words, and none where two are equally near', () => {
    const candidates = titled('О профсоюзах работников культуры', 'О профсоюзах')
    assert.equal(titledAs('О профсоюзах', candidates), candidates[1])
    assert.equal(titledAs('О профсоюзах', titled('О профсоюзах', 'О профсоюзах')), undefined)
  })

  it('is found in Kazakh and in English', () => {
    const kazakh =
      '1-бап. «Кәсіптік одақтар туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n1) 5-бап алып тасталсын.\n'
    const english =
      '1. This Act may be cited as the Trade Unions (Amendment) Act.\n2. Section 5 of the Trade Unions Act 2014 is repealed.\n'
    const candidates = titled('КӘСІПТІК ОДАҚТАР ТУРАЛЫ ЗАҢ', 'TRADE UNIONS ACT')
    assert.equal(titledAs(namesOfAmended(parseAct(kazakh, 'kk'), kazakh)[0] ?? '', candidates), candidates[0])
    assert.equal(titledAs(namesOfAmended(parseAct(english, 'en'), english)[0] ?? '', candidates), candidates[1])
  })

  it('is a whole act with a title', () => {
    const whole = `ЗАКОН О ПРОФСОЮЗАХ\n\n${articles}`
    assert.equal(titleOfWholeAct(parseAct(whole, 'ru'), whole), 'ЗАКОН О ПРОФСОЮЗАХ')
    assert.equal(titleOfWholeAct(parseAct(bill, 'ru'), bill), undefined)
    const excerpt = 'ЗАКОН О ПРОФСОЮЗАХ\n\nСтатья 5. Устав\nТекст.\n'
    assert.equal(titleOfWholeAct(parseAct(excerpt, 'ru'), excerpt), undefined)
  })
})
