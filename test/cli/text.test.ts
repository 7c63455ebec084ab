/** Holds the report for people to its layout, and its words to what was checked. */
import assert from 'node:assert/strict'
import { folderOf, review, run } from './cli.js'

const law = `Статья 1. Создание

1. Закон действует.
2.\tПрофсоюз создается не менее чем пятьюдесятью работниками.
3. Профсоюз создается двадцатью работниками.

Статья 2. Переговоры

Переговоры о заключении коллективного договора ведутся сторонами только
в одной отрасли, а иное соглашение сторон не допускается и признается
недействительным решением суда.
`
const escape = '\u001b['

describe('review for people', () => {
  it('groups by article and marks the words in the source line', () => {
    const { status, out } = review(['-'], { input: law })
    assert.equal(status, 1)
    assert.equal(
      out.slice(0, out.indexOf('    Почему')),
      [
        'стандартный ввод (русский)',
        '',
        '  ст. 1. Создание',
        '',
        '  1. ошибка  ст. 1 п. 2  Слишком много учредителей  c087/founders',
        '     4 │ 2.    Профсоюз создается не менее чем пятьюдесятью работниками.',
        `       │ ${' '.repeat(15)}${'^'.repeat(35)}`,
        '',
      ].join('\n'),
    )
    assert.equal(out.match(/ {2}ст\. 1\. Создание\n/g)?.length, 1)
    assert.match(out, / {2}ст\. 2\. Переговоры\n\n {2}3\. ошибка {2}ст\. 2 {2}Закрытые уровни/)
  })

  it('says why, on what authority, whether it was verified, and what to write instead', () => {
    const { out } = review(['-'], { input: law })
    for (const line of [
      '    Почему      Устанавливает число учредителей.',
      '    Норма       Число должно быть малым.',
      '    Совет       Предложите троих.',
      '    Источник    ✓ Committee report A (проверено) https://example.org/a',
      '                ? Committee report B (НЕ ПРОВЕРЕНО) https://example.org/b',
      '    Конвенции   Конвенция № 87, ст. 2, 7 (по мнению контрольных органов)',
      '    Редакция    Заменить «пятьюдесятью» на «тремя»',
    ]) {
      assert.ok(out.includes(`${line}\n`), line)
    }
  })

  it('refers back where the reasoning of the same rule was given, and shows what differs', () => {
    const { out } = review(['-'], { input: law })
    assert.equal(out.match(/ {4}Почему {6}Устанавливает число учредителей\./g)?.length, 1)
    assert.match(
      out,
      /\n {2}2\. предупреждение {2}ст\. 1 п. 3 .*\n.*\n.*\n {4}Основания {3}те же, что в замечании 1 \(ст\. 1 п\. 2\) выше\n/,
    )
    assert.match(out, / {4}Редакция {4}Заменить «двадцатью» на «тремя»\n/)
    const english = review(['--reader', 'en', '-'], { input: law }).out
    assert.match(english, / {4}Grounds {6}as in finding 1 \(ст\. 1 п\. 2\) above\n/)
  })

  it('says once, and only of strikes, what the Court held and on whose authority each limit rests', () => {
    const input = 'Забастовки запрещаются. Объявление забастовки государственными служащими запрещается.'
    const { out } = run(['review', '-'], { input })
    const flowing = out.replaceAll('\n', ' ')
    assert.equal(flowing.match(/Право на забастовку: Конвенция № 87 не упоминает забастовку\./g)?.length, 1)
    assert.match(
      flowing,
      /Пределы, указанные в замечаниях о забастовках, приводятся по позиции контрольных органов МОТ/,
    )
    const other = run(['review', '-'], { input: 'Профсоюз обязан входить в федерацию профсоюзов.' }).out
    assert.match(other, /c087\/mandatory-affiliation/)
    assert.doesNotMatch(other, /Право на забастовку/)
  })

  it('counts the criteria of the rules of the product', () => {
    const { out } = run(['review', '--reader', 'en', '-'], { input: 'The Act applies to all workers.' })
    const [, count = '0'] = /under the (\d+) criteria checked/.exec(out) ?? []
    assert.ok(Number(count) >= 85, out)
  })

  it('shows the provision that a ban refers to, and no Convention for a remark on the drafting', () => {
    const input =
      '1. Strikes\nNo strike shall be called in the services listed in section 2.\n2. Listed services\nRailways and banks.\n3. Trade unions\nTrade unions act under section 9 of this Act.\n'
    const { out } = run(['review', '-'], { input })
    assert.match(out, / {4}See also +The provision referred to: s\. 2 – 2\. Listed services\n/)
    assert.match(out, /information {2}s\. 3 {2}Reference to a provision that the draft does not have/)
    assert.doesNotMatch(out.slice(out.indexOf('information  s. 3')), /^ {4}Conventions/m)
  })

  it('ends with the counts and with what was not checked, in the language of the reader', () => {
    const endings = {
      en: ['2 errors, 1 warning, 0 for information, in 1 file.', 'This is not an opinion of the ILO.'],
      ru: ['Ошибок: 2, предупреждений: 1, к сведению: 0; файлов: 1.', 'Это не заключение МОТ.'],
      kk: ['Қате: 2, ескерту: 1, мәлімет үшін: 0; файл: 1.', 'Бұл ХЕҰ қорытындысы емес.'],
    }
    for (const [reader, [counts = '', closing = '']] of Object.entries(endings)) {
      const { out } = review(['--reader', reader, '-'], { input: law })
      const flowing = out.replaceAll('\n', ' ')
      assert.ok(flowing.includes(counts), flowing)
      assert.ok(flowing.trimEnd().endsWith(closing), flowing)
      assert.doesNotMatch(out, /compl(y|ies)|conforms|соответствует|сәйкес келеді/i)
    }
  })

  it('says that nothing was found, under how many criteria', () => {
    const input = 'The Act applies to all workers.'
    const { status, out } = review(['-'], { input })
    assert.equal(status, 0)
    assert.match(out, /^standard input \(English, fragment\)\n {2}No finding under the 2 criteria checked\.\n/)
    assert.match(review(['--reader', 'ru', '-'], { input }).out, /По проверенным критериям \(2\) замечаний нет\./)
    assert.match(
      review(['--reader', 'kk', '-'], { input }).out,
      /Тексерілген өлшемшарттар бойынша \(2\) ескертпелер жоқ\./,
    )
  })

  it('marks the first line of a range of several lines', () => {
    const { out } = review(['--reader', 'en', '-'], { input: law })
    assert.match(out, /\n {5}9 │ Переговоры о заключении .* только\n {7}│ \^{71} until line 10\n/)
  })

  it('cuts a long line around the range', () => {
    const input = `${'Слово '.repeat(60)}профсоюз создается пятьюдесятью работниками ${'слово '.repeat(60)}.`
    const { out } = review(['-'], { input })
    const [source = '', marks = ''] = out.split('\n').slice(3, 5)
    assert.ok(source.length <= 100, source)
    assert.match(source, /^ {5}1 │ ….*…$/)
    const from = marks.indexOf('^')
    assert.equal(source.slice(from, marks.lastIndexOf('^') + 1), 'создается пятьюдесятью')
  })

  it('shows what --severity hides', () => {
    const { out } = review(['--severity', 'error', '--reader', 'en', '-'], { input: law })
    assert.doesNotMatch(out, /warning {2}/)
    assert.match(out, /1 finding below the chosen severity not shown\./)
  })

  it('shows control characters of texts and names instead of obeying them', () => {
    const name = 'evil\u001b[2J\u202e.txt'
    const folder = folderOf({ [name]: 'Профсоюз создается \u001b[31m пятьюдесятью \u009b работниками.' })
    const { out } = review(['.'], { cwd: folder.path })
    folder.remove()
    assert.match(out, /evil\\u\{1b\}\[2J\\u\{202e\}\.txt/)
    assert.match(out, /\\u\{1b\}\[31m пятьюдесятью/)
    // eslint-disable-next-line no-control-regex -- none may be left
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('colour', () => {
  it('is off when the output is not a terminal, whatever the environment says of it', () => {
    assert.ok(
      !review(['-'], { input: law, env: { FORCE_COLOR: '1', CI: 'true', TERM: 'xterm-256color' } }).out.includes(
        escape,
      ),
    )
  })

  it('can be asked for and refused', () => {
    assert.ok(review(['--color', '-'], { input: law }).out.includes(escape))
    assert.ok(!review(['--no-color', '-'], { input: law }).out.includes(escape))
  })

  it('is the only difference', () => {
    const plain = review(['-'], { input: law }).out
    // eslint-disable-next-line no-control-regex -- colour codes begin with a control character
    assert.equal(review(['--color', '-'], { input: law }).out.replace(/\u001b\[\d+m/g, ''), plain)
  })
})

describe('the command', () => {
  it('prints its version and its help', () => {
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/)
    assert.equal(run(['--version']).status, 0)
    const help = run(['review', '--help'])
    assert.equal(help.status, 0)
    for (const word of ['--format', '--country', '--lang', '--reader', '--fail-on', '--severity', 'Exit status']) {
      assert.ok(help.out.includes(word), word)
    }
  })
})
