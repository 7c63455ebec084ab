/** Tests what the readers make of the parts of pages, of XML and of printed lines. */
import assert from 'node:assert/strict'
import type { DraftDocument, ReadOptions } from '../../server/documents/document.js'
import { readDocument } from '../../server/documents/read.js'
import { pageWith, pdfOf, printed, streamOf } from './small-pdf.js'

async function read(
  content: string | Uint8Array,
  name: string,
  tracked: ReadOptions['tracked'] = 'accepted',
): Promise<DraftDocument> {
  const document = await readDocument(typeof content === 'string' ? Buffer.from(content) : content, name, { tracked })
  assert.ok(!('problem' in document), 'problem' in document ? document.problem : '')
  return document
}

const paragraphs = async (...given: Parameters<typeof read>): Promise<readonly string[]> =>
  (await read(...given)).text.trim().split('\n\n')

const problemOf = async (content: string | Uint8Array, name: string): Promise<string> => {
  const document = await readDocument(typeof content === 'string' ? Buffer.from(content) : content, name, {
    tracked: 'accepted',
  })
  return 'problem' in document ? document.problem : ''
}

describe('HTML', () => {
  it('lists have the numbers that a browser prints', async () => {
    const page = `<ol start="3"><li>три<ol><li>раз<li value="5">пять</ol><li><p>четыре</p></ol><ol type="a"><li>первое<li>второе</ol>
      <ol type="I" reversed><li>два<li>один</ol><ul><li>черта</ul><ol style="list-style-type:none"><li>без</ol><ol><li>7) свой номер</ol>`
    assert.deepEqual(await paragraphs(page, 'a.html'), [
      '3. три',
      '1) раз',
      '5) пять',
      '4. четыре',
      'a) первое',
      'b) второе',
      'II) два',
      'I) один',
      '– черта',
      'без',
      '7) свой номер',
    ])
  })

  it('raised signs are parts of numbers, of units, or marks of footnotes', async () => {
    const page = `<p>Статья 12<sup>1</sup>. Члены<sup>2</sup></p><p>согласно статьям 5 и 171<sup>2</sup> работник<sup>[3]</sup>, 100 м<sup>2</sup></p><p>12<sup>1</sup>-бап</p><p>1<sup>st</sup> of May; 50<sup>4</sup> человек</p>`
    assert.deepEqual(await paragraphs(page, 'a.html'), [
      'Статья 12-1. Члены',
      'согласно статьям 5 и 171-2 работник, 100 м²',
      '12-1-бап',
      '1st of May; 50 человек',
    ])
  })

  it('breaks, tables and headings without a number keep their lines apart', async () => {
    const page = `<h2>Общие положения</h2><h2>Глава 2<br>ПРАВА</h2><p>первая<br>вторая<br><br>третья</p><table><tr><td>раз<td><p>два<p>три</table>текст <b>жирный</b>, и да\u00adлее<pre>как\nесть</pre>`
    assert.deepEqual(await paragraphs(page, 'a.html'), [
      '# Общие положения',
      'Глава 2\nПРАВА',
      'первая\nвторая',
      'третья',
      'раз',
      'два',
      'три',
      'текст жирный, и да\u00adлее',
      'как\nесть',
    ])
  })

  it('what a word processor keeps apart is not law: footnotes, hidden text, changes of the other version', async () => {
    const page = `<p>Союз<a href="#_ftn1" name="_ftnref1">[1]</a> <del>запрещается</del><ins>создается</ins></p><p style="display:none">скрыто</p><img src="a.png"><img src="b.png"><div id="ftn1"><p>[1] Примечание</p></div>`
    assert.deepEqual(await paragraphs(page, 'a.html'), ['Союз[1] создается'])
    assert.deepEqual(await paragraphs(page, 'a.html', 'original'), ['Союз[1] запрещается'])
    assert.deepEqual((await read(page, 'a.html')).unread, ['2 pictures were not read', '1 footnote was not read'])
  })

  it('a place is the nearest identifier, and the path from there', async () => {
    const { text, originOf } = await read(
      '<div id="law"><p>раз</p><p>два</p></div><p id="z3">три</p><p>четыре</p>',
      'a.html',
    )
    const at = (words: string) => originOf({ start: text.indexOf(words), end: text.length })
    assert.deepEqual(
      ['раз', 'два', 'три', 'четыре'].map(at),
      ['#law/p[1]', '#law/p[2]', '#z3', '/html/body/p[2]'].map((element) => ({ kind: 'element', element })),
    )
  })
})

