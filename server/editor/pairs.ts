/** Which open drafts are read as parallel texts of one act, and what the one says otherwise than the other. */
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Concordance } from '../core/concord/difference.js'
import type { ReviewedDraft, Reviews } from './reviews.js'

/** Use it before the next `await`, while offsets and positions still agree. */
export interface PairedDrafts {
  /** In the order in which they were paired. */
  readonly drafts: readonly [ReviewedDraft, ReviewedDraft]
  readonly concordance: Concordance
}

export interface Pairs {
  /** The address of the other draft, be it open or not. */
  readonly partner: (uri: string) => string | undefined
  /** Ends the pairs in which either was before. */
  readonly add: (uri: string, other: string) => void
  readonly end: (uri: string) => void
  /** Of both texts as they are now; nothing while one of them is not open, and where both are in one language. Never rejects. */
  readonly of: (uri: string) => Promise<PairedDrafts | undefined>
  /** The same if both texts have been compared as they are now. */
  readonly made: (uri: string) => PairedDrafts | undefined
  /** `listener` is called with each comparison as it is made, while its positions hold. */
  readonly onCompared: (listener: (paired: PairedDrafts) => void) => void
  /** Milliseconds without typing after which the texts are to be compared, longer where that takes longer; nothing for a draft without a pair. */
  readonly pause: (uri: string) => number | undefined
}

interface Pair {
  readonly uris: readonly [string, string]
  last?: PairedDrafts
  /** Milliseconds that the last concordance took. */
  took: number
}

const shortestPause = 400
/** How many times as long as the last comparison a pause is at least. */
const longer = 2

/** `before` are those of a server that ran before; `changed` is told when a pair was made or ended. */
export function createPairs(
  documents: { readonly get: (uri: string) => TextDocument | undefined },
  reviews: Pick<Reviews, 'of'>,
  before: readonly (readonly [string, string])[],
  changed: () => void,
): Pairs {
  const pairs = new Map<string, Pair>()
  const listeners = new Set<(paired: PairedDrafts) => void>()
  const remove = (uri: string): boolean => {
    const pair = pairs.get(uri)
    return pair ? pair.uris.map((one) => pairs.delete(one)).some(Boolean) : false
  }
  const add = (uri: string, other: string): void => {
    remove(uri)
    remove(other)
    const pair: Pair = { uris: [uri, other], took: 0 }
    pairs.set(uri, pair).set(other, pair)
  }
  for (const [uri, other] of before) add(uri, other)
  const isAsReviewed = ({ document, review }: ReviewedDraft): boolean =>
    documents.get(document.uri) === document && document.getText() === review.draft.source

  return {
    partner: (uri) => pairs.get(uri)?.uris.find((one) => one !== uri),
    add(uri, other) {
      add(uri, other)
      changed()
    },
    end(uri) {
      if (remove(uri)) changed()
    },
    async of(uri) {
      if (!pairs.has(uri)) return undefined
      const { comparedAs } = await import('./compared-pair.js')
      for (;;) {
        const pair = pairs.get(uri)
        if (!pair) return undefined
        const [one, other] = await Promise.all([reviews.of(pair.uris[0]), reviews.of(pair.uris[1])])
        if (!one || !other) return undefined
        // While the one was reviewed, the other may have been changed.
        if (pairs.get(uri) !== pair || !isAsReviewed(one) || !isAsReviewed(other)) continue
        if (pair.last?.drafts[0] === one && pair.last.drafts[1] === other) return pair.last
        const begun = Date.now()
        const concordance = comparedAs(one.review, other.review)
        pair.took = Date.now() - begun
        if (!concordance) return undefined
        const paired = (pair.last = { drafts: [one, other], concordance })
        for (const listener of listeners) listener(paired)
        return paired
      }
    },
    made(uri) {
      const last = pairs.get(uri)?.last
      return last?.drafts.every(isAsReviewed) === true ? last : undefined
    },
    onCompared: (listener) => void listeners.add(listener),
    pause(uri) {
      const pair = pairs.get(uri)
      return pair && Math.max(shortestPause, pair.took * longer)
    },
  }
}

/** Pairs that a person made before the editor started this server anew: `{ paired: [[uri, uri]] }`. */
export function pairedBefore(options: unknown): readonly (readonly [string, string])[] {
  const paired = (options as { readonly paired?: unknown } | null | undefined)?.paired
  return Array.isArray(paired) ? paired.filter(isPair) : []
}

function isPair(given: unknown): given is readonly [string, string] {
  return (
    Array.isArray(given) && given.length === 2 && given.every((uri) => typeof uri === 'string') && given[0] !== given[1]
  )
}
