/** Parses YAML that anybody may have written: of limited size and depth, without aliases, in linear time. */
import { isCollection, isScalar, parseDocument, visit, type Document, type LineCounter } from 'yaml'

/** Offset in UTF-16 code units. */
export interface YamlMistake {
  readonly offset: number
  readonly message: string
}

export interface ParsedYaml {
  /** Nothing where the file has a mistake. */
  readonly document: Document.Parsed | undefined
  readonly mistakes: readonly YamlMistake[]
}

const mostCharacters = 1_000_000
/** Deeper nesting overflows the stack of the parser, or lets the regular expressions that it makes of an indent use up the memory. */
const mostLevels = 64
const mostIndent = 200
/** A file with more is no file of ours. */
export const mostMistakes = 100

/** Never throws. */
export function parseYaml(source: string, lineCounter?: LineCounter): ParsedYaml {
  const only = (offset: number, message: string): ParsedYaml => ({
    document: undefined,
    mistakes: [{ offset, message }],
  })
  if (source.length > mostCharacters) return only(0, `the file is larger than ${mostCharacters} characters`)
  // YAML takes it for the end of a line, the parser does not: what follows a comment would be part of it.
  const lone = /\r(?!\n)/.exec(source)
  if (lone) return only(lone.index, 'a line ends in a carriage return alone; save the file with line ends LF or CR LF')
  const deep = tooDeepAt(source)
  if (deep !== undefined) return only(deep, 'lists and brackets are nested too deep here')
  try {
    const document = parseDocument(source, {
      prettyErrors: false,
      // It would compare each key with all others.
      uniqueKeys: false,
      ...(lineCounter && { lineCounter }),
    })
    const mistakes = [
      ...document.errors.map(({ pos, message }) => ({ offset: pos[0], message })),
      ...forbidden(document),
    ].slice(0, mostMistakes)
    return { document: mistakes.length === 0 ? document : undefined, mistakes }
  } catch {
    return only(0, 'the file cannot be read as YAML')
  }
}

/** What YAML allows and a file of ours may not have: one key twice, a list as a key, a key that begins unseen, and an alias, with which a small file could stand for a huge one. */
function forbidden(document: Document.Parsed): readonly YamlMistake[] {
  const found: YamlMistake[] = []
  visit(document, {
    Alias(_, { range }) {
      found.push({ offset: range?.[0] ?? 0, message: 'aliases (*name) are not allowed' })
    },
    Map(_, { items }) {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (isCollection(key)) found.push({ offset: key.range?.[0] ?? 0, message: 'a key must be a word' })
        if (!isScalar(key)) continue
        // Files set one behind the other leave it before a word, which would then be another word and be passed over.
        if (String(key.value).startsWith('\ufeff'))
          found.push({
            offset: key.range?.[0] ?? 0,
            message: 'a hidden character (U+FEFF) stands before this word; delete it',
          })
        if (keys.has(key.value)) found.push({ offset: key.range?.[0] ?? 0, message: 'Map keys must be unique' })
        keys.add(key.value)
      }
    },
  })
  return found
}

/** Where brackets, indents or the signs of lists first go too deep, whatever they stand in: no text for people does. */
function tooDeepAt(source: string): number | undefined {
  let brackets = 0
  let signs = 0
  let lineStart = 0
  let isIndent = true
  for (let i = 0; i < source.length; i++) {
    const character = source[i]
    if (character === '\n' || character === '\r') {
      lineStart = i + 1
      signs = 0
      isIndent = true
      continue
    }
    if (character === '[' || character === '{') brackets++
    else if ((character === ']' || character === '}') && brackets > 0) brackets--
    if (isIndent && character !== ' ') {
      const next = source[i + 1]
      if ('-?:&!'.includes(character ?? '')) signs++
      if (i - lineStart > mostIndent) return i
      isIndent = '-?: '.includes(character ?? '') && (next === ' ' || next === undefined)
    }
    if (brackets > mostLevels || signs > mostLevels) return i
  }
  return undefined
}
