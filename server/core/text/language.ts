/** The language of a passage. */

import { createPresence } from './presence.js'

export type Language = 'ru' | 'kk' | 'en'

export const languages: readonly Language[] = ['ru', 'kk', 'en']

/** Letters looked at before deciding, and letters without which nothing is said. */
const enoughLetters = 400
const fewestLetters = 3
/** A lead that later words do not overturn. */
const clearLead = 12

const word = /[A-Za-z\u00c0-\u024f]+|[\u0400-\u052f]+/g
const romanNumeral = /^[IVXLCDM]+$/
const kazakhLetter = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/

/** Whether a draft has any letter that Russian has not. */
export const hasKazakhLetter = createPresence(kazakhLetter)
const russianLetter = /[ъёщ]/

const kazakhWords = new Set(
  'мен пен бен да де емес бар жалпы бап тарау туралы арасында бойынша жағдайда немесе осы жаңа негізгі басты заң мақсат арналған ережелер салалар шарттар бастап кейін дейін басқа барлық белгілі болып болады табылады асады бірақ адам жыл ай жалдау еңбек шарт сала орта ара баптар ретінде болған'.split(
    ' ',
  ),
)
const russianWords = new Set(
  'и в на не о об от до по за с к у из или для при без а их его она оно они что как если иные иных лиц лица это том так же статья глава раздел пункт часть закон работник профсоюз право быть может'.split(
    ' ',
  ),
)
const kazakhEnding =
  /(?:лар|лер|дар|дер|тар|тер)(?:ы|ын|ына|ында|ынан|ымен)?$|(?:ады|еді|йды|йды|ылады|майды|мейді|ған|ген|қан|кен|атын|етін|йтын|уға|уге|уы|удан|дағы|дегі|тағы|тегі|сыз|сыздар|ымен|ынан|ында|ына|сына|сында|сынан|сымен|лық|дық|тық)$/
const russianEnding =
  /(?:[оеё]го|ому|ему|ый|ий|ой|ые|ие|ых|их|ыми|ими|ая|яя|ую|юю|ость|ости|ния|ние|нию|ний|нии|ции|ция|цию|ций|тся|ться|ать|ять|ить|еть|ует|уют|ают|яют|ает|яет|ами|ями|ах|ях|ов|ев|ом|ем|ия|ию|ка|ки|ство|ства)$/

/**
 * The language of `passage` by its letters, frequent words and endings, or `undefined` where there are too few
 * letters to tell. Every Latin-script passage counts as English. Looks at about 400 letters at most.
 */
export function languageOf(passage: string): Language | undefined {
  let latin = 0
  let cyrillic = 0
  let lead = 0 // Kazakh is positive, Russian negative.
  word.lastIndex = 0
  for (let match = word.exec(passage); match; match = word.exec(passage)) {
    const found = match[0]
    if (found.charCodeAt(0) < 0x400) {
      if (!romanNumeral.test(found)) latin += found.length
    } else {
      cyrillic += found.length
      lead += evidence(found)
      if (Math.abs(lead) >= clearLead && cyrillic > 2 * latin) break
    }
    if (latin + cyrillic >= enoughLetters) break
  }
  if (latin + cyrillic < fewestLetters) return undefined
  if (latin > cyrillic) return 'en'
  if (lead !== 0) return lead > 0 ? 'kk' : 'ru'
  // Without any sign of Kazakh in two words' worth of letters it is Russian; a single word may be either.
  return cyrillic >= 15 ? 'ru' : undefined
}

/** How much one Cyrillic word speaks for Kazakh (positive) or Russian (negative). */
function evidence(found: string): number {
  if (kazakhLetter.test(found)) return 2
  const lower = found.toLowerCase()
  if (kazakhWords.has(lower)) return 2
  if (russianWords.has(lower) || russianLetter.test(lower)) return -2
  if (lower.length < 5) return 0
  if (kazakhEnding.test(lower)) return 1
  return russianEnding.test(lower) ? -1 : 0
}

/** A guess for a text too short to tell by its words: Russian if it is in Cyrillic. */
export function languageByScript(text: string): Language {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
}

/** The language of a draft: that of its words, or where they do not tell, of its script. */
export function languageOfDraft(text: string): Language {
  return languageOf(text) ?? languageByScript(text)
}
