/** Which drafts stand by themselves: excerpts, amending acts and subordinate instruments do not. */
import { strict as assert } from 'node:assert'
import { isComplete } from '../../server/core/act/complete.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Language } from '../../server/core/text/language.js'

const russian = 'Статья 1. Цель\nЗакон.\n\nСтатья 2. Устав\nУстав.\n\nСтатья 3. Иное\nИное.'
const kazakh = '1-бап. Мақсат\nЗаң.\n\n2-бап. Жарғы\nЖарғы.\n\n3-бап. Өзге\nӨзге.'
const english = '1. Title\nThis is an Act.\n\n2. Rules\nRules.\n\n3. Other\nOther.'

const cases: readonly (readonly [string, Language, string, boolean])[] = [
  ['a law', 'ru', `О профсоюзах\n\nЗакон\n\n${russian}`, true],
  ['a law in Kazakh', 'kk', `Кәсіподақтар туралы\n\n${kazakh}`, true],
  ['an English act', 'en', `TRADE UNIONS ACT\n\n${english}`, true],
  [
    'a consolidating act',
    'en',
    `TRADE UNIONS ACT\n\nAn Act to amend and consolidate the law on unions.\n\n${english}`,
    true,
  ],
  ['an act whose first section is missing', 'en', english.slice(english.indexOf('2.')) + '\n\n4. More\nMore.', true],
  ['two articles', 'ru', russian.slice(0, russian.indexOf('Статья 3')), false],
  ['a chapter of a code', 'ru', russian.replaceAll('Статья ', 'Статья 37'), false],
  ['an amending law', 'ru', `О внесении изменений и дополнений в Закон «О профсоюзах»\n\n${russian}`, false],
  ['an amending law in Kazakh', 'kk', `Кейбір актілерге өзгерістер мен толықтырулар енгізу туралы\n\n${kazakh}`, false],
  ['an amending bill', 'en', `LABOUR RELATIONS (AMENDMENT) BILL\n\n${english}`, false],
  ['an act to amend', 'en', `VOTING RIGHTS ACT\n\nAn Act to amend the Labour Code\n\n${english}`, false],
  [
    'orders to amend',
    'en',
    english.replaceAll('Rules.', 'Section 4 is repealed.').replaceAll('Other.', 'Section 5 is amended.'),
    false,
  ],
  ['a decree', 'ru', `Постановление Правительства Республики\n\n${russian}`, false],
  [
    'regulations',
    'en',
    `Labour Regulations, 2007\n\nIn exercise of the powers conferred on the Minister\n\n${english}`,
    false,
  ],
]

describe('a complete act', () => {
  for (const [what, language, text, expected] of cases) {
    it(`${what}: ${expected ? 'yes' : 'no'}`, () => assert.equal(isComplete(parseAct(text, language), text), expected))
  }
})
