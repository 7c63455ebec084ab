/** The act tree of small drafts, one for each manner of numbering. */
import assert from 'node:assert/strict'
import type { Language } from '../../server/core/text/language.js'
import { parseAct } from '../../server/core/act/parse.js'
import { outline } from './outline.js'

function parses(language: Language, text: string, expected: readonly string[]): void {
  assert.deepEqual(outline(text, language), expected)
}

describe('act in Russian', () => {
  it('nests chapters, articles, paragraphs, items and subitems, with headings on the next line', () => {
    parses(
      'ru',
      'Глава 1\nОБЩИЕ ПОЛОЖЕНИЯ\n\nСтатья 1\nПредмет закона\n1. Закон регулирует забастовки.\n3-1. Порядок:\n1) первый;\n3-1) второй:\nа) часть;\nб) часть.\n2. Иное.\n\nСтатья 3-1. Сфера\nТекст первый.\nТекст второй.\n\nСтатья 351.1. Утратила силу.\n',
      [
        'C1 [ОБЩИЕ ПОЛОЖЕНИЯ]',
        '  A1 [Предмет закона]',
        '    p1 | Закон регулирует забастовки.',
        '    p3-1 | Порядок:',
        '      i1 | первый;',
        '      i3-1 | второй:',
        '        sа | часть;',
        '        sб | часть.',
        '    p2 | Иное.',
        '  A3-1 [Сфера] | Текст первый. | Текст второй.',
        '  A351.1 | Утратила силу.',
      ],
    )
  })

  it('nests codes: часть, раздел, глава, параграф', () => {
    parses(
      'ru',
      'Часть первая\n\nРаздел I. Общее\nГлава первая\nЦели\n§ 1. Суд\nСтатья 1. Цель\nТекст.\nРаздел II. Иное',
      ['Pпервая', '  PI [Общее]', '    Cпервая [Цели]', '      C1 [Суд]', '        A1 [Цель] | Текст.', '  PII [Иное]'],
    )
  })

  it('groups members without numbers under their lead-in and counts the parts of the article', () => {
    parses(
      'ru',
      'Статья 4. Труд\nТруд свободен.\nРаботник вправе:\nзаключить договор;\nвступить в профсоюз.\nРаботодатель обязан:\nплатить;\nне мешать.\nСпоры решает суд.\nСтатья 5. Иное\nТекст.',
      [
        'A4 [Труд] | Труд свободен. | Споры решает суд.',
        '  p#2 | Работник вправе:',
        '    i#2 | заключить договор;',
        '    i#3 | вступить в профсоюз.',
        '  p#3 | Работодатель обязан:',
        '    i#2 | платить;',
        '    i#3 | не мешать.',
        'A5 [Иное] | Текст.',
      ],
    )
  })

  it('keeps a sentence about an article apart from the heading of one', () => {
    const text =
      'Статья 13 настоящего Закона не применяется к судьям.\nЧасть вторая статьи 5 исключена.\nГлава 2 Трудового кодекса регулирует забастовки.'
    parses(
      'ru',
      text,
      text.split('\n').map((line) => `| ${line}`),
    )
  })

  it('gives text after an enumeration to the provision that the next label continues', () => {
    parses(
      'ru',
      'Статья 1. А\n1. Вправе:\n1) бастовать;\n2) молчать.\nПорядок определяет устав.\n2. Иное.\nСтатья 2. Б\nВ.',
      [
        'A1 [А]',
        '  p1 | Вправе: | Порядок определяет устав.',
        '    i1 | бастовать;',
        '    i2 | молчать.',
        '  p2 | Иное.',
        'A2 [Б] | В.',
      ],
    )
  })

  it('splits an enumeration within a line, but not references', () => {
    parses('ru', 'Статья 1. Профсоюзы вправе: 1) вести переговоры; 2) бастовать.', [
      'A1 | Профсоюзы вправе:',
      '  i1 | вести переговоры;',
      '  i2 | бастовать.',
    ])
    parses('ru', '1. Лица, указанные в подпунктах 1) и 2) пункта 3, не бастуют.', [
      'p1 | Лица, указанные в подпунктах 1) и 2) пункта 3, не бастуют.',
    ])
  })

  it('keeps quoted articles of an amending bill inside the amending provision', () => {
    parses(
      'ru',
      'Статья 1. Внести изменения:\n1) статью 5 изложить в следующей редакции:\n«Статья 5. Членство\n1. Членство открыто.\n2. Член платит взнос.»;\n2) в статье 6 слово «суд» исключить;\n3) дополнить статьёй 7: «Статья 7. Роспуск\nРоспуск запрещён.».\nСтатья 2. Закон вступает в силу.',
      [
        'A1 | Внести изменения:',
        '  i1 | статью 5 изложить в следующей редакции: | «Статья 5. Членство | 1. Членство открыто. | 2. Член платит взнос.»;',
        '  i2 | в статье 6 слово «суд» исключить;',
        '  i3 | дополнить статьёй 7: «Статья 7. Роспуск | Роспуск запрещён.».',
        'A2 | Закон вступает в силу.',
      ],
    )
  })

  it('joins lines that PDF broke in mid-sentence', () => {
    parses(
      'ru',
      'Статья 8. Создание профсоюза\n1. Профсоюз создаётся по инициативе группы граждан\nРеспублики Казахстан не менее десяти человек, связанных\nобщностью интересов, на учредительном съезде.\n2. Условия приобретения членства определяются уставом в\nпорядке, установленном законом.',
      [
        'A8 [Создание профсоюза]',
        '  p1 | Профсоюз создаётся по инициативе группы граждан ⏎ Республики Казахстан не менее десяти человек, связанных ⏎ общностью интересов, на учредительном съезде.',
        '  p2 | Условия приобретения членства определяются уставом в ⏎ порядке, установленном законом.',
      ],
    )
  })

  it('takes a table of contents for a note', () => {
    parses(
      'ru',
      'Содержание\nГлава 1. Общее\nГлава 2. Иное\n\nГлава 1. Общее\nСтатья 1. Цель\nТекст.\nГлава 2. Иное\nСтатья 2. Срок\nТекст.',
      [
        'C1 [Общее]',
        '  A1 [Цель] | Текст.',
        'C2 [Иное]',
        '  A2 [Срок] | Текст.',
        'note Содержание ⏎ Глава 1. Общее ⏎ Глава 2. Иное',
      ],
    )
  })
})

