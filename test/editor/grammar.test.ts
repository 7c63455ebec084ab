/** The colours that a draft has before the server answers: the TextMate grammar, evaluated line by line. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { legend } from '../../server/editor/semantic-tokens.js'

interface Rule {
  readonly include?: string
  readonly name?: string
  readonly contentName?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly captures?: Readonly<Record<string, { readonly name: string }>>
  readonly patterns?: readonly Rule[]
}
interface Grammar {
  readonly scopeName: string
  readonly patterns: readonly Rule[]
  readonly repository: Readonly<Record<string, Rule>>
}
interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string }
  readonly brackets: readonly (readonly [string, string])[]
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[]
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly configuration: string }[]
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[]
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[]
  }
}

const manifest = read('package.json') as Manifest
const [contributed] = manifest.contributes.grammars
const [language] = manifest.contributes.languages
const grammar = read(contributed!.path) as Grammar
const configuration = read(language!.configuration) as Configuration

/** Lines with the stretches that get a colour, and the name that gives it. */
const samples: Readonly<Record<string, readonly (readonly [string, ...(readonly [string, string])[]])[]>> = {
  ru: [
    ['# О профсоюзах', ['О профсоюзах', 'title']],
    ['## Глава 1. Общие положения', ['Глава 1', 'chapter'], ['Общие положения', 'chapter']],
    ['РАЗДЕЛ II', ['РАЗДЕЛ II', 'chapter']],
    ['Статья 5-1. Права профсоюзов', ['Статья 5-1', 'article'], ['Права профсоюзов', 'article']],
    ['Статья 3. Каждый вправе вступить в профсоюз.', ['Статья 3', 'article'], ['вправе', 'modality']],
    ['Статья 13 Закона применяется.', ['Статья 13', 'reference']],
    ['1. Профсоюз обязан уведомить за 10 дней.', ['1.', 'numbered'], ['обязан', 'modality'], ['10', 'numeric']],
    [
      '2) не вправе отказать (пункт 3 статьи 11);',
      ['2)', 'numbered'],
      ['не вправе', 'modality'],
      ['пункт 3 статьи 11', 'reference'],
    ],
    ['обязанность работодателя', ['обязанность', '']],
    ['> *Сноска. Статья 5 в редакции Закона от 27.06.2014.*', ['Статья 5', 'comment']],
    [
      'Закон «О профсоюзах», статьи 5, 7 и 9 настоящего Закона',
      ['О профсоюзах', 'string'],
      ['статьи 5, 7 и 9 настоящего Закона', 'reference'],
    ],
  ],
  kk: [
    ['1-тарау. Жалпы ережелер', ['1-тарау', 'chapter'], ['Жалпы ережелер', 'chapter']],
    ['11-бап. Мүшелік', ['11-бап', 'article']],
    [
      '1. Кәсіподақ 11-баптың 3-тармағына сәйкес құқылы.',
      ['1.', 'numbered'],
      ['11-баптың 3-тармағына', 'reference'],
      ['құқылы', 'modality'],
    ],
    ['2) бас тартуға тыйым салынады;', ['2)', 'numbered'], ['тыйым салынады', 'modality']],
    ['Жұмыс беруші 10 күн ішінде міндетті емес.', ['10', 'numeric'], ['міндетті емес', 'modality']],
    ['Ескерту. 5-бап жаңа редакцияда.', ['5-бап', 'comment']],
  ],
  en: [
    ['Chapter 1. General provisions', ['Chapter 1', 'chapter'], ['General provisions', 'chapter']],
    ['PART IV', ['PART IV', 'chapter']],
    ['Section 12', ['Section 12', 'article']],
    [
      '(1) A union may act under section 11(3) of this Act.',
      ['(1)', 'numbered'],
      ['may', 'modality'],
      ['section 11(3) of this Act', 'reference'],
    ],
    [
      '(a) it must not strike for 10 days in May;',
      ['(a)', 'numbered'],
      ['must not', 'modality'],
      ['10', 'numeric'],
      ['May', ''],
    ],
  ],
}

