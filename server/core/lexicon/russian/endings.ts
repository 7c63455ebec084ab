/** Helpers that build the ending sets of Russian from one-line tables. */
import { Form, type Endings, type Stem } from '../paradigm.js'

/** The set of endings written in `text`, parted by spaces, «-» standing for the empty ending; all with the same bits. */
export const endings = (text: string, bits: number = Form.plain): Endings =>
  new Map(text.split(' ').map((ending) => [ending === '-' ? '' : ending, bits]))

/** Every ending of `set` after `suffix`, with `bits`. */
export const suffixed = (suffix: string, set: Endings, bits: number): Endings =>
  new Map([...set.keys()].map((ending) => [suffix + ending, bits]))

/** Union of ending sets; an ending found in several keeps the bits of all. */
export function merge(...sets: readonly Endings[]): Endings {
  const all = new Map<string, number>()
  for (const set of sets) for (const [ending, bits] of set) all.set(ending, (all.get(ending) ?? 0) | bits)
  return all
}

/** The empty ending alone: a form that does not change. */
export const NO_ENDING: Endings = endings('-')

/** The paradigm of a word that does not change. */
export const unchanging = (word: string): readonly Stem[] => [{ stem: word, endings: NO_ENDING }]

const VELARS = 'гкх'
const SIBILANTS = 'жшчщ'
const VOWELS = 'аеиоуыэюя'

export const last = (word: string): string => word.slice(-1)
export const endsInVelar = (stem: string): boolean => stem !== '' && VELARS.includes(last(stem))
export const endsInSibilant = (stem: string): boolean => stem !== '' && SIBILANTS.includes(last(stem))
export const endsInVowel = (stem: string): boolean => stem !== '' && VOWELS.includes(last(stem))
export const endsInConsonant = (stem: string): boolean =>
  stem !== '' && !endsInVowel(stem) && !'ьъй'.includes(last(stem))

/** A table whose keys are parted by spaces: `{ 'а б': value }` gives both keys the value. */
export function table<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  const all = new Map<string, T>()
  for (const [keys, value] of Object.entries(rows)) for (const key of keys.split(' ')) all.set(key, value)
  return all
}

export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))