describe('Akoma Ntoso', () => {
  const act = (body: string, language = 'eng'): string =>
    `<akomaNtoso><act><meta><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></meta><body>${body}</body></act></akomaNtoso>`

  it('numbers stand before headings and texts, bare ones as the style of the language has them', async () => {
    const section = `<section eId="sec_12"><num>12</num><heading>Appeal</heading><subsection eId="sec_12__1"><num>1</num><paragraph eId="sec_12__1__a"><num>a</num><content><p>A person may appeal.</p></content></paragraph></subsection></section>`
    assert.deepEqual(await paragraphs(act(section), 'a.xml'), ['12. Appeal', '(1) (a) A person may appeal.'])
    const article = `<article><num>8</num><heading>Создание</heading><paragraph><num>1</num><list><intro><p>Нельзя:</p></intro><point><num>2</num><content><p>иностранцам.</p></content></point></list></paragraph></article><article><num>9</num></article>`
    assert.deepEqual(await paragraphs(act(article, 'rus'), 'a.xml'), [
      'Статья 8. Создание',
      '1. Нельзя:',
      '2) иностранцам.',
      'Статья 9.',
    ])
    assert.deepEqual(
      await paragraphs(act('<article><num>8<sup>1</sup></num><heading>Құру</heading></article>', 'kaz'), 'a.xml'),
      ['8-1-бап. Құру'],
    )
  })

  it('notes and metadata are left out, quotations keep their signs, changes follow the version', async () => {
    const body = `<article id="a1"><content><p>Insert <del>old</del><ins>new</ins><authorialNote><p>A note</p></authorialNote> text:</p><quotedStructure startQuote="“" endQuote="”"><article><num>Article 3.</num><content><p>All workers.</p></content></article></quotedStructure></content></article>`
    assert.deepEqual(
      await paragraphs(act(body), 'a.xml'),
      ['Insert new text:', '“Article 3.', 'All workers.”'].slice(0, 1).concat(['“Article 3. All workers.”']),
    )
    assert.match((await read(act(body), 'a.xml', 'original')).text, /Insert old text:/)
    assert.deepEqual((await read(act(body), 'a.xml')).unread, ['1 footnote was not read'])
  })
})

describe('PDF', () => {
  const page = (...lines: string[]): Promise<readonly string[]> =>
    paragraphs(pdfOf(pageWith(streamOf(lines.join('')))), 'a.pdf')

  it('a hyphen at the end of a line goes only where the text writes the word in one', async () => {
    assert.deepEqual(
      await page(
        printed('The association and the well-being of the workers are of no concern to associa-', 50, 700),
        printed('tion law, which provides for the well-', 50, 686),
        printed('being of all.', 50, 672),
      ),
      [
        'The association and the well-being of the workers are of no concern to association law, which provides for the well-being of all.',
      ],
    )
  })

  it('lines are joined only where they are full or the sentence goes on', async () => {
    assert.deepEqual(
      await page(
        printed('1. A trade union may be established by ten workers of any branch, and it acts under its', 50, 700),
        printed('own rules.', 50, 686),
        printed('The rules are free.', 50, 672),
        printed('Another paragraph stands apart.', 50, 640),
      ),
      [
        '1. A trade union may be established by ten workers of any branch, and it acts under its own rules.',
        'The rules are free.',
        'Another paragraph stands apart.',
      ],
    )
  })

  it('cells of a table are read one after the other', async () => {
    assert.deepEqual(
      await page(
        printed('A trade union of workers', 50, 700),
        printed('may strike.', 50, 686),
        printed('An employer of workers', 300, 700),
        printed('may not lock them out.', 300, 686),
        printed('Another row of the same table', 50, 672),
        printed('has two cells as well.', 300, 672),
      ),
      [
        'A trade union of workers may strike.',
        'An employer of workers may not lock them out.',
        'Another row of the same table',
        'has two cells as well.',
      ],
    )
  })

  it('members of a list stay apart, and a year does not begin one', async () => {
    assert.deepEqual(
      await page(
        printed('The union must, under the Industrial Relations and Labour Disputes Settlement Act,', 50, 700),
        printed('1956 (1 of 1956), within the days that are named in it or in the regulations made by it', 50, 686),
        printed('(a) give notice; or', 50, 672),
        printed('(b) pay a fine.', 50, 658),
      ),
      [
        'The union must, under the Industrial Relations and Labour Disputes Settlement Act, 1956 (1 of 1956), within the days that are named in it or in the regulations made by it',
        '(a) give notice; or',
        '(b) pay a fine.',
      ],
    )
  })

  it('small raised numbers are not glued to words', async () => {
    assert.deepEqual(
      await page(printed('workers', 50, 700), printed('1', 91, 705, 7), printed('may strike', 98, 700)),
      ['workers may strike'],
    )
  })
})

