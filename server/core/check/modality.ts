/** The modality of a clause: what it commands, forbids, allows, or leaves open. */
import type { Modality } from '../rules/schema.js'
import { conceptSpans } from './match.js'
import type { Span, View } from './view.js'

/** Concepts of the lexicon that state a modality; a lexicon without one of them simply never finds it. */
const modalConcepts = ['must', 'forbid', 'may', 'exempt'] as const

interface ModalSpan extends Span {
  readonly modality: Modality
}

/** All modal words of the sentence, in order; of two that overlap the longer wins («не вправе» over «вправе»). */
export function modalSpans(view: View): readonly ModalSpan[] {
  const all: ModalSpan[] = []
  for (const modality of modalConcepts) {
    const number = view.compiled.conceptNumber(modality)
    if (number === undefined) continue
    for (const span of conceptSpans(number, view)) if (!span.negated) all.push({ ...span, modality })
  }
  all.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: ModalSpan[] = []
  for (const span of all) if (!kept.some((other) => span.from < other.to && other.from < span.to)) kept.push(span)
  return kept.sort((a, b) => a.from - b.from)
}

/**
 * The modality that governs a match: the modal word inside it, else the nearest in its clause – before it in Russian and English, after it in
 * Kazakh, where the predicate comes last.
 */
export function modalityOf(match: Span, view: View): Modality {
  const spans = modalSpans(view)
  const inside = spans.filter((span) => span.from >= match.from && span.to <= match.to)
  const predicateLast = view.compiled.language === 'kk'
  const own = predicateLast ? inside.at(-1) : inside[0]
  if (own) return own.modality
  const clause = view.clauses[match.from]
  const before = spans
    .filter(
      (span) => span.from < match.from && (view.clauses[span.from] === clause || span.from < view.sentence.ownFrom),
    )
    .at(-1)
  const after = spans.find(
    (span) => span.from >= match.to && (view.clauses[span.from] === clause || span.from >= view.sentence.ownTo),
  )
  return (predicateLast ? (after ?? before) : (before ?? after))?.modality ?? 'none'
}
