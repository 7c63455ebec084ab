/** Holds the command line to one clear line for each thing it cannot do, with nothing else lost. */
import assert from 'node:assert/strict'
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, review, rules, run, type Folder } from './cli.js'

const good = 'Профсоюз создается пятьюдесятью работниками.'

describe('bad input', () => {
  let folder: Folder
  before(() => {
    folder = folderOf({
      'good.txt': good,
      'bad/binary.txt': Uint8Array.of(0x41, 0, 1, 2),
      'bad/empty.txt': '',
      'bad/latin.txt': Buffer.concat([Buffer.from('Закон\nо '), Buffer.from([0xcf, 0xf0, 0xee])]),
      'bad/old.law': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'bad/pdf.txt': '%PDF-1.7 …',
      'bad/spaces.md': ' \n\t\n',
      'bad/word.txt': 'PK\u0003\u0004rest',
      'bad/odd.txt': Uint8Array.of(0xff, 0xfe, 0x41),
      'none/readme.odt': 'x',
    })
  })
  after(() => {
    folder.remove()
  })

  const both = (...paths: string[]): ReturnType<typeof review> => review([...paths, 'good.txt'], { cwd: folder.path })

  const cases: readonly (readonly [string, RegExp])[] = [
    ['bad/binary.txt', /^tripartite: bad\/binary\.txt: this is a binary file, not text \(byte 0 at offset 1\)\n$/],
    ['bad/empty.txt', /^tripartite: bad\/empty\.txt: the file is empty\n$/],
    // «Закон» is ten bytes, then a line end, «о» and a space.
    [
      'bad/latin.txt',
      /^tripartite: bad\/latin\.txt: the file is not valid UTF-8: byte 0xCF at offset 14 \(line 2\); save it as UTF-8\n$/,
    ],
    ['bad/old.law', /^tripartite: bad\/old\.law: this is a file of an old Word .*\n$/],
    ['bad/pdf.txt', /^tripartite: bad\/pdf\.txt: the PDF file is damaged.*\n$/],
    ['bad/spaces.md', /^tripartite: bad\/spaces\.md: the file is empty but for white space\n$/],
    ['bad/word.txt', /^tripartite: bad\/word\.txt: this is a zip archive or a damaged Office file.*\n$/],
    ['bad/odd.txt', /^tripartite: bad\/odd\.txt: the file begins as UTF-16LE but is not valid\n$/],
    ['missing.md', /^tripartite: missing\.md: there is no such file or folder\n$/],
    ['none', /^tripartite: none: the folder holds no draft \(\.txt, \.md, \.law, \.docx, .*\)\n$/],
    ['a\u001b[31m\nb', /^tripartite: a\\u\{1b\}\[31m\\u\{a\}b: there is no such file or folder\n$/],
  ]
  for (const [path, message] of cases) {
    it(`${JSON.stringify(path)} is named, and the other file is reviewed`, () => {
      const { status, out, err } = both(path)
      assert.equal(status, 2)
      assert.match(err, message)
      assert.match(out, /c087\/founders/)
    })
  }

  it('all bad files of a folder are named, and JSON has the good ones', () => {
    const { status, out, err } = review(['--format', 'json', '.'], { cwd: folder.path })
    assert.equal(status, 2)
    assert.equal(err.trim().split('\n').length, 8)
    assert.deepEqual(
      (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path),
      ['./good.txt'],
    )
  })

  it('a file that may not be read is named', function () {
    if (process.getuid?.() === 0) {
      // For root every file is readable; a folder named as a file is not.
      const { status, err } = review(['good.txt/x'], { cwd: folder.path })
      assert.equal(status, 2)
      assert.equal(err, 'tripartite: good.txt/x: a part of its path is not a folder\n')
      return
    }
    const locked = folderOf({ 'locked.txt': good })
    chmodSync(join(locked.path, 'locked.txt'), 0)
    const { status, err } = review(['locked.txt'], { cwd: locked.path })
    locked.remove()
    assert.equal(status, 2)
    assert.equal(err, 'tripartite: locked.txt: it may not be read by this user\n')
  })

  it('empty standard input is named', () => {
    const { status, out, err } = review(['-'], { input: '' })
    assert.deepEqual([status, out, err], [2, '', 'tripartite: standard input: the file is empty\n'])
  })
})

describe('bad options', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['review', '--formt', 'json', 'x'], /unknown option '--formt' \(Did you mean --format\?\)/],
    [['reveiw', 'x'], /unknown command 'reveiw' \(Did you mean review\?\)/],
    [['review'], /missing required argument 'path'/],
    [
      ['review', '--format', 'xml', 'x'],
      /'xml' is invalid\. Allowed choices are text, json, lines, csv, xlsx, sarif, github, docx\./,
    ],
    [['review', '--lang', 'de', 'x'], /'de' is invalid\. Allowed choices are auto, ru, kk, en\./],
    [['review', '--reader', 'de', 'x'], /Allowed choices are auto, ru, kk, en\./],
    [['review', '--fail-on', 'all', 'x'], /Allowed choices are error, warning, information, none\./],
    [['review', '--severity', 'none', 'x'], /Allowed choices are error, warning, information\./],
    [
      ['review', '--country', 'Казахстан', 'x'],
      /unknown country “Казахстан” \(did you mean KZ\?\): write its two-letter ISO 3166 code/,
    ],
    [
      ['review', '--country', 'KAZ', 'x'],
      /unknown country “KAZ”.* such as KZ for Kazakhstan; ratifications are known for .*\bKZ\b/,
    ],
    [['review', '--country', 'zz', 'x'], /unknown country “zz”/],
    [['review', '--ratified', 'C154,C15', 'x'], /unknown Convention “C15”: write one of C087, C154/],
    [['review', '--rules', '/nowhere', 'x'], /--rules \/nowhere: there is no such folder/],
    [['explain'], /explain one thing: a rule, --word LEMMA or --clause TEXT/],
    [['explain', 'c087/founders', '--word', 'x'], /explain one thing/],
    [['explain', '--word', 'два слова'], /“два слова” is not one word/],
    [['explain', '--clause', ' '], /nothing to explain in an empty text/],
  ]
  for (const [args, message] of cases) {
    it(`${args.join(' ')}: one line, status 2`, () => {
      const own = args.includes('--rules') ? args : [...args, '--rules', rules]
      const { status, out, err } = run(own)
      assert.equal(status, 2)
      assert.equal(out, '')
      assert.match(err, message)
      assert.match(err, /^tripartite: .*\n$/)
    })
  }

  it('a country without data is reviewed as if it had ratified, with a warning', () => {
    const { status, err } = review(['--country', 'FR', '-'], { input: good })
    assert.equal(status, 1)
    assert.match(err, /^tripartite: the rules say nothing of the ratifications of France \(FR\)/)
  })
})

