/** Differences in what is allowed, commanded and negated. */
import type { Severity } from '../rules/schema.js'
import type { Difference, DifferenceKind } from './difference.js'
import type { Both, Leftovers, Texts } from './leftovers.js'
import type { Passage } from './parallel-text.js'
import { passagePlace, placeOf } from './place.js'
import type { SignMark } from './sign-marks.js'

/** What stands against each other in a provision: a right against a duty is grave, a duty against a plain statement is not. */
export function modalityDifferences(
  texts: Texts,
  passages: Both<Passage>,
  { signs }: Leftovers,
): readonly Difference[] {
  const rest: Both<SignMark[]> = [[...signs[0]], [...signs[1]]]
  const found: Difference[] = []
  const add = (
    kind: DifferenceKind,
    severity: Severity,
    one: SignMark | undefined,
    other: SignMark | undefined,
  ): void => {
    found.push({
      kind,
      severity,
      places: [
        one ? placeOf(texts[0], one) : passagePlace(texts[0], passages[0]),
        other ? placeOf(texts[1], other) : passagePlace(texts[1], passages[1]),
      ],
      fixes: [],
      about: `${one?.key ?? 'none'}/${other?.key ?? 'none'}`,
    })
  }
  // What differs in both texts is one difference: «вправе» and «міндетті», «не вправе» and «құқылы».
  while (rest[0].length > 0 && rest[1].length > 0) {
    const [one, other] = [rest[0].shift(), rest[1].shift()]
    const isNegation = one?.key === 'not' || other?.key === 'not'
    const isExemption = one?.key === 'exempt' || other?.key === 'exempt'
    add(isNegation && !isExemption ? 'negation' : 'modality', 'error', one, other)
  }
  for (const one of rest[0]) add(kindOf(one), severityOf(one), one, undefined)
  for (const other of rest[1]) add(kindOf(other), severityOf(other), undefined, other)
  return found
}

const kindOf = ({ key }: SignMark): DifferenceKind => (key === 'not' ? 'negation' : 'modality')
const severityOf = ({ key }: SignMark): Severity => (key === 'not' ? 'error' : 'warning')