describe('the grammar of the language law', () => {
  it('is in the package, as the language configuration is', () => {
    assert.equal(contributed?.language, language?.id)
    assert.equal(contributed?.scopeName, grammar.scopeName)
    assert.match(readFileSync(new URL('../../.vscodeignore', import.meta.url), 'utf8'), /^!syntaxes\/\*\*$/m)
  })

  for (const [name, lines] of Object.entries(samples)) {
    it(`colours ${name} lines`, () => {
      for (const [line, ...expected] of lines) {
        const scopes = scopesOf([line])[0] ?? []
        for (const [words, scope] of expected) {
          const at = line.indexOf(words)
          for (let i = at; i < at + words.length; i++)
            assert.ok(scope === '' ? scopes[i] === '' : scopes[i]?.includes(scope), `${line}: ${words}: ${scopes[i]}`)
        }
      }
    })
  }

  it('names each kind of words as the server does, so that colours stay when it answers', () => {
    const [{ scopes } = { scopes: {} }] = manifest.contributes.semanticTokenScopes
    assert.deepEqual(Object.keys(scopes), legend.tokenTypes)
    const names = new Set(JSON.stringify(grammar).match(/(?<="name":")[^"]+/g))
    assert.deepEqual(
      Object.values(scopes)
        .flat()
        .filter((scope) => !names.has(scope)),
      [],
    )
  })

  it('reads the new text of a bill as text of an act, up to its closing quotation mark', () => {
    const lines = ['«Статья 5. Права', '1. Профсоюз вправе.»;', '3) исключить.']
    const [heading, paragraph, after] = scopesOf(lines)
    assert.match(heading?.[3] ?? '', /string.*article/)
    assert.match(paragraph?.[5] ?? '', /string/)
    assert.match(paragraph?.[lines[1]!.indexOf('вправе')] ?? '', /string.*modality/)
    assert.equal(after?.[5], '')
  })

  it('keeps Cyrillic words with their hyphens together', () => {
    const { pattern, flags } = configuration.wordPattern
    const words = 'әлеуметтік-еңбек «профсоюз», 11-баптың don’t'.match(new RegExp(pattern, `${flags}g`))
    assert.deepEqual(words, ['әлеуметтік-еңбек', 'профсоюз', '11-баптың', 'don’t'])
    assert.ok(!new RegExp(pattern, flags).test(''))
  })

  it('closes the quotation marks of statutes', () => {
    assert.ok(configuration.autoClosingPairs.some(({ open, close }) => open === '«' && close === '»'))
    assert.ok(configuration.brackets.some(([open]) => open === '«'))
  })
})

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
}

/** A rule that matches something of its own, without `include`. */
type Matching = Rule & { readonly first: RegExp }

function matching(rules: readonly Rule[]): readonly Matching[] {
  return rules.flatMap((rule): readonly Matching[] => {
    if (rule.include !== undefined) return matching([grammar.repository[rule.include.slice(1)] ?? {}])
    const source = rule.match ?? rule.begin
    if (source === undefined) return matching(rule.patterns ?? [])
    return [{ ...rule, first: compiled(source) }]
  })
}

/** Oniguruma has the flag in the expression. */
function compiled(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice(4), 'diu') : new RegExp(source, 'du')
}

/** For each character of each line the names that apply to it, outermost first; empty where none does. */
function scopesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const stack: Matching[] = []
  return lines.map((line) => {
    const scopes = Array.from(line, () => [] as string[])
    const name = (scope: string | undefined, [from, to]: readonly [number, number]): void => {
      if (scope !== undefined) for (let i = from; i < to; i++) scopes[i]?.push(scope)
    }
    let at = 0
    while (at <= line.length) {
      const open = stack.at(-1)
      const rules = matching(open ? (open.patterns ?? []) : grammar.patterns)
      const found = rules.flatMap((rule) => {
        const match = execFrom(rule.first, line, at)
        return match ? [{ rule, match }] : []
      })
      const end = open && execFrom(compiled(open.end ?? ''), line, at)
      const next = [...found].sort((a, b) => a.match.index - b.match.index)[0]
      const ends = end && (!next || end.index <= next.match.index)
      const reached = ends ? end.index : (next?.match.index ?? line.length)
      name(open?.contentName ?? open?.name, [at, reached])
      if (ends) stack.pop()
      if (ends) at = end.index + end[0].length
      else if (next) {
        const { rule, match } = next
        const to = match.index + match[0].length
        if (open) name(open.contentName ?? open.name, [match.index, to])
        name(rule.name, [match.index, to])
        for (const [group, { name: scope }] of Object.entries(rule.captures ?? {})) {
          const place = match.indices?.[Number(group)]
          if (place) name(scope, place)
        }
        if (rule.begin !== undefined) stack.push(rule)
        assert.ok(to > at || rule.begin !== undefined, `matches nothing: ${rule.first.source}`)
        at = to
      } else break
    }
    return scopes.map((all) => all.join(' '))
  })
}

/** The first match from `at`, what stands before it being seen by lookbehinds and `^`. */
function execFrom(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  const global = new RegExp(pattern, `${pattern.flags}g`)
  global.lastIndex = at
  return global.exec(line)
}
