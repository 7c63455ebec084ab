/** What amending bills order, in three languages: targets, new text as a tree of its own, words, repeals, citations. */
import assert from 'node:assert/strict'
import { citeAmendment } from '../../server/core/act/cite-amendment.js'
import { provisionPath } from '../../server/core/act/citation.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Language } from '../../server/core/text/language.js'
import { rangeAt } from '../../server/core/text/ordered.js'
import { amendmentOutline } from './amendment-outline.js'
import { brokenRanges, outline } from './outline.js'

function amends(language: Language, text: string, expected: readonly string[]): void {
  assert.deepEqual(amendmentOutline(text, language), expected)
}

const russianBill = [
  'О внесении изменений в некоторые законодательные акты',
  '',
  'Статья 1. Внести изменения в следующие акты:',
  '',
  '1. В Трудовой кодекс (Ведомости, 2015 г., № 22, ст. 151):',
  '1) в статье 8:',
  'а) пункт 1 изложить в следующей редакции:',
  '«1. Договор заключают:',
  '1) профсоюз;',
  '2) „совет“ работников.»;',
  'б) в абзаце втором пункта 3 слова «десяти» и «трех» заменить соответственно словами «ста» и «пяти»;',
  'в) подпункты 4) и 5) пункта 6 исключить;',
  '2) статьи 30–32 признать утратившими силу.',
  '',
  '2. В Закон Республики «О профессиональных союзах»:',
  '1) дополнить статьей 8-1 следующего содержания:',
  '«Статья 8-1. Учет',
  '1. Союз ведет учет.',
  '2. Учет открыт.»;',
  '2) пункт 2 статьи 22 после слов «в суд» дополнить словами «или прокурору»; слова «и министру» исключить.',
  '',
  'Статья 2. Настоящий Закон вводится в действие с 1 января.',
].join('\n')

const kazakhBill = [
  'Кейбір заңнамалық актілерге өзгерістер енгізу туралы',
  '',
  '1-бап. Мына заңнамалық актілерге өзгерістер енгізілсін:',
  '',
  '1. Еңбек кодексіне:',
  '1) 8-баптың 1-тармағы мынадай редакцияда жазылсын:',
  '«1. Шартты кәсіподақ жасайды.»;',
  '2) 9-баптың 2-тармағының екінші бөлігіндегі «он», «үш» деген сөздер тиісінше «жүз», «бес» деген сөздермен ауыстырылсын;',
  '3) 10-бапта:',
  '1-тармақтың 4) және 5) тармақшалары алып тасталсын;',
  'мынадай мазмұндағы 6-тармақпен толықтырылсын:',
  '«6. Есеп ашық.»;',
  '4) 30 және 31-баптардың күші жойылды деп танылсын.',
  '',
  '2. «Кәсіптік одақтар туралы» Заңның 22-бабының 2-тармағы «сотқа» деген сөзден кейін «немесе прокурорға» деген сөздермен толықтырылсын.',
  '',
  '2-бап. Осы Заң 1 қаңтардан бастап қолданысқа енгізіледі.',
].join('\n')

const englishBill = [
  'LABOUR (AMENDMENT) BILL',
  '',
  '1. Short title',
  'This Act may be cited as the Labour (Amendment) Act.',
  '',
  '2. Section 8 of the Labour Code is amended—',
  '(a) in subsection (1), by substituting for the words “ten” the words “a hundred” and by deleting the word “lawful”;',
  '(b) by repealing paragraphs (d) and (e) of subsection (6).',
  '',
  '3. Section 9 of the principal Act is repealed and replaced by—',
  '“9. Register',
  '(1) A register shall be kept.',
  '“(2) The register is open.”.',
  '',
  '4. In section 10, after the word “court” insert “or the Minister”.',
  '',
  '5. Sections 30 to 32 are repealed.',
  '',
  '6. Nothing in this Act requires a union to register again.',
].join('\n')