describe('act in Kazakh', () => {
  it('nests бөлім, тарау, параграф, бап, тармақ and тармақша', () => {
    parses(
      'kk',
      '1-тарау. ЖАЛПЫ\n\n1-бап. Мақсаты\n1. Осы Заң реттейді.\n2. Кәсіподақтар:\n1) құрылады;\n2) таратылады.\n\n13-1-бап. Атау\nМәтін.\n\n2-бөлiм. БАСҚА\n1-параграф. Ереже\n14-бап\nТақырып\n1. Мәтін.',
      [
        'C1 [ЖАЛПЫ]',
        '  A1 [Мақсаты]',
        '    p1 | Осы Заң реттейді.',
        '    p2 | Кәсіподақтар:',
        '      i1 | құрылады;',
        '      i2 | таратылады.',
        '  A13-1 [Атау] | Мәтін.',
        'P2 [БАСҚА]',
        '  C1 [Ереже]',
        '    A14 [Тақырып]',
        '      p1 | Мәтін.',
      ],
    )
  })

  it('does not take a reference at the start of a line for an article', () => {
    parses('kk', '2. Кәсіподақтар:\n1) 4-баптың 1-тармағында көрсетілген;\n14-бабында көзделген талаптарды сақтайды.', [
      'p2 | Кәсіподақтар: | 14-бабында көзделген талаптарды сақтайды.',
      '  i1 | 4-баптың 1-тармағында көрсетілген;',
    ])
  })

  it('reads a bilingual draft', () => {
    parses('kk', '1-бап. Мақсаты\n1. Мәтін.\nСтатья 1. Цель\n1. Текст.\n2. Ещё.', [
      'A1 [Мақсаты]',
      '  p1 | Мәтін.',
      'A1 [Цель]',
      '  p1 | Текст.',
      '  p2 | Ещё.',
    ])
  })
})

