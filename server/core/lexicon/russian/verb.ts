/** Russian verbs: finite forms, participles and gerunds, plain and reflexive. */
import type { Paradigm, Stem } from '../paradigm.js'
import { endsInConsonant, endsInSibilant, endsInVowel, last, NO_ENDING } from './endings.js'
import { I_ALONE, INFINITIVE, PASSIVE_N, PASSIVE_T, PAST_CONSONANT, PAST_VOWEL, type Voices } from './verb-endings.js'
import { findRoot, firstConjugation, secondConjugation, type Part } from './verb-roots.js'

/** Whether the word ends like an infinitive; some nouns do too («часть», «помощь», «дочь»). */
export const looksLikeInfinitive = (lemma: string): boolean => {
  const base = withoutParticle(lemma)
  const before = base.slice(-3, -2)
  switch (base.slice(-2)) {
    case 'ть':
      return 'аеиоуыясз'.includes(before)
    case 'ти':
      return 'сзйд'.includes(before)
    case 'чь':
      return 'аеио'.includes(before)
    default:
      return false
  }
}

/** Whether the infinitive, without -ся, is one of the irregular roots with or without a prefix. */
export const isListedVerb = (lemma: string): boolean => findRoot(withoutParticle(lemma)) !== undefined

const withoutParticle = (lemma: string): string =>
  lemma.endsWith('ся') || lemma.endsWith('сь') ? lemma.slice(0, -2) : lemma

/**
 * The paradigm of a verb from its infinitive. A plain lemma has its reflexive forms too («запрещается» under «запрещать»),
 * a lemma in -ся only those. `conjugation` overrides what the infinitive suggests.
 */
export function verb(lemma: string, conjugation?: 1 | 2): Paradigm {
  const infinitive = withoutParticle(lemma)
  const voice = infinitive === lemma ? 'plain' : 'reflexive'
  const stems: Stem[] = []
  const add = (stem: string, voices: Voices): void => {
    const set = voices[voice]
    if (set.size > 0) stems.push({ stem, endings: set })
  }
  add(infinitive, INFINITIVE)
  const root = conjugation === undefined ? findRoot(infinitive) : undefined
  if (root !== undefined) {
    for (const part of root.parts)
      for (const prefix of prefixesOf(root.prefix, part)) add(prefix + part.stem, part.voices)
  } else {
    regular(infinitive, conjugation, add)
  }
  return stems.length === 0 ? [{ stem: lemma, endings: NO_ENDING }] : stems
}

/** Before a present stem the prefix may lose its «о» («отозвать»: «отзовет») or gain one («разбить»: «разобьет»). */
function prefixesOf(prefix: string, part: Part): readonly string[] {
  if (!part.finite || prefix.length < 1 || prefix === 'о' || prefix === 'по' || prefix === 'про') return [prefix]
  if (last(prefix) === 'о') return [prefix, prefix.slice(0, -1)]
  if (last(prefix) === 'ъ') return [prefix]
  const cluster = endsInConsonant(part.stem.slice(0, 1)) && !endsInVowel(part.stem.slice(1, 2))
  return cluster && endsInConsonant(prefix) ? [prefix, prefix + 'о'] : [prefix]
}

type Add = (stem: string, voices: Voices) => void

function regular(infinitive: string, conjugation: 1 | 2 | undefined, add: Add): void {
  const past = infinitive.slice(0, -2)
  const stem = past.slice(0, -1)
  add(past, PAST_VOWEL)
  if (conjugation === 2 || (conjugation === undefined && last(past) === 'и')) second(past, stem, add)
  else if (last(past) === 'у' && last(stem) === 'н') nut(past, stem, add)
  else first(past, add)
}

function first(past: string, add: Add): void {
  if (past.endsWith('ова') || past.endsWith('ева')) {
    // «регистрировать», «воевать»; «преодолевать» goes on as «преодолева-ет»
    const root = past.slice(0, -3)
    add(root + 'у', firstConjugation('у'))
    if (past.endsWith('ева')) add(root + 'ю', firstConjugation('ю'))
  }
  if (!past.endsWith('ова')) add(past, firstConjugation(past))
  // Verbs in -еть have no passive participle, and «имен» would be one of «имя».
  if (last(past) !== 'е') add(past + 'н', PASSIVE_N)
}

function second(past: string, stem: string, add: Add): void {
  add(stem, secondConjugation(stem))
  for (const softened of soften(stem)) {
    if (softened !== stem && !softened.endsWith('жд')) add(softened, I_ALONE)
    add(softened + 'ен', PASSIVE_N)
  }
  if (last(past) !== 'и') add(past + 'н', PASSIVE_N)
}

/** «возникнуть»: «возникнет», «возник»; «подвергнуть»: «подвергнут» */
function nut(past: string, stem: string, add: Add): void {
  add(stem, firstConjugation(stem))
  add(past + 'т', PASSIVE_T)
  const root = stem.slice(0, -1)
  if (endsInConsonant(root)) add(root, PAST_CONSONANT)
}

/** The stem as it is before «у» and «ен»; both outcomes where the stem does not tell. */
function soften(stem: string): readonly string[] {
  const root = stem.slice(0, -1)
  if (endsInSibilant(stem)) return [stem]
  switch (last(stem)) {
    case 'б':
    case 'п':
    case 'в':
    case 'м':
    case 'ф':
      return [stem + 'л']
    case 'д':
      return [root + 'ж', root + 'жд']
    case 'з':
      return [root + 'ж']
    case 'с':
      return [root + 'ш']
    case 'т':
      return last(root) === 'с' ? [root.slice(0, -1) + 'щ'] : [root + 'ч', root + 'щ']
    default:
      return [stem]
  }
}
