/** A safeguard in force that a bill takes away is found at the instruction, unless an equivalent is left or given. */
import assert from 'node:assert/strict'
import { readRules } from '../../scripts/read-rules.js'
import type { Finding } from '../../server/core/findings/finding.js'
import { compileReviewer } from '../../server/core/compile-reviewer.js'
import type { ReviewOptions } from '../../server/core/review.js'

const { ruleSet } = readRules()
const reviewer = compileReviewer(ruleSet)

const discrimination = 'c098/no-discrimination-protection'
const officers = 'c098/officer-protection-missing'
const interference = 'c098/interference-protection-missing'
const appeal = 'c087/registration-no-judicial-appeal'

const russian = `О профессиональных союзах

Закон

Статья 1. Создание
Работники вправе создавать профсоюзы и вступать в них.

Статья 2. Регистрация
1. В регистрации профсоюза может быть отказано, если устав противоречит Конституции.
2. Отказ в регистрации профсоюза может быть обжалован в суд.

Статья 3. Запрет дискриминации
Запрещаются отказ в приеме на работу, увольнение и иное ущемление работника вследствие членства в профсоюзе или участия в его деятельности.

Статья 4. Гарантии членам выборных органов
Член выборного профсоюзного органа не может быть уволен без согласия этого органа.

Статья 5. Взносы
Взносы уплачиваются ежемесячно.
`
const kazakh = `«Кәсіптік одақтар туралы»

Қазақстан Республикасының Заңы

1-бап. Құру
Жұмыскерлер кәсіподақ құруға және оған кіруге құқылы.

2-бап. Кемсітуге тыйым салу
Кәсіподаққа мүше болғаны немесе оның қызметіне қатысқаны үшін жұмысқа қабылдаудан бас тартуға, жұмыстан шығаруға және жұмыскердің құқықтарына өзгедей нұқсан келтіруге тыйым салынады.

3-бап. Сайланған адамдардың кепілдіктері
Сайланбалы кәсіподақ органының мүшесін осы органның келісімінсіз жұмыстан шығаруға болмайды.
`
const english = `TRADE UNIONS ACT

1. Formation
Workers may form and join trade unions.

2. Discrimination
No employer shall refuse to engage, dismiss or otherwise prejudice a worker by reason of membership of a trade union or participation in its activities.

3. Officers
A person elected to an office of a trade union shall not be dismissed during that office without the leave of the court.

4. Interference
No employer shall establish, finance or control a trade union or otherwise interfere in its affairs.
`

function review(bill: string, alongside: ReviewOptions['alongside'] = [], reader: ReviewOptions['reader'] = 'auto') {
  return reviewer.review(bill, { alongside, reader }).findings
}

/** Rule and words of each finding. */
const found = (bill: string, ...alongside: readonly string[]): readonly string[] =>
  review(bill, alongside).map(({ rule, text }) => `${rule}: ${text}`)

function only(findings: readonly Finding[]): Finding {
  const [finding, ...others] = findings
  assert.deepEqual(
    others.map(({ rule, text }) => `${rule}: ${text}`),
    [],
  )
  assert.ok(finding)
  return finding
}

