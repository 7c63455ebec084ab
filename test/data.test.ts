/** Holds the legal data to its promises: one entry per authority, https links, complete articles, and no ratification status that nobody stated. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'

type Fields = Readonly<Record<string, unknown>>

const languages = ['en', 'ru', 'kk'] as const
const conventions = { C087: 11, C098: 6, C154: 9 } as const

/** A file of `rules/`, read so that a key given twice is an error. */
const read = (name: string): Fields => {
  const text = readFileSync(fileURLToPath(new URL(`../rules/${name}`, import.meta.url)), 'utf8')
  const document = parseDocument(text, { uniqueKeys: true })
  assert.deepEqual(
    document.errors.map((error) => error.message),
    [],
  )
  return fields(document.toJS(), name)
}

const fields = (value: unknown, where: string): Fields => {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${where}: a mapping is expected`)
  return value as Fields
}

const text = (value: unknown, where: string): string => {
  assert.ok(typeof value === 'string' && value.trim() !== '', `${where}: a text is expected`)
  return value
}

const list = (value: unknown, where: string): readonly unknown[] => {
  assert.ok(Array.isArray(value), `${where}: a list is expected`)
  return value
}

/** Every address in a tree under a key `url` or ending in `Url`; `seenAt` keeps the address of a stored copy as it was. */
const addresses = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /^url$|Url$/u.test(key) ? [inner] : addresses(inner),
  )
}

const assertHttps = (file: Fields): void => {
  for (const address of addresses(file)) {
    assert.equal(new URL(address).protocol, 'https:', address)
    assert.doesNotMatch(address, /%3A|%2C/u)
  }
}

describe('authorities.yaml', () => {
  const file = read('authorities.yaml')
  const entries = Object.entries(file).map(([id, value]) => [id, fields(value, id)] as const)

  it('has readable ids, each once, and no page under two ids', () => {
    for (const [id] of entries) assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)
    const pages = entries.flatMap(([, entry]) =>
      typeof entry['normlexId'] === 'number' ? [`${String(entry['body'])} ${entry['normlexId']}`] : [],
    )
    assert.deepEqual([...new Set(pages)], pages)
  })

  it('links by https only', () => {
    assertHttps(file)
  })

  it('says of every entry who spoke and whether it was verified', () => {
    for (const [id, entry] of entries) {
      text(entry['title'], `${id}.title`)
      text(entry['body'], `${id}.body`)
      assert.equal(typeof entry['verified'], 'boolean', `${id}.verified`)
      if (entry['verified'] === false) text(entry['basis'], `${id}.basis`)
      else {
        text(entry['url'], `${id}.url`)
        text(entry['seen'], `${id}.seen`)
      }
    }
  })

  it('carries the number of a NORMLEX page in its link', () => {
    for (const [id, entry] of entries) {
      const number = entry['normlexId']
      if (typeof number !== 'number') continue
      assert.match(text(entry['url'], id), new RegExp(`^https://normlex\\.ilo\\.org/.*:${number}(,\\d)?$`))
    }
  })

  it('keeps what is inferred out of what is printed', () => {
    for (const [id, entry] of entries) {
      const title = text(entry['title'], id)
      assert.doesNotMatch(title, /inferred|not shown|not seen|memory/iu)
      for (const [inferred, seen] of [
        ['inferredCountry', 'country'],
        ['inferredYear', 'year'],
      ] as const) {
        const guess = entry[inferred]
        if (typeof guess !== 'string' && typeof guess !== 'number') continue
        assert.equal(entry[seen], undefined, `${id}.${seen}`)
        assert.ok(!title.includes(String(guess)), `${id}: ${title}`)
      }
    }
  })
})

describe('conventions.yaml', () => {
  const file = read('conventions.yaml')
  const heads = fields(file['conventions'], 'conventions')
  const articles = fields(file['articles'], 'articles')

  it('names the three Conventions in three languages', () => {
    assert.deepEqual(Object.keys(heads), Object.keys(conventions))
    for (const [id, value] of Object.entries(heads)) {
      const head = fields(value, id)
      const title = fields(head['title'], `${id}.title`)
      for (const language of languages) text(title[language], `${id}.title.${language}`)
      assert.equal(typeof head['year'], 'number', `${id}.year`)
      assert.equal(typeof head['idVerified'], 'boolean', `${id}.idVerified`)
      assert.ok(text(head['url'], `${id}.url`).endsWith(`P12100_INSTRUMENT_ID:${String(head['instrumentId'])}`), id)
    }
    assertHttps(file)
  })

  it('summarises every article in three languages', () => {
    const expected = Object.entries(conventions).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, index) => `${id}/${index + 1}`),
    )
    assert.deepEqual(Object.keys(articles), expected)
    for (const [id, value] of Object.entries(articles)) {
      const summary = fields(value, id)
      assert.deepEqual(Object.keys(summary), [...languages], id)
      for (const language of languages) assert.match(text(summary[language], `${id}.${language}`), /\.$/u)
    }
  })

  it('cites the Court for the existence of the right to strike, and never its vote', () => {
    const note = fields(file['strikeNote'], 'strikeNote')
    assert.ok(text(note['authority'], 'strikeNote.authority') in read('authorities.yaml'))
    for (const language of languages) {
      const words = text(note[language], `strikeNote.${language}`)
      assert.match(words, /2026/u)
      assert.doesNotMatch(words, /\d+\s?[-–—:]\s?\d+/u)
    }
  })
})

describe('ratifications.yaml', () => {
  const file = read('ratifications.yaml')
  const sources = fields(file['sources'], 'sources')
  const rows = list(file['countries'], 'countries').map((row, index) => fields(row, `countries[${index}]`))

  it('has each country once, named in three languages', () => {
    const codes = rows.map((row) => text(row['iso2'], 'iso2'))
    assert.deepEqual([...new Set(codes)], codes)
    for (const row of rows) {
      assert.match(text(row['iso2'], 'iso2'), /^[A-Z]{2}$/u)
      const name = fields(row['name'], String(row['iso2']))
      for (const language of languages) text(name[language], `${String(row['iso2'])}.name.${language}`)
    }
  })

  it('states a status only with its source, and a year only with a ratification', () => {
    for (const row of rows)
      for (const [id, adopted] of [
        ['C087', 1948],
        ['C098', 1949],
        ['C154', 1981],
      ] as const) {
        const where = `${String(row['iso2'])}.${id}`
        const { status, year, by, source, ...rest } = fields(row[id], where)
        assert.deepEqual(rest, {}, where)
        assert.ok(status === 'ratified' || status === 'not-ratified' || status === 'unknown', where)
        if (year !== undefined) {
          assert.equal(status, 'ratified', where)
          assert.ok(typeof year === 'number' && year >= adopted && year <= 2026, where)
        }
        if (by !== undefined) assert.deepEqual({ status, by }, { status: 'not-ratified', by: 'absence' }, where)
        if (status === 'unknown') {
          assert.equal(source, undefined, where)
          continue
        }
        const named = Array.isArray(source) ? list(source, where) : [source]
        assert.ok(named.length > 0, where)
        for (const one of named) assert.ok(text(one, where) in sources, `${where}: ${String(one)}`)
      }
  })

  it('says that the column of C154 rests on a secondary source', () => {
    for (const row of rows) {
      const { source } = fields(row['C154'], String(row['iso2']))
      if (source !== undefined) assert.equal(source, 'wikipedia-c154')
    }
    assert.equal(fields(sources['wikipedia-c154'], 'wikipedia-c154')['secondary'], true)
    text(fields(file['notes'], 'notes')['C154'], 'notes.C154')
    assertHttps(file)
  })
})
