/** Tries mutations on a pair of parallel texts: which of them are reported, and where. */
import { provisionPath } from '../../server/core/act/citation.js'
import { parseAct } from '../../server/core/act/parse.js'
import type { Provision } from '../../server/core/act/tree.js'
import { concordanceOf } from '../../server/core/concord/concordance.js'
import type { Concordance } from '../../server/core/concord/difference.js'
import type { ParallelText } from '../../server/core/concord/parallel-text.js'
import type { Language } from '../../server/core/text/language.js'
import { normalise } from '../../server/core/text/normalise.js'
import { mutate, mutationKinds, type MutatedLanguage, type Mutation, type MutationKind } from './mutator.js'
import { randomFrom } from './random.js'

export interface Trial {
  readonly kind: MutationKind
  readonly language: MutatedLanguage
  readonly change: string
  readonly place: string
  readonly isReported: boolean
  /** Where something was reported that the pair without the change does not have. */
  readonly reported: readonly string[]
}

export function textOf(source: string, language: Language): ParallelText {
  const draft = normalise(source)
  return { language, draft, act: parseAct(draft.text, language) }
}

/** `count` changes, in turn in both texts and of all kinds; the same for the same seed. */
export function tried(pair: Readonly<Record<MutatedLanguage, string>>, count: number, seed: number): readonly Trial[] {
  const random = randomFrom(seed)
  const clean = { ru: textOf(pair.ru, 'ru'), kk: textOf(pair.kk, 'kk') }
  const known = new Set(placesIn(concordanceOf(clean.ru, clean.kk)))
  const seen = new Set<string>()
  const trials: Trial[] = []
  for (let i = 0; trials.length < count && i < 40 * count; i++) {
    const kind = mutationKinds[i % mutationKinds.length]!
    const language = random.of(['ru', 'kk'] as const)
    const mutation = mutate(pair[language], language, kind, random)
    if (!mutation || seen.has(mutation.text)) continue
    seen.add(mutation.text)
    const mutated = { ...clean, [language]: textOf(mutation.text, language) }
    const concordance = concordanceOf(mutated.ru, mutated.kk)
    const reported = placesIn(concordance).filter((place) => !known.has(place))
    const expected = expectedPlaces(mutation, clean[language])
    trials.push({
      kind,
      language,
      change: mutation.change,
      place: expected.join(' '),
      isReported: reported.some((place) => expected.includes(place.split(' ')[1] ?? '')),
      reported: [...new Set(reported)],
    })
  }
  return trials
}

/** `number 16/1/7`: kind and provision, of both texts. */
function placesIn({ differences }: Concordance): readonly string[] {
  return differences.flatMap(({ kind, places }) => places.map(({ path }) => `${kind} ${keyOf(path)}`))
}

/** A dropped item may also be reported on the list that lacks it. */
function expectedPlaces({ at, kind }: Mutation, { act, draft }: ParallelText): readonly string[] {
  const paths = at.map((offset) => provisionPath(act, draft.toNormalised(offset)))
  const above = kind === 'dropped' ? paths.map((path) => path.slice(0, -1)) : []
  return [...new Set([...paths, ...above].map(keyOf))]
}

const keyOf = (path: readonly Provision[]): string =>
  path
    .filter(({ kind }) => kind !== 'part' && kind !== 'chapter')
    .map(({ number, ordinal }) => (number === '' ? `§${ordinal ?? 1}` : number))
    .join('/')
