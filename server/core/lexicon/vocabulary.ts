/** Resolves a word of the text to the lemmas that rules and the lexicon use, once for each distinct word. */
import { Form, type Paradigm } from './paradigm.js'

/** A distinct word or mark. `lemmas[i]` was recognised in the form `forms[i]` (bits of `Form`). */
export interface Word {
  /** As compared: lower case, «ё» as «е», straight apostrophe. */
  readonly text: string
  readonly isWord: boolean
  readonly lemmas: readonly number[]
  readonly forms: readonly number[]
}

export interface Vocabulary {
  readonly word: (text: string, isWord: boolean) => Word
}

interface StemEntry {
  readonly lemma: number
  readonly endings: ReadonlyMap<string, number>
}

const none: readonly number[] = []
const cacheLimit = 400_000

/** `paradigms[i]` are the forms of lemma number `i`. */
export function createVocabulary(paradigms: readonly Paradigm[]): Vocabulary {
  const stems = new Map<string, StemEntry[]>()
  let longestEnding = 0
  const measured = new Set<ReadonlyMap<string, number>>()
  paradigms.forEach((paradigm, lemma) => {
    for (const { stem, endings } of paradigm) {
      const entries = stems.get(stem)
      if (entries) entries.push({ lemma, endings })
      else stems.set(stem, [{ lemma, endings }])
      if (measured.has(endings)) continue
      measured.add(endings)
      for (const ending of endings.keys()) if (ending.length > longestEnding) longestEnding = ending.length
    }
  })
  let cache = new Map<string, Word>()

  const resolve = (text: string): Word => {
    let lemmas: number[] | undefined
    const forms: number[] = []
    for (let cut = Math.max(0, text.length - longestEnding); cut <= text.length; cut++) {
      const entries = stems.get(text.slice(0, cut))
      if (!entries) continue
      const ending = text.slice(cut)
      for (const entry of entries) {
        const form = entry.endings.get(ending)
        if (form === undefined) continue
        const seen = lemmas?.indexOf(entry.lemma) ?? -1
        if (seen >= 0) forms[seen] = mergeForms(forms[seen] ?? 0, form)
        else {
          ;(lemmas ??= []).push(entry.lemma)
          forms.push(form)
        }
      }
    }
    return { text, isWord: true, lemmas: lemmas ?? none, forms: lemmas ? forms : none }
  }

  return {
    word(text, isWord) {
      let word = cache.get(text)
      if (word === undefined) {
        word = isWord ? resolve(text) : { text, isWord, lemmas: none, forms: none }
        if (cache.size >= cacheLimit) cache = new Map()
        cache.set(text, word)
      }
      return word
    },
  }
}

/** Two analyses of one lemma: negated only if both are. */
function mergeForms(a: number, b: number): number {
  return ((a | b) & ~Form.negated) | (a & b & Form.negated)
}