describe('encodings of one byte a letter', () => {
  const upper = (label: string): string =>
    new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i))
  const kazakhOf = (letter: string): string => 'ҚҺқһҰұӘӨҒҮөғәҢңү'['ЌЋќћЎўЈҐЄЇґєјЅѕї'.indexOf(letter)] ?? letter
  const tables: Readonly<Record<string, string>> = {
    'windows-1251': upper('windows-1251'),
    'KOI8-R': upper('koi8-r'),
    IBM866: upper('ibm866'),
    'kz-1048': Array.from(upper('windows-1251'), kazakhOf).join(''),
  }
  const encoded = (text: string, table: string): Uint8Array =>
    Uint8Array.from(text, (letter) =>
      letter < '\u0080' ? letter.charCodeAt(0) : 128 + (tables[table] ?? '').indexOf(letter),
    )
  const russian =
    'Статья 1. Профсоюзы\n\nПрофсоюз создаётся не менее чем десятью работниками; отказ в регистрации не допускается.\n'
  const kazakh =
    '1-бап. Кәсіподақтар\n\nКәсіподақ жұмыскерлердің құқықтары мен мүдделерін қорғау үшін өз еркімен құрылады.\n'

  for (const table of ['windows-1251', 'KOI8-R', 'IBM866'])
    it(`Russian in ${table} is read`, async () => {
      const { text, encoding } = await read(encoded(russian, table), 'a.txt')
      assert.deepEqual([text, encoding], [russian, table])
    })

  it('Kazakh is read in its own standard, and refused where its letters are lost', async () => {
    assert.equal((await read(encoded(kazakh, 'kz-1048'), 'a.txt')).text, kazakh)
    // A font of one author, which showed Kazakh letters in the places of others.
    const lost = kazakh.replace(/[әғқңөұүһ]/g, (letter) => 'јЎќњґўїћ'['әғқңөұүһ'.indexOf(letter)] ?? '')
    assert.match(
      await problemOf(encoded(lost.replaceAll('ќ', 'љ'), 'windows-1251'), 'a.txt'),
      /Kazakh letters cannot be read/,
    )
  })

  it('English with typographic quotation marks is read', async () => {
    const bytes = Buffer.from('Section 1. A “union” – of workers – may strike.', 'latin1')
    const text = 'Section 1. A \u201cunion\u201d \u2013 of workers \u2013 may strike.'
    for (const [sign, byte] of [
      ['\u201c', 0x93],
      ['\u201d', 0x94],
      ['\u2013', 0x96],
    ] as const)
      [...text].forEach((letter, i) => {
        if (letter === sign) bytes[i] = byte
      })
    assert.equal((await read(bytes, 'a.txt')).text, text)
  })

  it('what a page says of its encoding is followed', async () => {
    const page =
      '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"></head><body><p>Закон</p></body></html>'
    assert.equal((await read(encoded(page, 'windows-1251'), 'a.html')).text, 'Закон\n')
  })
})

describe('files of other kinds', () => {
  const zip = (name: string, content = ''): Uint8Array =>
    Buffer.from(`PK\u0003\u0004${'\u0000'.repeat(26)}${name}${content}`, 'latin1')
  const wide = (name: string): string => Buffer.from(name, 'utf16le').toString('latin1')
  const cases: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
    [
      'OpenDocument',
      zip('mimetype', 'application/vnd.oasis.opendocument.text'),
      'a.odt',
      /OpenDocument text.*save it as \.docx/,
    ],
    ['Excel', zip('xl/workbook.xml'), 'a.xlsx', /Excel workbook/],
    ['PowerPoint', zip('ppt/slides'), 'a.pptx', /PowerPoint/],
    ['an archive', zip('bill.txt'), 'a.zip', /zip archive/],
    [
      'an old Word file',
      Buffer.from('\u00d0\u00cf\u0011\u00e0rest', 'latin1'),
      'a.doc',
      /old Word \(\.doc\).*save it as \.docx/,
    ],
    [
      'a Word file with a password',
      Buffer.from(`\u00d0\u00cf\u0011\u00e0${wide('EncryptedPackage')}`, 'latin1'),
      'a.docx',
      /protected with a password/,
    ],
    ['RTF', '{\\rtf1 Закон}', 'a.rtf', /RTF.*save it as \.docx/],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'a.png', /picture \(PNG\).*OCR/],
    ['a web archive', 'MIME-Version: 1.0\n', 'a.mht', /web archive.*\.html/],
    ['other XML', '<?xml version="1.0"?><project/>', 'a.xml', /not Akoma Ntoso: its first element is <project>/],
    ['a renamed file', 'Закон', 'a.pdf', /ends in \.pdf, but it is no such file/],
    ['a page without text', '<html><body><script>1</script></body></html>', 'a.html', /no text was found/],
  ]
  for (const [title, content, name, problem] of cases)
    it(`${title}: what it is, and what to do`, async () => {
      assert.match(await problemOf(content, name), problem)
    })
})
