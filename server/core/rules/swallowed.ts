/** Finds quantities that YAML takes for comments: in `between age #days` without quotes everything after ` #` is lost. */
import { Lexer } from 'yaml'

/** Lexemes of the YAML lexer that stand for no text of the file: document start, end of a flow collection, start of a scalar. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])
const startOfScalar = '\u001f'
const quantity = /^#(?:count|share|days|number)(?![\p{L}\p{N}_-])/u

/** Offsets of comments that begin with the name of a quantity and stand behind something else on their line. */
export function swallowedQuantities(source: string): readonly number[] {
  const found: number[] = []
  let offset = 0
  let before = ''
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme.startsWith('#') && before !== startOfScalar && quantity.test(lexeme) && isBehindText(source, offset))
      found.push(offset)
    before = lexeme
    if (!marks.has(lexeme)) offset += lexeme.length
  }
  return found
}

function isBehindText(source: string, offset: number): boolean {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).trim() !== ''
}
