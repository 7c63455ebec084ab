/** Which words of a sentence are negated, by the grammar of its language. */
import type { Word } from '../lexicon/vocabulary.js'
import type { Language } from '../text/language.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const russianNegators = set('не ни')
const russianCopulas = set('быть был была было были будет будут является являются являлся считается считаются являться')
const kazakhNegators = set('емес жоқ')
const englishNegators = set('not never')
const englishDeterminers = set('no nobody neither none nothing')
const englishModals = set('shall may must can will should could might would')
const englishAuxiliaries = set('is are was were be been being do does did has have had')
/** “No longer exists”, “no fewer than ten”: no negation of what follows. */
const comparatives = set('longer later fewer less more earlier')
/** “No union which is unregistered shall …”: the verb of the relative clause is not the one that “no” negates. */
const relativePronouns = set('which who that whose')
const clauseEnd = set('; : .')
/** How far the verb of «no person …» may stand from «no». */
const subjectReach = 30

/**
 * One flag a token. Russian: the word after «не», through a copula. Kazakh: the word before «емес» and «жоқ» (negation inside the verb is known
 * from its form). English: the auxiliary before “not”; with be, do or have also the verb after it; and after “no …” the first auxiliary of the main clause,
 * or the noun where there is none.
 */
export function negations(words: readonly Word[], language: Language): Uint8Array {
  const negated = new Uint8Array(words.length)
  if (language === 'ru') markRussian(words, negated)
  else if (language === 'kk') markKazakh(words, negated)
  else markEnglish(words, negated)
  return negated
}

function markRussian(words: readonly Word[], negated: Uint8Array): void {
  for (let i = 0; i < words.length; i++) {
    if (!russianNegators.has(words[i]?.text ?? '')) continue
    for (let j = i + 1; j < words.length && words[j]?.isWord; j++) {
      negated[j] = 1
      if (!russianCopulas.has(words[j]?.text ?? '')) break
    }
  }
}

function markKazakh(words: readonly Word[], negated: Uint8Array): void {
  for (let i = 1; i < words.length; i++) {
    if (kazakhNegators.has(words[i]?.text ?? '') && words[i - 1]?.isWord) negated[i - 1] = 1
  }
}

function markEnglish(words: readonly Word[], negated: Uint8Array): void {
  for (let i = 0; i < words.length; i++) {
    const text = words[i]?.text ?? ''
    if (englishNegators.has(text) || (text === 'neither' && englishModals.has(words[i - 1]?.text ?? '')))
      markNot(words, negated, i)
    else if (englishDeterminers.has(text) && !comparatives.has(words[i + 1]?.text ?? '')) markNo(words, negated, i)
  }
}

function markNot(words: readonly Word[], negated: Uint8Array, at: number): void {
  const before = words[at - 1]?.text ?? ''
  if (at > 0 && (englishModals.has(before) || englishAuxiliaries.has(before))) negated[at - 1] = 1
  if (englishModals.has(before)) return
  markVerbAfter(words, negated, at)
}

/** The verb after a negated auxiliary, through further auxiliaries. */
function markVerbAfter(words: readonly Word[], negated: Uint8Array, at: number): void {
  for (let j = at + 1; j < words.length && words[j]?.isWord; j++) {
    negated[j] = 1
    const text = words[j]?.text ?? ''
    if (!englishAuxiliaries.has(text) && text !== 'a' && text !== 'an' && text !== 'the') break
  }
}

function markNo(words: readonly Word[], negated: Uint8Array, at: number): void {
  const verb = mainVerb(words, at)
  if (verb === undefined) {
    // No verb to carry the negation: “there being no appeal”.
    if (words[at + 1]?.isWord) negated[at + 1] = 1
    return
  }
  negated[verb] = 1
  if (!englishModals.has(words[verb]?.text ?? '')) markVerbAfter(words, negated, verb)
  else if (words[verb + 1]?.text === 'be') markVerbAfterModal(words, negated, verb)
}

/** The auxiliary of the clause that begins with “no …”: the first one, or after a relative clause the last, a modal if there is one. */
function mainVerb(words: readonly Word[], at: number): number | undefined {
  const last = Math.min(words.length, at + subjectReach)
  const verbs: number[] = []
  let hasRelativeClause = false
  let brackets = 0
  for (let j = at; j < last; j++) {
    const text = words[j]?.text ?? ''
    if (clauseEnd.has(text)) break
    // “(no dismissal without leave) is repealed”: what stands in brackets negates nothing outside them.
    if (text === '(') brackets++
    else if (text === ')' && --brackets < 0) break
    if (relativePronouns.has(text)) hasRelativeClause = true
    const isVerb = englishModals.has(text) || englishAuxiliaries.has(text)
    if (isVerb && !hasRelativeClause) return j
    if (isVerb && !(englishAuxiliaries.has(text) && verbs.at(-1) === j - 1)) verbs.push(j)
  }
  return verbs.findLast((verb) => englishModals.has(words[verb]?.text ?? '')) ?? verbs.at(-1)
}

/** “No permission shall be required”: the participle is negated with its subject; a ban such as “no union shall be registered” keeps its verb. */
function markVerbAfterModal(words: readonly Word[], negated: Uint8Array, at: number): void {
  const verb = words[at + 2]
  if (verb && requirement.has(verb.text)) negated[at + 2] = 1
}

const requirement = set('required needed necessary obliged compelled subject refused denied')
