/** Differences in numbers: quantities and their directions, dates, references, numbers of acts. */
import type { Difference, DifferenceFix, DifferenceKind } from './difference.js'
import type { Both, Leftovers, Texts } from './leftovers.js'
import type { Mark, Unequal } from './mark.js'
import { dateFixes, digitFixes, quantityFixes, referenceFixes } from './number-fixes.js'
import type { Passage } from './parallel-text.js'
import { passagePlace, placeOf } from './place.js'

type Fixer<T> = (texts: Texts, pair: Both<T>) => readonly DifferenceFix[]

export function numberDifferences(texts: Texts, passages: Both<Passage>, left: Leftovers): readonly Difference[] {
  const between = <T extends Mark>(kind: DifferenceKind, list: Unequal<T>, fixer: Fixer<T>): readonly Difference[] =>
    coupled(list).map((pair) => differenceOf(kind, texts, passages, pair, fixer))
  const counted = coupled(left.quantities).map((pair): Difference => ({
    ...differenceOf('number', texts, passages, pair, quantityFixes),
    about: subjects[(pair[0] ?? pair[1])?.kind ?? 'count'],
  }))
  return [
    ...counted,
    ...left.directions.map((pair): Difference => ({
      ...differenceOf('direction', texts, passages, pair, () => []),
      severity: pair.some(({ direction }) => direction === 'exact') ? 'warning' : 'error',
    })),
    ...between('date', left.dates, dateFixes),
    ...between('reference', left.references, referenceFixes),
    ...between('law-number', left.lawNumbers, digitFixes),
    ...between('number', left.digits, digitFixes),
    ...between('number', left.ordinals, () => []),
  ]
}

const subjects = { days: 'period', share: 'share', count: 'count' } as const

/** The first with the first: they stand in the same order in most sentences. */
function coupled<T>([ones, others]: Unequal<T>): readonly (readonly [T | undefined, T | undefined])[] {
  return Array.from({ length: Math.max(ones.length, others.length) }, (_, i) => [ones[i], others[i]] as const)
}

function differenceOf<T extends Mark>(
  kind: DifferenceKind,
  texts: Texts,
  passages: Both<Passage>,
  [one, other]: readonly [T | undefined, T | undefined],
  fixer: Fixer<T>,
): Difference {
  return {
    kind,
    severity: one && other ? 'error' : 'warning',
    places: [
      one ? placeOf(texts[0], one) : passagePlace(texts[0], passages[0]),
      other ? placeOf(texts[1], other) : passagePlace(texts[1], passages[1]),
    ],
    fixes: one && other ? fixer(texts, [one, other]) : [],
  }
}