describe('amending bill in Russian', () => {
  it('names for each change its kind, the provision and the act, and reads new text as a tree', () => {
    amends('ru', russianBill, [
      'replace [ст. 8 п. 1] {Трудового кодекса}',
      '  paragraph 1 | Договор заключают:',
      '    item 1 | профсоюз;',
      '    item 2 | „совет“ работников.',
      'substitute [ст. 8 п. 3 абз. 2] {Трудового кодекса} <десяти> → <ста> <трех> → <пяти>',
      'repeal [ст. 8 п. 6 пп. 4, ст. 8 п. 6 пп. 5] {Трудового кодекса}',
      'repeal [ст. 30, ст. 31, ст. 32] {Трудового кодекса}',
      'insert [ст. 8-1] {Закона «О профессиональных союзах»}',
      '  article 8-1 [Учет]',
      '    paragraph 1 | Союз ведет учет.',
      '    paragraph 2 | Учет открыт.',
      'substitute [ст. 22 п. 2] {Закона «О профессиональных союзах»} after <в суд> <> → <или прокурору>',
      'substitute [ст. 22 п. 2] {Закона «О профессиональных союзах»} <и министру> → <>',
    ])
  })

  it('keeps the numbering of the bill apart from that of the new text', () => {
    assert.deepEqual(
      outline(russianBill, 'ru').map((line) => line.replace(/ \|.*/, '')),
      [
        'title О внесении изменений в некоторые законодательные акты',
        'A1',
        '  p1',
        '    i1',
        '      sа',
        '      sб',
        '      sв',
        '    i2',
        '  p2',
        '    i1',
        '    i2',
        'A2',
      ],
    )
  })

  it('reads a fragment without numbering, several orders of one clause, and a change under a lead-in', () => {
    amends(
      'ru',
      'Часть третью статьи 15, предусматривающую обжалование, исключить; в части второй слово «может» заменить словом «вправе».',
      ['repeal [ст. 15 ч. 3]', 'substitute [ст. 15 ч. 2] <может> → <вправе>'],
    )
    amends('ru', 'В статье 8: в пункте 1 слово «а» заменить словом «б», слово «в» исключить; пункт 4 исключить.', [
      'substitute [ст. 8 п. 1] <а> → <б>',
      'substitute [ст. 8 п. 1] <в> → <>',
      'repeal [ст. 8 п. 4]',
    ])
    amends('ru', 'Признать утратившими силу:\n1) статью 5;\n2) пункт 2 статьи 6.', [
      'repeal [ст. 5]',
      'repeal [ст. 6 п. 2]',
    ])
  })

  it('takes no norm for an instruction', () => {
    for (const text of [
      'Профсоюз вправе исключить из устава пункт 3 статьи 5 по решению съезда.',
      'Работника нельзя исключить из профсоюза, заменить или дополнить.',
      'Статья 5. Съезд может изложить пункт 2 статьи 3 устава в следующей редакции: «2. Нет.».',
    ])
      assert.deepEqual(parseAct(text, 'ru').amendments, [], text)
  })
})

describe('amending bill in Kazakh', () => {
  it('names for each change its kind, the provision and the act, and reads new text as a tree', () => {
    amends('kk', kazakhBill, [
      'replace [8-бап 1-тармақ] {Еңбек кодексінде}',
      '  paragraph 1 | Шартты кәсіподақ жасайды.',
      'substitute [9-бап 2-тармақ 2-бөлік] {Еңбек кодексінде} <он> → <жүз> <үш> → <бес>',
      'repeal [10-бап 1-тармақ 4) тармақша, 10-бап 1-тармақ 5) тармақша] {Еңбек кодексінде}',
      'insert [10-бап 6-тармақ] {Еңбек кодексінде}',
      '  paragraph 6 | Есеп ашық.',
      'repeal [30-бап, 31-бап] {Еңбек кодексінде}',
      'substitute [22-бап 2-тармақ] {«Кәсіптік одақтар туралы» Заңда} after <сотқа> <> → <немесе прокурорға>',
    ])
  })
})

