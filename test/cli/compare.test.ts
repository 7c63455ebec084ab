/** Holds `tripartite compare` to its exit status, its forms and its ways to name two versions. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { folderOf, run, type Folder, type Result } from './cli.js'

const older = [
  'О профессиональных союзах',
  '',
  'Статья 1. Создание',
  '1. Профсоюз создается по инициативе не менее пятидесяти работников.',
  'Статья 2. Членство',
  '1. Профсоюз обязан входить в республиканское объединение профсоюзов.',
  'Статья 3. Запрет дискриминации',
  '1. Запрещаются отказ в приеме на работу, увольнение и иное ущемление работника вследствие членства в профсоюзе или участия в его деятельности.',
  '',
].join('\n')
/** The first article has moved behind another, the second is mended, the third is gone, and there is one more error. */
const newer = [
  'О профессиональных союзах',
  '',
  'Статья 1. Членство',
  '1. Профсоюз вправе входить в республиканское объединение профсоюзов.',
  'Статья 2. Создание',
  '1. Профсоюз создается по инициативе не менее пятидесяти работников.',
  '2. Профсоюз создается с предварительного разрешения министерства.',
  '',
].join('\n')

describe('compare', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderOf({ 'old.law': older, 'new.law': newer })
  })
  afterEach(() => {
    folder.remove()
  })
  const at = (...args: readonly string[]): Result => run(['compare', ...args], { cwd: folder.path })
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder.path,
      stdio: 'ignore',
    })
  }
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder.path, name), text)
  }
  /** A repository with the older version of a bill in its first commit and the newer one beside it. */
  const repository = (name = 'bill.law'): void => {
    git('init', '-q')
    write(name, older)
    git('add', '--', name)
    git('commit', '-q', '-m', 'older')
    write(name, newer)
  }

  it('reads as a lawyer wrote it', () => {
    const { status, out, err } = at('old.law', 'new.law')
    assert.deepEqual([status, err], [1, ''])
    assert.deepEqual(out.split('\n').slice(0, -4), [
      'old.law → new.law',
      '',
      '  ст. 2 → ст. 1. Членство (перемещена или перенумерована, изменена)',
      '    устранено – ошибка: ст. 2 п. 1. Обязательное вхождение в объединение профсоюзов',
      '    [c087/mandatory-affiliation]',
      '    – «Профсоюз обязан входить в республиканское объединение»',
      '',
      '  ст. 3. Запрет дискриминации (исключена)',
      '    устранено (новая редакция больше не регулирует этот вопрос) – предупреждение: ст. 3. Отсутствие',
      '    восстановления на работе или быстрой защиты при антипрофсоюзном увольнении',
      '    [c098/no-reinstatement-recourse]',
      '    – «Статья 3. Запрет дискриминации […]»',
      '  ! Гарантии больше нет – ошибка: ст. 3. Отсутствие или неполнота защиты от антипрофсоюзной',
      '    дискриминации (запрет, защищающий каждого работника, а не только избранных лиц; защита при',
      '    приеме на работу; защита не только членства, но и профсоюзной деятельности)',
      '    [c098/no-discrimination-protection]',
      '',
      '  ст. 1 → ст. 2. Создание (перемещена или перенумерована, изменена)',
      '    осталось – ошибка: ст. 1 п. 1 → ст. 2 п. 1. Минимальное число учредителей или членов профсоюза',
      '    [c087/founder-minimum]',
      '      «Профсоюз создается по инициативе не менее пятидесяти работников»',
      '  ! новое – ошибка: ст. 2 п. 2. Предварительное разрешение на создание профсоюза',
      '    [c087/previous-authorization]',
      '      «Профсоюз создается с предварительного разрешения министерства»',
      '',
      'Замечаний устранено: 2, осталось: 1 (стало серьезнее: 0), новых: 1. Гарантий утрачено: 1, добавлено:',
      '0.',
      'По проверенным критериям новая редакция хуже прежней.',
    ])
  })

  it('has status 0 where nothing is worse, 1 where something is, 2 where it cannot be said', () => {
    assert.equal(at('old.law', 'old.law').status, 0)
    assert.equal(at('old.law', 'new.law').status, 1)
    assert.equal(at('--fail-on', 'none', 'old.law', 'new.law').status, 0)
    write('bare.law', older.replace(/Статья 3[^]*/, ''))
    assert.equal(at('old.law', 'bare.law').status, 1, 'a safeguard is gone')
    assert.equal(at('bare.law', 'old.law').status, 0)
    for (const args of [
      ['old.law'],
      ['old.law', 'missing.law'],
      ['old.law', 'new.law', 'old.law'],
      ['--git', 'HEAD', 'old.law', 'new.law'],
      ['-', '-'],
      ['old.law', '.'],
    ]) {
      const { status, out, err } = at(...args)
      assert.deepEqual([status, out], [2, ''], args.join(' '))
      assert.match(err, /^tripartite: .*\n$/, args.join(' '))
    }
  })

  it('counts no finding that a reviewer has decided on', () => {
    const json = JSON.parse(at('--format', 'json', 'old.law', 'new.law').out) as {
      articles: { findings: { state: string; new?: { fingerprint: string } }[] }[]
    }
    const decisions = json.articles
      .flatMap(({ findings }) => findings)
      .flatMap(({ state, new: its }) => (state === 'new' && its ? [its.fingerprint] : []))
    write(
      'bare.law',
      older.replace(
        '1. Профсоюз создается',
        '1. Профсоюз создается с предварительного разрешения министерства.\n2. Профсоюз создается',
      ),
    )
    assert.equal(at('old.law', 'bare.law').status, 1)
    write(
      'tripartite.decisions.yaml',
      stringify({
        version: 1,
        decisions: decisions.map((fingerprint) => ({
          file: 'bare.law',
          fingerprint,
          decision: 'rejected',
          reason: 'So.',
        })),
      }),
    )
    assert.equal(at('old.law', 'bare.law').status, 0)
    assert.equal(at('--no-decisions', 'old.law', 'bare.law').status, 1)
  })

  it('takes what stands in the texts of --with for neither lost nor gained', () => {
    write('bare.law', older.replace(/Статья 3[^]*/, ''))
    write(
      'code.law',
      `Трудовой кодекс\n\nСтатья 1. Запрет\n${older.split('\n')[7] ?? ''}\nСтатья 2. Сфера\n1. Кодекс действует.\n`,
    )
    assert.equal(at('--with', 'code.law', 'old.law', 'bare.law').status, 0)
  })

  it('gives every form, to standard output and to a file', () => {
    for (const [format, words] of [
      ['text', /По проверенным критериям новая редакция хуже прежней\./],
      ['markdown', /^# Сравнение двух редакций\n\n- Прежняя редакция: old\.law\n- Новая редакция: new\.law\n/],
      ['csv', /^\ufeffСтатья;Сравнение;Степень;/],
      ['json', /^\{\n {2}"version": 1,\n {2}"old": "old\.law",\n {2}"new": "new\.law",\n {2}"worse": true,/],
      ['sarif', /"baselineState": "new"/],
      ['github', /^::error file=new\.law,line=7,endLine=7,col=\d+,endColumn=\d+,title=ст\. 2 п\. 2%3A /],
      ['html', /<h1>Сравнение двух редакций<\/h1>[^]*<h3>ст\. 2 → ст\. 1\. Членство/],
      ['docx', /^PK/],
      ['xlsx', /^PK/],
    ] as const) {
      const { status, out, err } = at('--format', format, 'old.law', 'new.law')
      assert.deepEqual([status, err], [1, ''], format)
      assert.match(out, words)
      assert.equal(at('--format', format, '-o', `out.${format}`, 'old.law', 'new.law').status, 1)
      if (!out.startsWith('PK')) assert.equal(readFileSync(join(folder.path, `out.${format}`), 'utf8'), out)
    }
    assert.match(at('-o', 'new.law', '--force', 'old.law', 'new.law').err, /is a draft under review/)
  })

  it('says in SARIF what is new, what was there and what is gone', () => {
    const log = JSON.parse(at('--format', 'sarif', 'old.law', 'new.law').out) as {
      runs: {
        results: {
          ruleId: string
          baselineState: string
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
        }[]
      }[]
    }
    const results = log.runs[0]?.results ?? []
    const state = (rule: string): readonly string[] =>
      results
        .filter(({ ruleId }) => ruleId === rule)
        .map(
          ({ baselineState, locations }) =>
            `${baselineState} ${locations[0]?.physicalLocation.artifactLocation.uri ?? ''}`,
        )
    assert.deepEqual(state('c087/founder-minimum'), ['unchanged new.law'])
    assert.deepEqual(state('c087/previous-authorization'), ['new new.law'])
    assert.deepEqual(state('c087/mandatory-affiliation'), ['absent old.law'])
    assert.deepEqual(state('c098/no-discrimination-protection').slice(-1), ['new old.law'])
  })

  it('reads a version from standard input', () => {
    const { status, out } = run(['compare', '-', 'new.law'], { cwd: folder.path, input: older })
    assert.equal(status, 1)
    assert.match(out, /^стандартный ввод → new\.law\n/)
  })

  it('takes the older version from git, wherever the file lies', () => {
    mkdirSync(join(folder.path, 'bills'))
    repository('bills/bill.law')
    const { out } = at('--git', 'HEAD', 'bills/bill.law')
    assert.match(out, /^HEAD:bills\/bill\.law → bills\/bill\.law\n/)
    const body = (text: string): string => text.slice(text.indexOf('\n'))
    assert.equal(body(out), body(at('old.law', 'new.law').out))
    assert.equal(body(at('HEAD:bills/bill.law', 'bills/bill.law').out), body(out))
    assert.equal(run(['compare', '--git', 'HEAD', 'bill.law'], { cwd: join(folder.path, 'bills') }).status, 1)
    assert.equal(at('bills/bill.law', 'HEAD:bills/bill.law').status, 1, 'the other way a finding is new as well')
  })

  it('takes names for names, whatever they begin with', () => {
    repository('-x.law')
    assert.equal(at('--git', 'HEAD', '--', '-x.law').status, 1)
    const { status, err } = at('--git=--output=mark', 'old.law')
    assert.deepEqual(
      [status, err],
      [2, 'tripartite: “--output=mark” is no revision of git: write one such as HEAD~1, a branch or a tag\n'],
    )
    write('a:b.law', older)
    assert.equal(at('a:b.law', 'old.law').status, 0)
  })

  it('says what git cannot give', () => {
    const { err: outside } = at('--git', 'HEAD', 'old.law')
    assert.equal(outside, 'tripartite: HEAD:./old.law: the file is in no git repository\n')
    repository()
    for (const [args, message] of [
      [['--git', 'HEAD~7', 'bill.law'], 'tripartite: HEAD~7:./bill.law: git knows no such revision\n'],
      [['--git', 'HEAD', 'old.law'], 'tripartite: HEAD:./old.law: git has no such file in this revision\n'],
      [['HEAD:nowhere.law', 'bill.law'], 'tripartite: HEAD:nowhere.law: git has no such file in this revision\n'],
    ] as const)
      assert.equal(at(...args).err, message)
    const { status, err } = run(['compare', '--git', 'HEAD', 'bill.law'], {
      cwd: folder.path,
      env: { PATH: '/nowhere' },
    })
    assert.equal(status, 2)
    assert.equal(err, 'tripartite: HEAD:./bill.law: git is not installed here, or the folder is not there\n')
    rmSync(join(folder.path, 'bill.law'))
    assert.match(at('--git', 'HEAD', 'bill.law').err, /^tripartite: bill\.law: there is no such file or folder\n$/)
  })
})
