/** Looks up what a sentence says by reference: «в организациях, указанных в статье 40», “except as provided in section 7”. */
import { alphabetic } from '../text/alphabetic.js'
import type { Act, Provision } from '../act/tree.js'
import { findReferences } from '../act/references/find.js'
import { createResolver, type Resolver } from '../act/references/resolve.js'
import { provisionPath } from '../act/citation.js'
import { keyOf } from '../text/key.js'
import type { Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { CompiledLanguage } from './blueprint.js'
import { matches } from './match.js'
import type { Node } from './pattern.js'
import type { Match } from './place.js'
import { sentencesOf } from './sentences.js'
import { shapeOf } from './shape.js'
import { createView, type View } from './view.js'

/** A provision that a match depends on: `content` says what the sentence is about, `exception` what it spares. */
export interface Related {
  readonly kind: 'content' | 'exception'
  readonly provision: Provision
}

export interface Referred {
  /**
   * The provisions that the match depends on, exceptions among them; nothing where it wants something of a provision referred to that
   * none says.
   */
  readonly of: (match: Match, language: Language) => readonly Related[] | undefined
}

/** How many provisions one sentence may look into, and how many sentences of each. */
const mostProvisions = 8
const mostSentences = 80

/** How far before or after the reference the words of an exception stand, in UTF-16 code units. */
const exceptionReach = 70
const exceptionBefore: Readonly<Record<'ru' | 'en', RegExp>> = {
  ru: /(?:кроме|за\s+исключением|исключая|помимо)[^.;:]*$/iu,
  en: alphabetic(/(?:except|save|unless|other\s+than|with\s+the\s+exception|excluding)(?!\p{L})[^.;:]*$/iu),
}
/** A sentence without these makes no exception: it is not read for references unless a rule asks for them. */
const exceptionWords: Readonly<Record<Language, RegExp>> = {
  ru: /роме |сключени|сключая|омимо/,
  kk: /қоспағанда|басқа|өзге/,
  en: /[Ee]xcept|[Ss]ave|[Uu]nless|ther than|xcluding/,
}
const exceptionAfter = alphabetic(/^[^.;:]*?(?:қоспағанда|басқа|өзге)(?!\p{L})/iu)

/** How many provisions are kept for the reviews that follow. */
const mostKept = 1_000

/** `known` are the provisions that earlier reviews have looked into, by their words; new ones are added. */
export function createReferred(
  act: Act,
  text: string,
  compiled: (language: Language) => CompiledLanguage,
  known = new Map<string, readonly View[]>(),
): Referred {
  if (known.size > mostKept) known.clear()
  let resolver: Resolver | undefined
  const viewsOf = (provision: Provision, language: Language): readonly View[] => {
    const { start, end, heading, blocks, children } = provision
    const headings = heading ? [heading] : []
    const section = { start, end, headings, title: undefined, isArticle: false, blocks, provisions: children }
    const key = keyOf(`${language} ${shapeOf(section)}`, text.slice(start, end))
    const kept = known.get(key)
    if (kept) return kept
    const own = compiled(language)
    const made = sentencesOf(section, text, own.vocabulary, language)
      .slice(0, mostSentences)
      .map((sentence) => createView(sentence, own))
    known.set(key, made)
    return made
  }
  /** The internal references of the sentence and of the items that it leads in, with the provisions elsewhere that they mean. */
  const references = (match: Match, { start, end }: Range, language: Language): readonly Related[] =>
    findReferences(text, { start, end }, language)
      .flatMap((reference) => {
        resolver ??= createResolver(act)
        const kind = isException(text, reference, start, language) ? 'exception' : 'content'
        return resolver
          .resolve(reference)
          .flatMap(({ provisions }) => provisions)
          .filter((provision) => match.start < provision.start || match.start >= provision.end)
          .map((provision): Related => ({ kind, provision }))
      })
      .slice(0, mostProvisions)
  const rangeOf = ({ sentenceStart: start, sentenceEnd }: Match): Range => {
    const isLeadIn = text.charAt(sentenceEnd - 1) === ':' || text.charAt(sentenceEnd - 1) === '—'
    return { start, end: isLeadIn ? (provisionPath(act, start).at(-1)?.end ?? sentenceEnd) : sentenceEnd }
  }
  return {
    of(match, language) {
      const { referred, excepted } = match
      const asks = referred.length + excepted.length > 0
      const range = rangeOf(match)
      if (!asks && !exceptionWords[language].test(text.slice(range.start, range.end))) return []
      const related = references(match, range, language)
      const ofKind = (kind: Related['kind'], nodes: readonly Node[]): readonly Related[] =>
        related.filter((one) => one.kind === kind && says(nodes, viewsOf(one.provision, language)))
      const content = referred.length > 0 ? ofKind('content', referred) : []
      const exceptions = ofKind('exception', excepted)
      if ((referred.length > 0 && content.length === 0) || (excepted.length > 0 && exceptions.length === 0))
        return undefined
      return [...content, ...exceptions]
    },
  }
}

function says(nodes: readonly Node[], views: readonly View[]): boolean {
  return nodes.every((node) => views.some((view) => matches(node, view)))
}

function isException(
  text: string,
  reference: { readonly start: number; readonly end: number },
  from: number,
  language: Language,
): boolean {
  if (language === 'kk') return exceptionAfter.test(text.slice(reference.end, reference.end + exceptionReach))
  return exceptionBefore[language].test(text.slice(Math.max(from, reference.start - exceptionReach), reference.start))
}
