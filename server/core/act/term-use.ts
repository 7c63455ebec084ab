/** Finds the uses of defined terms by a documented rule of stems: no paradigms are generated for the words of a draft. */
import { literal } from '../text/literal.js'
import type { Range } from '../text/range.js'
import { remembered } from '../text/remembered.js'
import { provisionPath } from './citation.js'
import type { Definition } from './defined-terms.js'
import type { Act } from './tree.js'

/** A defined term where the text uses it. Offsets are UTF-16 code units of the normalised text. */
export interface TermUse extends Range {
  readonly definition: Definition
}

const russian =
  'ами|ями|ах|ях|ам|ям|ого|его|ому|ему|ыми|ими|иями|иях|иям|ием|ией|ий|ия|ию|ии|ие|ый|ой|ей|ою|ею|ая|яя|ое|ее|ые|ым|им|ых|их|ую|юю|ью|ом|ем|ов|ев|[аяуюеиыоьй]'
const kazakh =
  '(?:[лдт](?:ар|ер))?(?:с?[ыі])?(?:[ндт](?:ың|ің)|нда|нде|[ндт](?:ан|ен)|[мбп]ен|[ғгқк][ае]|[нд]?[ае]|т[ае]|[ндт][ыі]|н)?(?:ғы|гі)?'
const cyrillicEnding = new RegExp(`(?:${russian})$`, 'u')
const window = 200

/**
 * The longest term in use at `offset`. Of several definitions that hold there it is the one with the narrowest scope, then the one that stands nearest in
 * the act: a chapter may define anew what the act has defined.
 */
export function termUseAt(
  definitions: readonly Definition[],
  act: Act,
  text: string,
  offset: number,
): TermUse | undefined {
  const from = Math.max(0, offset - window)
  const start = from + text.slice(from, offset + 1).lastIndexOf('\n\n') + 1
  const end = Math.min(offset + window, text.length)
  const stretch = text.slice(start, end)
  const small = stretch.toLowerCase()
  /** A draft may define one term very often. */
  const foundOf = remembered((term: string) =>
    [...stretch.matchAll(formsOf(term))].filter(
      ({ 0: found, index }) => start + index <= offset && offset <= start + index + found.length,
    ),
  )
  const uses = definitions.flatMap((definition): readonly TermUse[] => {
    const { term, scope, capital } = definition
    if (scope && (offset < scope.start || offset >= scope.end)) return []
    if (!beginningsOf(term).every((beginning) => small.includes(beginning))) return []
    return foundOf(term)
      .filter(({ 0: found }) => capital === undefined || /^\p{Lu}/u.test(found))
      .map(({ 0: found, index }) => ({ start: start + index, end: start + index + found.length, definition }))
  })
  const longest = uses.reduce((most, use) => Math.max(most, use.end - use.start), 0)
  const path = provisionPath(act, offset)
  const distance = ({ definition: { place, scope } }: TermUse): number => {
    const around = scope ?? path.findLast((provision) => provision.start <= place.start && place.end <= provision.end)
    return around ? around.end - around.start : Infinity
  }
  return uses.filter((use) => use.end - use.start === longest).sort((a, b) => distance(a) - distance(b))[0]
}

/** No act defines a term so often; one made to be slow may. */
const mostRivals = 50

/** All uses of a defined term in the order of the text, its definition among them: not those where a longer or nearer definition holds. */
export function usesOf(
  definition: Definition,
  definitions: readonly Definition[],
  act: Act,
  text: string,
): readonly Range[] {
  const [beginning = ''] = beginningsOf(definition.term)
  // Only these can be meant in its place.
  const others = definitions.filter((one) => one !== definition && one.term.toLowerCase().includes(beginning))
  const rivals = [definition, ...others.slice(0, mostRivals)]
  return [...text.matchAll(formsOf(definition.term))].flatMap(({ index, 0: found }): readonly Range[] => {
    const use = termUseAt(rivals, act, text, index + 1)
    const isMeant = use?.definition === definition && use.start === index
    return isMeant ? [{ start: index, end: index + found.length }] : []
  })
}

/** Of each word what stands in all of its forms, in small letters. To compile the forms of a term takes far longer than to look for these. */
function beginningsOf(term: string): readonly string[] {
  return term.split(/\s+/).map((word) => {
    const stem = cyrillicStem(word)
    return (/\p{Script=Cyrillic}/u.test(word) && stem.length >= shortestStem ? stem : stemOf(word))
      .slice(0, -1)
      .toLowerCase()
  })
}

/** In letters; a shorter word is taken as it is. */
const shortestStem = 3

const cyrillicStem = (word: string): string => word.replace(cyrillicEnding, '')

/**
 * A word without the longest ending that a Russian noun or adjective, or an English noun, may have; at least four letters stay. Kazakh words keep theirs,
 * as their endings follow the whole word.
 */
export function stemOf(word: string): string {
  const stem = /\p{Script=Cyrillic}/u.test(word) ? cyrillicStem(word) : word.replace(/(?:ies|e?s|y)$/u, '')
  return stem.length >= 4 ? stem : word
}

/** Matches the term in any case and number that the rule of stems allows, and in any capitals. */
function formsOf(term: string): RegExp {
  const words = term
    .split(/\s+/)
    .map((word) => (/\p{Script=Cyrillic}/u.test(word) ? cyrillicForms(word) : latinForms(word)))
  return new RegExp(`(?<![\\p{L}\\d])${words.join('\\s+')}(?![\\p{L}\\d])`, 'giu')
}

function cyrillicForms(word: string): string {
  const stem = cyrillicStem(word)
  if (stem === stem.toUpperCase()) return literal(word)
  // «забастовка» loses its vowel in all cases but «забастовок».
  const fleeting = /[^аеиоуыэюяйьАЕИОУЫЭЮЯ]к$/u.test(stem) ? `|${literal(stem.slice(0, -1))}[ое]к` : ''
  const forms = stem.length < shortestStem ? literal(word) : `${literal(stem)}(?:${russian})?${fleeting}`
  return `(?:${forms}|${softened(word)}${kazakh})`
}

/** «кәсіподақ» → «кәсіподағы». */
function softened(word: string): string {
  const soft = { қ: '[қғ]', к: '[кг]', п: '[пб]' }[word.slice(-1)]
  return soft === undefined ? literal(word) : literal(word.slice(0, -1)) + soft
}

function latinForms(word: string): string {
  return `${word.endsWith('y') ? `${literal(word.slice(0, -1))}(?:y|ies)` : `${literal(word)}(?:e?s)?`}(?:[’']s?)?`
}