describe('broken rules', () => {
  const broken = (
    file: string,
    change: (text: string) => string,
  ): { status: number | null; out: string; err: string; path: string } => {
    const folder = folderOf({ 'good.txt': good })
    cpSync(rules, join(folder.path, 'rules'), { recursive: true })
    const path = join(folder.path, 'rules', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    const result = run(['review', '--rules', 'rules', 'good.txt'], { cwd: folder.path })
    folder.remove()
    return { ...result, path }
  }

  const cases: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    [
      'an unknown key',
      'c087/founders.yaml',
      (text) => `${text}whenn: {}\n`,
      /^rules\/c087\/founders\.yaml:\d+:1: whenn: this key is not known here\n$/,
    ],
    [
      'broken YAML',
      'c087/founders.yaml',
      (text) => text.replace('fix:', 'fix: ['),
      /^rules\/c087\/founders\.yaml:\d+:\d+: .+\n/,
    ],
    [
      'a wrong value',
      'c087/founders.yaml',
      (text) => text.replace('severity: warning', 'severity: fatal'),
      /^rules\/c087\/founders\.yaml:4:11: severity: .+\n$/,
    ],
    [
      'a broken phrase',
      'c087/founders.yaml',
      (text) => text.replace('established … #count', 'established … #cuont'),
      /^rules\/c087\/founders\.yaml:\d+:\d+: “#cuont” is not a quantity.*\n$/,
    ],
    [
      'an unknown concept',
      'c154/levels.yaml',
      (text) => text.replace('@sector', '@sectr'),
      /^rules\/c154\/levels\.yaml:15:29: there is no concept @sectr .*\n$/,
    ],
    [
      'an unknown authority',
      'c154/levels.yaml',
      (text) => text.replace('[seen]', '[sen]'),
      /^rules\/c154\/levels\.yaml:11:\d+: there is no authority “sen” in authorities\.yaml\n$/,
    ],
    [
      'a wrong id',
      'c154/levels.yaml',
      (text) => text.replace('c154/levels', 'c154/level'),
      /^rules\/c154\/levels\.yaml:1:1: the id is “c154\/level”.*\n$/,
    ],
    [
      'a concept made of itself',
      'lexicon/words.yaml',
      (text) => text.replace('en: [union]', "en: ['@union']"),
      /^rules\/lexicon\/words\.yaml:1:\d+: concept @union is made of itself .*\n$/,
    ],
  ]
  for (const [name, file, change, message] of cases) {
    it(`${name}: file, line, column and what is wrong`, () => {
      const { status, out, err } = broken(file, change)
      assert.equal(status, 2)
      assert.equal(out, '')
      assert.match(err, message)
      assert.doesNotMatch(err, /^ +at /m)
    })
  }

  it('a missing file is named', () => {
    const folder = folderOf({ 'good.txt': good, 'rules/lexicon/inflection.yaml': 'ru: {}\nkk: {}\nen: {}\n' })
    const { status, err } = run(['review', '--rules', 'rules', 'good.txt'], { cwd: folder.path })
    folder.remove()
    assert.equal(status, 2)
    assert.match(err, /^rules\/authorities\.yaml:1:1: the file is missing/m)
  })
})
