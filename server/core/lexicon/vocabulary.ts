/** Resolves a word of the text to the lemmas that rules and the lexicon use, once for each distinct word. */
import { spelling } from '../rules/phrase.js'
import { Form } from './paradigm.js'
import { createStemTrie } from './stem-trie.js'

/** A distinct word or mark. `lemmas[i]` was recognised in the form `forms[i]` (bits of `Form`). */
export interface Word {
  /** As compared: lower case, «ё» as «е», straight apostrophe. */
  readonly text: string
  readonly isWord: boolean
  readonly lemmas: readonly number[]
  readonly forms: readonly number[]
}

export interface Vocabulary {
  /** `written` is the word or mark as it stands in the text. */
  readonly word: (written: string, isWord: boolean) => Word
}

interface StemEntry {
  readonly lemma: number
  readonly endings: ReadonlyMap<string, number>
}

const none: readonly number[] = []
const cacheLimit = 400_000

/** A lemma that stands for every word of some shape. */
export interface ShapedLemma {
  readonly lemma: number
  /** The `Form` bits of the word, or nothing if it has another shape. */
  readonly form: (text: string) => number | undefined
}

/** `stems`: stem, number of its set in `endings`, number of its lemma. */
export function createVocabulary(
  stems: readonly (readonly [string, number, number])[],
  endings: readonly (readonly (readonly [string, number])[])[],
  shaped: readonly ShapedLemma[],
): Vocabulary {
  const sets = endings.map((set) => new Map(set))
  const trie = createStemTrie<StemEntry>()
  for (const [stem, set, lemma] of stems) trie.add(stem, { lemma, endings: sets[set] ?? new Map() })
  let cache = new Map<string, Word>()

  const resolve = (text: string, isWord: boolean): Word => {
    const lemmas: number[] = []
    const forms: number[] = []
    trie.visit(text, ({ lemma, endings }, length) => {
      const form = endings.get(text.slice(length))
      if (form === undefined) return
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
    return lemmas.length > 0 ? { text, isWord, lemmas, forms } : { text, isWord, lemmas: none, forms: none }
  }

  return {
    word(written, isWord) {
      let word = cache.get(written)
      if (word === undefined) {
        word = resolve(spelling(written), isWord)
        if (cache.size >= cacheLimit) cache = new Map()
        cache.set(written, word)
      }
      return word
    },
  }
}

/** Two analyses of one lemma: negated only if both are. */
function mergeForms(a: number, b: number): number {
  return ((a | b) & ~Form.negated) | (a & b & Form.negated)
}