describe('amending bill in English', () => {
  it('names for each change its kind, the provision and the act, and reads new text as a tree', () => {
    amends('en', englishBill, [
      'substitute [s. 8(1)] {the Labour Code} <ten> → <a hundred>',
      'substitute [s. 8(1)] {the Labour Code} <lawful> → <>',
      'repeal [s. 8(6)(d), s. 8(6)(e)] {the Labour Code}',
      'replace [s. 9] {the principal Act}',
      '  article 9 [Register]',
      '    paragraph 1 | A register shall be kept.',
      '    paragraph 2 | The register is open.',
      'substitute [s. 10] after <court> <> → <or the Minister>',
      'repeal [s. 30, s. 31, s. 32]',
    ])
  })

  it('reads the Canadian and the Indian manner', () => {
    amends('en', 'Subsection 34(3) of the Act is replaced by the following:\n(3) The register is open.', [
      'replace [s. 34(3)] {the Act}',
      '  paragraph 3 | The register is open.',
    ])
    amends('en', 'In section 8, in sub-section (1), for the words “ten”, the words “a hundred” shall be substituted.', [
      'substitute [s. 8(1)] <ten> → <a hundred>',
    ])
  })

  it('takes no norm for an instruction', () => {
    for (const text of [
      'Where a certificate issued under section 12 is replaced by a new one, the union shall return it.',
      'The employer may engage substitute workers and replace those dismissed under section 5.',
    ])
      assert.deepEqual(parseAct(text, 'en').amendments, [], text)
  })
})

describe('repeal of a whole act', () => {
  it('is an amendment of the act without a provision', () => {
    amends('ru', 'Со дня введения в действие настоящего Закона признать утратившим силу Закон «О профсоюзах».', [
      'repeal {Закона «О профсоюзах»}',
    ])
    amends('ru', 'Признать утратившими силу:\n1) Закон «О профсоюзах»;\n2) статью 5 Трудового кодекса.', [
      'repeal {Закона «О профсоюзах»}',
      'repeal [ст. 5] {Трудового кодекса}',
    ])
    const dated =
      '«Кәсіптік одақтар туралы» 2014 жылғы 27 маусымдағы Қазақстан Республикасы Заңының күші жойылды деп танылсын.'
    amends('kk', dated, ['repeal {«Кәсіптік одақтар туралы» Заңда}'])
    amends('en', 'The Trade Unions Act, 1952, is hereby repealed.', ['repeal {the Trade Unions Act, 1952}'])
    assert.equal(parseAct(dated, 'kk').amendments[0]?.wholeAct, true)
  })

  it('is no repeal of what belongs to the act', () => {
    amends('ru', 'Признать утратившей силу преамбулу Закона «О профсоюзах».', [])
    amends('en', 'The Schedule to the Trade Unions Act is repealed.', [])
    assert.equal(
      parseAct(russianBill, 'ru').amendments.some(({ wholeAct }) => wholeAct),
      false,
    )
  })
})

describe('citation in an amending bill', () => {
  const cited = (text: string, language: Language, words: string): string => {
    const act = parseAct(text, language)
    const offset = text.indexOf(words)
    const amendment = rangeAt(act.amendments, offset)
    assert.ok(amendment, words)
    return citeAmendment(provisionPath(act, offset), amendment, offset, language)
  }

  it('names the place in the bill and the provision of the amended act', () => {
    assert.equal(
      cited(russianBill, 'ru', 'совет'),
      'ст. 1 п. 1 пп. 1 а) законопроекта (ст. 8 п. 1 пп. 2 Трудового кодекса)',
    )
    assert.equal(
      cited(russianBill, 'ru', 'Учет открыт'),
      'ст. 1 п. 2 пп. 1 законопроекта (ст. 8-1 п. 2 Закона «О профессиональных союзах»)',
    )
    assert.equal(
      cited(kazakhBill, 'kk', 'жүз'),
      '1-бап 1-тармақ 2) тармақша (Еңбек кодексінде: 9-бап 2-тармақ 2-бөлік)',
    )
    assert.equal(cited(englishBill, 'en', 'a hundred'), 's. 2(a) of the bill (s. 8(1) of the Labour Code)')
    assert.equal(cited(englishBill, 'en', 'is open'), 's. 3 of the bill (s. 9(2) of the principal Act)')
  })

  it('names only the amended provision where the draft has no numbering', () => {
    assert.equal(
      cited('В статье 8 слово «может» заменить словом «вправе».', 'ru', 'вправе'),
      'ст. 8 изменяемого закона',
    )
  })
})