describe('act in English', () => {
  it('reads the Canadian manner: marginal notes, numbers without a dot, definitions', () => {
    parses(
      'en',
      'An Act respecting labour\n\nInterpretation\n\nDefinitions\n2 (1) In this Act,\nemployer means\n(a) a person; and\n(b) a firm.\nunion means\n(a) a body.\nPersons who are not employees\n(2) Words are plain.\n\n15 [Repealed, 2014]\n\n87.3 (1) A strike\n(a) is open;\n(h) is long, if\n(i) one, or\n(ii) two;\n(i) is last.',
      [
        'title An Act respecting labour',
        'C# [Interpretation]',
        '  A2 [Definitions]',
        '    p1 | In this Act, | employer means',
        '      ia | a person; and',
        '      ib | a firm.',
        '      i#3 | union means',
        '        sa | a body.',
        '    p2 [Persons who are not employees] | Words are plain.',
        '  A15 | [Repealed, 2014]',
        '  A87.3',
        '    p1 | A strike',
        '      ia | is open;',
        '      ih | is long, if',
        '        si | one, or',
        '        sii | two;',
        '      ii | is last.',
      ],
    )
  })

  it('reads the Indian manner: headings after the number, items within a line, provisos', () => {
    parses(
      'en',
      '5. Power of court.\nThe court may—\n(a) hear; or (b) decide; and\n(c) close:\nProvided that—\n(i) it is fair; and\n(ii) it is open;\n(d) adjourn.\n6. (1) No worker shall strike; (2) Nor lock out.\n[Footnote] 1. Ins. by Act 2.\n9A. Minimum.--A union shall have seven members.',
      [
        'A5 [Power of court.] | The court may—',
        '  ia | hear; or',
        '  ib | decide; and',
        '  ic | close: | Provided that—',
        '    si | it is fair; and',
        '    sii | it is open;',
        '  id | adjourn.',
        'A6',
        '  p1 | No worker shall strike;',
        '  p2 | Nor lock out.',
        'A9A [Minimum.] | A union shall have seven members.',
        'note [Footnote] 1. Ins. by Act 2.',
      ],
    )
  })

  it('takes numbers for paragraphs where articles are announced by a word', () => {
    parses(
      'en',
      'PART II - RIGHTS\nCHAPTER 3\nGeneral\nArticle 5. Strike\n1. Workers may strike:\n(a) in peace;\n(b) by ballot.\n2. Others may not.\nArticle 6\nUnions\nUnions are free.\nFIRST SCHEDULE\n1. Railways.',
      [
        'PII [RIGHTS]',
        '  C3 [General]',
        '    A5 [Strike]',
        '      p1 | Workers may strike:',
        '        ia | in peace;',
        '        ib | by ballot.',
        '      p2 | Others may not.',
        '    A6 [Unions] | Unions are free.',
        'Pfirst',
        '  p1 | Railways.',
      ],
    )
  })

  it('keeps text that a bill replaces without quotation marks inside the amending section', () => {
    parses(
      'en',
      'AN ACT TO AMEND THE CODE\n\n2. Section 28 of the Code is replaced by the following:\nDuty to certify\n28. (1) The Board shall certify.\n(2) It may refuse.\n\n3. (1) Subsection 29(1) is repealed.',
      [
        'title AN ACT TO AMEND THE CODE',
        'A2 | Section 28 of the Code is replaced by the following: | Duty to certify | 28. (1) The Board shall certify. | (2) It may refuse.',
        'A3',
        '  p1 | Subsection 29(1) is repealed.',
      ],
    )
  })

  it('gives a tail in small letters to the subsection, not to the last item', () => {
    parses('en', '5. (1) Any person who—\n(a) strikes, or\n(b) incites,\nis guilty of an offence.\n(2) He pays.', [
      'A5',
      '  p1 | Any person who— | is guilty of an offence.',
      '    ia | strikes, or',
      '    ib | incites,',
      '  p2 | He pays.',
    ])
  })
})

describe('act in Markdown', () => {
  it('ignores decoration and sets front matter and footnotes apart', () => {
    parses(
      'ru',
      '---\ntitle: Проект\n---\n# О профсоюзах\n\n<a id="z1"></a>\n## Глава 1. Общее {#g1}\n\n### Статья 5. Создание\n\n**1.** Профсоюз создаётся свободно.\n\n> *Сноска. Статья 5 в редакции Закона.*\n> *Ещё.*\n\n1\\) первый;\n2\\) второй.\n\n**Статья 6.** Устав\n\n- 1) имя;\n- 2) цель.\n\nЕскерту. 6-бап өзгертілді.',
      [
        'title О профсоюзах',
        'C1 [Общее]',
        '  A5 [Создание]',
        '    p1 | Профсоюз создаётся свободно.',
        '      i1 | первый;',
        '      i2 | второй.',
        '  A6 [Устав]',
        '    i1 | имя;',
        '    i2 | цель.',
        'note title: Проект',
        'note Сноска. Статья 5 в редакции Закона.* ⏎ > *Ещё.',
        'note Ескерту. 6-бап өзгертілді.',
      ],
    )
  })
})

describe('fragment', () => {
  it('keeps the lines of a draft without numbering as blocks of the act', () => {
    parses('ru', 'Забастовки запрещены.\nПрофсоюз вправе:\n1) выступать;\n2) молчать.\nИное не допускается.', [
      '| Забастовки запрещены.',
      '| Профсоюз вправе:',
      '| Иное не допускается.',
      'i1 | выступать;',
      'i2 | молчать.',
    ])
    parses('ru', 'Профсоюз создаётся не менее чем десятью гражданами', [
      '| Профсоюз создаётся не менее чем десятью гражданами',
    ])
  })

  it('reads paragraphs and subsections without an article', () => {
    parses('ru', '3. Несоблюдение влечёт приостановление.', ['p3 | Несоблюдение влечёт приостановление.'])
    parses('en', '(1) A union shall register.\n(2) The Minister may refuse:\n(a) for cause;', [
      'p1 | A union shall register.',
      'p2 | The Minister may refuse:',
      '  ia | for cause;',
    ])
  })

  it('reads the only line of an unfinished article as its text', () => {
    parses('ru', 'Статья 5. Профсоюзы создаются по отраслевому принципу', [
      'A5 | Профсоюзы создаются по отраслевому принципу',
    ])
  })

  it('is no whole act', () => {
    assert.equal(parseAct('Статья 5. Имя\nТекст.', 'ru').wholeAct, false)
    assert.equal(parseAct('Статья 5. Имя\nТекст.\nСтатья 6. Имя\nТекст.', 'ru').wholeAct, true)
  })
})
