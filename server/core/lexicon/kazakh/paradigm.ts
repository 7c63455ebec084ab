/** The paradigm of a Kazakh lemma from its dictionary form. */
import { Form, type Endings, type Paradigm } from '../paradigm.js'
import { lastPart } from './harmony.js'
import { degreeStems, nounStems } from './noun.js'
import { verbStems } from './verb.js'

/**
 * How a lemma inflects where its ending does not tell.
 * - `noun`: declined only, also when it ends in «-у» («дау»);
 * - `verb`: conjugated and, as a verbal noun, declined; a lemma without «-у» is taken as the bare stem («құр»);
 * - `adjective`: declined like a noun, with degrees («көбірек»);
 * - `fixed`: does not inflect («үшін», «тиіс»).
 */
export type KazakhClass = 'noun' | 'verb' | 'adjective' | 'fixed'

const uninflected = new Set(
  'тиіс емес үшін және немесе мен пен бен да де та те егер бойынша туралы жөнінде сияқты ғана тек әр өте'.split(' '),
)

/** Words in «-у» that are not verbal nouns. */
const nounsInU = new Set('дау тау бау жау сау су ту шу бу қару уау сылтау шылау аю'.split(' '))

const itself: Endings = new Map([['', Form.plain]])

/** The class taken when none is given: words in «-у», «-ю» are verbs, a few particles are fixed, the rest are nouns. */
export function guessKazakhClass(lemma: string): KazakhClass {
  if (uninflected.has(lemma)) return 'fixed'
  const part = lastPart(lemma)
  return /[ую]$/u.test(part) && part.length > 2 && !nounsInU.has(part) ? 'verb' : 'noun'
}

/**
 * All forms of one Kazakh word (not a phrase) in lower-case normalised Cyrillic. The lemma is always one of them.
 * Verbs come without the bare stem and bare negative stem (imperatives «ал», «алма»): statutes do not use them
 * and they are homonyms of common words.
 */
export function kazakhParadigm(lemma: string, wordClass: KazakhClass = guessKazakhClass(lemma)): Paradigm {
  switch (wordClass) {
    case 'fixed':
      return [{ stem: lemma, endings: itself }]
    case 'noun':
      return nounStems(lemma)
    case 'adjective':
      return [...nounStems(lemma), ...degreeStems(lemma)]
    case 'verb':
      return /[ую]$/u.test(lemma) ? verbStems(lemma) : [{ stem: lemma, endings: itself }, ...verbStems(lemma)]
  }
}
