/** Which words of a draft state modality or quantity; an edit costs the reading of one article. */
import { markedWords, type MarkedWords } from '../core/check/marked-words.js'
import { sectionKey } from '../core/check/section-keys.js'
import { passages, type Passage } from '../core/check/passages.js'
import { createReadings, type Readings } from '../core/check/readings.js'
import type { Review } from '../core/review.js'
import { languageOfDraft, type Language } from '../core/text/language.js'
import type { Range } from '../core/text/range.js'
import type { ReviewedDraft } from './reviews.js'

export interface WordMarker {
  /** Of the articles that reach into `within`. Offsets in the normalised text. */
  readonly marksIn: (reviewed: ReviewedDraft, within: Range) => readonly MarkedWords[]
  readonly forget: (uri: string) => void
}

/** What is known of a document; offsets of marks count from the start of their section. */
interface Known {
  readonly review: Review
  readonly passages: readonly Passage[]
  readonly marks: Map<string, readonly MarkedWords[]>
  /** What was known of the version before: no more is kept, so that memory stays level. */
  readonly before: ReadonlyMap<string, readonly MarkedWords[]>
}

export function createWordMarker(): WordMarker {
  const documents = new Map<string, Known>()
  const knownOf = ({ document: { uri }, review }: ReviewedDraft): Known => {
    const last = documents.get(uri)
    if (last?.review === review) return last
    const { text } = review.draft
    const known = {
      review,
      passages: passages(review.act, text, languageOfDraft(text)),
      marks: new Map<string, readonly MarkedWords[]>(),
      before: last?.marks ?? new Map<string, readonly MarkedWords[]>(),
    }
    documents.set(uri, known)
    return known
  }
  return {
    marksIn(reviewed, within) {
      const { text } = reviewed.review.draft
      const known = knownOf(reviewed)
      const readings = new Map<Language, Readings>()
      const readingsIn = (language: Language): Readings => {
        const own = readings.get(language) ?? createReadings(text, reviewed.compiled(language))
        readings.set(language, own)
        return own
      }
      return known.passages.flatMap((passage) => {
        const { start, end } = passage.section
        if (start >= within.end || end <= within.start) return []
        const key = sectionKey(passage, text)
        const marks =
          known.marks.get(key) ??
          known.before.get(key) ??
          moved(markedWords(passage, readingsIn(passage.language)), -start)
        known.marks.set(key, marks)
        return moved(marks, start)
      })
    },
    forget: (uri) => void documents.delete(uri),
  }
}

function moved(marks: readonly MarkedWords[], by: number): readonly MarkedWords[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }))
}