describe('safeguards that a bill takes away', () => {
  it('are found at the instruction, with where they stand now and what was looked through', () => {
    const bill = `О внесении изменений в Закон «О профессиональных союзах»

Статья 1. Внести в Закон «О профессиональных союзах» следующие изменения:
1) статью 4 признать утратившей силу;
2) статью 5 изложить в следующей редакции:
«Статья 5. Взносы
Взносы уплачиваются ежеквартально.».`
    assert.deepEqual(found(bill), [])
    const finding = only(review(bill, [russian]))
    assert.equal(finding.rule, officers)
    assert.equal(finding.severity, 'warning')
    assert.equal(finding.text, 'статью 4 признать утратившей силу')
    assert.equal(bill.slice(finding.range.start, finding.range.end), finding.text)
    assert.equal(finding.citation, 'ст. 1 пп. 1 законопроекта (ст. 4 Закона «О профессиональных союзах»)')
    assert.match(finding.message, /^Исключается действующая гарантия: защита членов выборных профсоюзных органов/)
    assert.match(finding.message, /ст\. 4 \(О профессиональных союзах\)/)
    assert.match(finding.message, /Конвенции № 98/)
    assert.deepEqual([finding.fixes, finding.related], [[], []])
  })

  it('are found in Kazakh and English', () => {
    const inKazakh = only(review('«Кәсіптік одақтар туралы» Заңның 3-бабының күші жойылды деп танылсын.', [kazakh]))
    assert.equal(inKazakh.rule, officers)
    assert.match(inKazakh.message, /^Қолданыстағы кепілдік алып тасталады: .*3-бап/)
    const inEnglish = only(review('Section 3 of the Trade Unions Act is repealed.', [english]))
    assert.equal(inEnglish.rule, officers)
    assert.match(
      inEnglish.message,
      /^A guarantee in force is taken away: .*It now stands in s\. 3 \(TRADE UNIONS ACT\)/,
    )
  })

  it('speak to the reader in the language asked for', () => {
    const bill = 'Section 4 of the Trade Unions Act is repealed.'
    assert.match(only(review(bill, [english], 'ru')).message, /^Исключается действующая гарантия: .*ст\. 4 \(TRADE/)
  })

  it('are found where a new version lacks them, at the instruction without the new text', () => {
    const bill = `В Законе «О профессиональных союзах»:
1) статью 3 изложить в следующей редакции:
«Статья 3. Равенство
Работники равны перед законом.».`
    assert.deepEqual(found(bill, russian), [`${discrimination}: статью 3 изложить в следующей редакции`])
    const inKazakh = `«Кәсіптік одақтар туралы» Заңда:
1) 2-бап мынадай редакцияда жазылсын:
«2-бап. Теңдік
Жұмыскерлер заң алдында тең.».`
    assert.equal(only(review(inKazakh, [kazakh])).rule, discrimination)
    const inEnglish = `Section 2 of the Trade Unions Act is repealed and replaced by—
“2. Equality
Workers are equal before the law.”.`
    assert.equal(only(review(inEnglish, [english])).rule, discrimination)
  })

  it('are found where words weaken them', () => {
    const bill =
      'В статье 4 слова «не может быть уволен без согласия этого органа» заменить словами «увольняется с учетом мнения этого органа».'
    const finding = only(review(bill, [russian]))
    assert.equal(`${finding.rule}: ${finding.text}.`, `${officers}: ${bill}`)
    assert.match(finding.message, /гарантия: защита членов выборных профсоюзных органов, не сводящаяся к учету мнения/)
    const inKazakh =
      '3-баптағы «келісімінсіз жұмыстан шығаруға болмайды» деген сөздер «пікірін ескере отырып жұмыстан шығаруға болады» деген сөздермен ауыстырылсын.'
    assert.equal(only(review(inKazakh, [kazakh])).rule, officers)
    const inEnglish =
      'In section 3, for the words “shall not be dismissed” substitute “may be dismissed”, and the words “without the leave of the court” are deleted.'
    assert.ok(review(inEnglish, [english]).some(({ rule }) => rule === officers))
  })

  it('count in part, with the severity of the part', () => {
    const finding = only(
      review('В статье 3 слова «отказ в приеме на работу, увольнение и иное ущемление» заменить словом «увольнение».', [
        russian,
      ]),
    )
    assert.equal(finding.rule, discrimination)
    assert.equal(finding.severity, 'warning')
    assert.match(finding.message, /гарантия: защита при приеме на работу\. /)
  })

  it('are placed on the one of several instructions that takes them away', () => {
    const bill = `В статье 2:
1) в пункте 1 слово «если» заменить словами «в случае, если»;
2) пункт 2 исключить.`
    assert.deepEqual(found(bill, russian), [`${appeal}: пункт 2 исключить`])
  })

  it('are found once for each rule when the whole act or a chapter goes', () => {
    const rules = (bill: string, law: string): readonly string[] =>
      review(bill, [law])
        .map(({ rule }) => rule)
        .sort()
    assert.deepEqual(
      rules('Признать утратившим силу Закон от 9 апреля 1993 года «О профессиональных союзах».', russian),
      [discrimination, officers],
    )
    assert.deepEqual(rules('«Кәсіптік одақтар туралы» Заңның күші жойылды деп танылсын.', kazakh), [
      discrimination,
      officers,
    ])
    assert.deepEqual(rules('The Trade Unions Act is repealed.', english), [interference, discrimination, officers])
    assert.deepEqual(rules('The Trade Unions (Amendment) Act is repealed.', english), [])
    const inChapter = russian
      .replace('Статья 3', 'Глава 2. Гарантии\n\nСтатья 3')
      .replace('Статья 5', 'Глава 3. Имущество\n\nСтатья 5')
    assert.deepEqual(rules('Главу 2 Закона «О профессиональных союзах» исключить.', inChapter), [
      discrimination,
      officers,
    ])
    assert.deepEqual(rules('Главу 3 Закона «О профессиональных союзах» исключить.', inChapter), [])
  })

  it('are not missed where they are renumbered, moved, improved or replaced', () => {
    const conforming: readonly (readonly [string, string])[] = [
      [
        `В Законе «О профессиональных союзах»:
1) статью 4 исключить;
2) дополнить статьей 7 следующего содержания:
«Статья 7. Увольнение избранных лиц
Увольнение члена выборного профсоюзного органа допускается только с предварительного согласия суда.».`,
        russian,
      ],
      [
        `В Законе «О профессиональных союзах»:
1) статью 4 признать утратившей силу;
2) статью 5 дополнить пунктом 2 следующего содержания:
«2. Член выборного профсоюзного органа не может быть уволен без согласия этого органа.».`,
        russian,
      ],
      [
        `Статью 3 изложить в следующей редакции:
«Статья 3. Недопустимость преследования
Никто не может подвергаться дискриминации при приеме на работу и в сфере труда по мотивам принадлежности к профсоюзу либо профсоюзной деятельности.».`,
        russian,
      ],
      ['В статье 4 слова «не может быть уволен» заменить словами «не может быть уволен или переведен».', russian],
      [
        `«Кәсіптік одақтар туралы» Заңда:
3-бап мынадай редакцияда жазылсын:
«3-бап. Кепілдіктер
Сайланбалы кәсіподақ органының мүшесін соттың келісімінсіз жұмыстан шығаруға немесе ауыстыруға болмайды.».`,
        kazakh,
      ],
      [
        `Section 3 of the Trade Unions Act is repealed and replaced by—
“3. Union representatives
The contract of a union representative may be terminated only for serious misconduct established by the court.”.`,
        english,
      ],
      ['Статью 5 Закона «О профессиональных союзах» исключить.', russian],
      ['Статью 4 Водного кодекса исключить.', russian],
    ]
    for (const [bill, law] of conforming) assert.deepEqual(found(bill, law), [], bill)
  })

  it('are not missed where they stand elsewhere in the act or in another text', () => {
    const bill = 'Статью 4 Закона «О профессиональных союзах» исключить.'
    const again = 'Статья 6. Защита\nУвольнение членов профсоюзного комитета без согласия профсоюза запрещается.\n'
    assert.deepEqual(found(bill, russian + '\n' + again), [])
    assert.deepEqual(found(bill, russian, `Трудовой кодекс\n\n${again}`), [])
    assert.deepEqual(found(bill, russian, 'Трудовой кодекс\n\nСтатья 6. Отдых\nРаботник отдыхает.\n').length, 1)
  })

  it('are not missed where what they are owed for goes as well', () => {
    assert.deepEqual(found('Статью 2 Закона «О профессиональных союзах» исключить.', russian), [])
  })

  it('are left to the words of the bill where a rule found these', () => {
    const bill = 'В статье 4 слова «без согласия этого профсоюзного органа» исключить.'
    const law = russian
      .replace('без согласия этого органа', 'без согласия этого профсоюзного органа')
      .replace('не может быть уволен', 'не увольняется')
    const rules = review(bill, [law]).map(({ rule }) => rule)
    assert.deepEqual(rules, [officers])
  })

  it('are information where the bill refers to another act', () => {
    const bill = `Статью 3 изложить в следующей редакции:
«Статья 3. Защита
Защита работников от увольнения и иной дискриминации по мотивам членства в профсоюзе устанавливается Трудовым кодексом.».`
    const finding = only(review(bill, [russian]))
    assert.deepEqual([finding.rule, finding.severity], [discrimination, 'information'])
    assert.match(finding.message, /отсылает к другому акту/)
  })

  it('are named by the file where the act has no title', () => {
    const article =
      'Статья 4. Гарантии\nЧлен выборного профсоюзного органа не может быть уволен без согласия этого органа.'
    const finding = only(review('Статью 4 исключить.', [{ name: 'law.txt', source: article }]))
    assert.match(finding.message, /ст\. 4 \(law\.txt\)/)
  })
})