describe('amending bill', () => {
  it('is no whole act, unlike a law that amends another in its last article', () => {
    assert.deepEqual(
      [russianBill, kazakhBill, englishBill].map(
        (bill, i) => parseAct(bill, (['ru', 'kk', 'en'] as const)[i] ?? 'ru').wholeAct,
      ),
      [false, false, false],
    )
    const law = `${Array.from({ length: 6 }, (_, i) => `Статья ${i + 1}. Имя\n1. Текст.`).join('\n')}\nСтатья 7. Изменения\n1. Статью 5 Трудового кодекса исключить.`
    const { wholeAct, amending, amendments } = parseAct(law, 'ru')
    assert.deepEqual([wholeAct, amending, amendments.length], [true, false, 1])
  })

  it('keeps ranges in order, disjoint, inside the text and well formed, however it is mutilated', () => {
    const languages = ['ru', 'kk', 'en'] as const
    for (const [i, bill] of [russianBill, kazakhBill, englishBill].entries()) {
      const language = languages[i] ?? 'ru'
      for (let n = 0; n < 150; n++) {
        const from = (n * 7919) % bill.length
        const text = n % 2 ? bill.slice(0, from) + bill.slice(from + (n % 40)) : bill.slice(from) + bill.slice(0, from)
        const act = parseAct(text, language)
        assert.deepEqual(brokenRanges(act, text.length), [])
        let last = 0
        for (const { start, end, newText, words, order, instruction } of act.amendments) {
          assert.ok(last <= start && start < end && end <= text.length)
          assert.ok(order.start >= 0 && order.end <= text.length)
          for (const range of [
            ...instruction,
            ...words.flatMap(({ old, new: added }) => [...(old ? [old] : []), ...(added ? [added] : [])]),
          ])
            assert.ok(start <= range.start && range.start <= range.end && range.end <= end)
          if (newText) {
            assert.ok(start <= newText.start && newText.end <= end)
            const inside = { ...act, title: undefined, notes: [], blocks: newText.blocks, children: newText.children }
            const { title: _, ...tree } = inside
            assert.deepEqual(brokenRanges(tree, text.length), [])
          }
          last = end
        }
      }
    }
  })

  it('is read in linear time when it is long or its quotation marks are hostile', function () {
    this.timeout(60_000)
    const many = (count: number, line: (i: number) => string): string =>
      Array.from({ length: count }, (_, i) => line(i)).join('\n')
    const items = many(
      1000,
      (i) => `${i + 1}) пункт ${i + 1} статьи 8 изложить в следующей редакции:\n«${i + 1}. Текст.»;`,
    )
    assert.equal(parseAct(`Статья 1. Внести:\n${items}`, 'ru').amendments.length, 1000)
    const oneLine = many(5000, (i) => `слова «а${i}» заменить словами «б»,`).replaceAll('\n', ' ')
    assert.equal(parseAct(`В статье 8 ${oneLine}`, 'ru').amendments.length, 5000)
    for (const hostile of [
      `Статью 5 исключить. ${'«'.repeat(50_000)}`,
      `Статью 5 исключить. ${'« " '.repeat(25_000)}`,
      many(5000, (i) => `«строка ${i} исключить`),
      `Section 5 is amended ${'by deleting '.repeat(5000)}`,
      `статью 5 ${'исключить, '.repeat(5000)}`,
      `В статье 8 слова ${'«а», '.repeat(10_000)} исключить`,
    ])
      parseAct(hostile, 'ru')
  })
})
