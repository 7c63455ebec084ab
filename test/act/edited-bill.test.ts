/** A bill that is edited has the tree and the amendments of the text as it is, whatever is remembered of the text before. */
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { parseAct } from '../../server/core/act/parse.js'
import type { Language } from '../../server/core/text/language.js'

const pieces: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'ЗАКОН\nО внесении изменений в Закон «О профсоюзах»\n',
    'Статья 1. Внести в Трудовой кодекс следующие изменения:\n',
    '1) в статье 8:\n',
    'в пункте 2 слова «не менее десяти» заменить словами «не менее трёх»;\n',
    '2) статью 9 изложить в следующей редакции:\n«Статья 9. Членство\n1. Каждый вправе вступать.\n2. Устав.»;\n',
    'Исключить:\n',
    'пункт 3 статьи 4;\n',
    'после слова «право» дополнить словами «и свобода»;\n',
    'Признать утратившими силу:\n1) Закон «О забастовках»;\n',
    'исключить',
    '»',
    '«',
    ';',
    '\n',
    '. ',
    'в статье 5 ',
  ],
  kk: [
    'Қазақстан Республикасының Заңы\nКейбір заңнамалық актілерге өзгерістер енгізу туралы\n',
    '1-бап. «Кәсіптік одақтар туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n',
    '1) 8-баптың 2-тармағындағы «кемінде он» деген сөздер «кемінде үш» деген сөздермен ауыстырылсын;\n',
    '2) 9-бап мынадай редакцияда жазылсын:\n«9-бап. Мүшелік\n1. Әркім құқылы.»;\n',
    '3-тармақ алып тасталсын;\n',
    'алып тасталсын',
    '»',
    '«',
    ';',
    '\n',
  ],
  en: [
    'AN ACT to amend the Trade Unions Act\n',
    '1. The Trade Unions Act, 1996 is amended—\n',
    '(a) in section 8, by replacing “ten” with “three”;\n',
    '(b) section 9 is replaced by the following:\n“9. (1) Every worker may join.\n(2) The rules.”\n',
    '2. Sections 4 and 5 are repealed.\n',
    'is repealed',
    '”',
    '“',
    ';',
    '\n',
    'in section 5, ',
  ],
}

/** Bills of which nothing can be taken over. */
const other: Readonly<Record<Language, string>> = {
  ru: 'Статья 70. Пункт 70 исключить.\n',
  kk: '70-бап. 70-тармақ алып тасталсын.\n',
  en: '70. Section 70 is repealed.\n',
}

describe('a bill that is edited', () => {
  for (const language of ['ru', 'kk', 'en'] as const)
    it(`is read as it is (${language})`, () => {
      const piece = fc.constantFrom(...pieces[language])
      const place = fc.double({ min: 0, max: 1, noNaN: true })
      const edit = fc.record({ at: place, removed: fc.oneof(fc.constant(0), fc.nat(40)), inserted: fc.option(piece) })
      let amendments = 0
      fc.assert(
        fc.property(
          fc.array(piece, { minLength: 3, maxLength: 14 }),
          fc.array(edit, { maxLength: 6 }),
          (all, edits) => {
            let text = all.join('')
            parseAct(text, language)
            for (const { at, removed, inserted } of edits) {
              const from = Math.floor(at * text.length)
              text = text.slice(0, from) + (inserted ?? '') + text.slice(from + removed)
              const edited = parseAct(text, language)
              parseAct(other[language], language)
              assert.deepEqual(edited, parseAct(text, language))
              amendments += edited.amendments.length
            }
          },
        ),
        { numRuns: 300 },
      )
      assert.ok(amendments > 500, `only ${amendments} amendments`)
    })
})
