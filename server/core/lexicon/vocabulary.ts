/** Resolves a word of the text to the lemmas that rules and the lexicon use, once for each distinct word. */
import { spelling } from '../rules/phrase.js'
import { Form } from './paradigm.js'
import { unpackNumbers } from '../text/packing.js'
import { createStemIndex } from './stem-index.js'
import { createStretchTable } from './stretch-table.js'

/** A distinct word or mark. `lemmas[i]` was recognised in the form `forms[i]` (bits of `Form`). */
export interface Word {
  /** As compared: lower case, «ё» as «е», straight apostrophe. */
  readonly text: string
  readonly isWord: boolean
  readonly lemmas: readonly number[]
  readonly forms: readonly number[]
}

export interface Vocabulary {
  /** The word or mark that stands in `text` from `start` up to `end`. */
  readonly word: (text: string, start: number, end: number, isWord: boolean) => Word
}

const none: readonly number[] = []
/** Some three times the distinct words of the longest code; beyond it words are read anew, so that memory stays level over many drafts. */
const cacheLimit = 100_000

/** A lemma that stands for every word of some shape. */
export interface ShapedLemma {
  readonly lemma: number
  /** The `Form` bits of the word, or nothing if it has another shape. */
  readonly form: (text: string) => number | undefined
}

/** `stems` are sorted; `stemEntries` holds, packed for each stem, the number of its set in `endings`, of its lemma, and what `shorterStems` says. */
export function createVocabulary(
  stems: readonly string[],
  stemEntries: string,
  endings: readonly (readonly (readonly [string, number])[])[],
  shaped: readonly ShapedLemma[],
): Vocabulary {
  const entries = unpackNumbers(stemEntries)
  const index = createStemIndex(stems, (stem) => entries[3 * stem + 2] ?? 0)
  const sets = endings.map((list) => new Map(list))
  const longest = endings.map((list) => Math.max(...list.map(([ending]) => ending.length)))
  const marks = createStretchTable<Word>(cacheLimit)
  const words = createStretchTable<Word>(cacheLimit)

  const resolve = (text: string, isWord: boolean): Word => {
    const lemmas: number[] = []
    const forms: number[] = []
    index.visit(text, (stem, length) => {
      const set = entries[3 * stem] ?? 0
      if (text.length - length > (longest[set] ?? 0)) return
      const form = sets[set]?.get(text.slice(length))
      if (form === undefined) return
      const lemma = entries[3 * stem + 1] ?? 0
      const seen = lemmas.indexOf(lemma)
      if (seen >= 0) forms[seen] = mergeForms(forms[seen] ?? 0, form)
      else {
        lemmas.push(lemma)
        forms.push(form)
      }
    })
    for (const { lemma, form } of shaped) {
      const bits = form(text)
      if (bits === undefined) continue
      lemmas.push(lemma)
      forms.push(bits)
    }
    if (lemmas.length === 0) return { text, isWord, lemmas: none, forms: none }
    // A list that has grown keeps room for more; of tens of thousands of words that would be most of their memory.
    return { text, isWord, lemmas: lemmas.slice(), forms: forms.slice() }
  }

  const makeWord = (written: string): Word => resolve(spelling(written), true)
  const makeMark = (written: string): Word => resolve(spelling(written), false)
  return {
    word: (text, start, end, isWord) =>
      isWord ? words.get(text, start, end, makeWord) : marks.get(text, start, end, makeMark),
  }
}

/** Two analyses of one lemma: negated only if both are. */
function mergeForms(a: number, b: number): number {
  return ((a | b) & ~Form.negated) | (a & b & Form.negated)
}
