/** The ending sets of Russian verbs, each for a plain lemma (with its reflexive forms) and for a reflexive one. */
import { Form, type Endings } from '../paradigm.js'
import { HARD, SIBILANT } from './adjective.js'
import { endings, merge, suffixed } from './endings.js'

export interface Voices {
  /** For «объединять»: «объединяет», «объединяется», «объединяющий», «объединяющийся», «объединяемый». */
  readonly plain: Endings
  /** For «объединяться»: «объединяется», «объединяющийся». */
  readonly reflexive: Endings
}

interface Table {
  /** Finite forms, infinitive endings, imperative. */
  readonly finite?: string
  /** Third person of the present or future. */
  readonly present?: string
  /** Gerunds that take -сь. */
  readonly gerund?: string
  /** Gerunds that do not. */
  readonly bareGerund?: string
  /** Suffixes of active participles: «ущ», «вш». */
  readonly active?: string
  /** Suffixes of present passive participles: «ем», «им». */
  readonly passive?: string
}

const VOWEL = /[аеиоуыэюя]$/u
const reflexive = (set: Endings): Endings =>
  new Map([...set].map(([ending, bits]) => [ending + (VOWEL.test(ending) ? 'сь' : 'ся'), bits | Form.passive]))
const participle = (suffix: string, particle: string, bits: number): Endings =>
  new Map([...SIBILANT.keys()].map((ending) => [suffix + ending + particle, bits]))
const list = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(' '))
const optional = (text: string | undefined, bits: number): Endings =>
  text === undefined ? new Map() : endings(text, bits)

function voices(t: Table): Voices {
  const own = merge(
    optional(t.finite, Form.plain),
    optional(t.present, Form.present),
    optional(t.gerund, Form.nonfinite),
  )
  const passive = list(t.passive).flatMap((suffix) => [
    endings([suffix, suffix + 'а', suffix + 'о', suffix + 'ы'].join(' '), Form.passive),
    suffixed(suffix, HARD, Form.passive | Form.nonfinite),
  ])
  const back = merge(
    reflexive(own),
    ...list(t.active).map((suffix) => participle(suffix, 'ся', Form.passive | Form.nonfinite)),
  )
  const plain = merge(
    own,
    optional(t.bareGerund, Form.nonfinite),
    ...list(t.active).map((suffix) => participle(suffix, '', Form.nonfinite)),
    ...passive,
    back,
  )
  return { plain, reflexive: back }
}

const passiveParticiple = (long: string): Voices => ({
  plain: merge(endings('- а о ы', Form.passive), suffixed(long, HARD, Form.passive | Form.nonfinite)),
  reflexive: new Map(),
})

const FIRST = { gerund: 'я', active: 'ущ ющ', passive: 'ем' }

/** The infinitive as it stands. «прийти» has «-сь», the others «-ся»; `reflexive` takes both. */
export const INFINITIVE: Voices = {
  plain: new Map([
    ['', Form.plain],
    ['ся', Form.passive],
    ['сь', Form.passive],
  ]),
  reflexive: new Map([
    ['ся', Form.passive],
    ['сь', Form.passive],
  ]),
}

/** First conjugation after a vowel: «регистрирую», «запрещаю». */
export const FIRST_VOWEL = voices({ ...FIRST, active: 'ющ', finite: 'ю ешь ем ете й йте', present: 'ет ют' })
/** First conjugation after ж, ш, ч, щ: «откажу». */
export const FIRST_SIBILANT = voices({
  gerund: 'а',
  active: 'ущ',
  passive: 'ем',
  finite: 'у ешь ем ете и ите ьте',
  present: 'ет ут',
})
/** First conjugation after other consonants: «изберу», «шлю». */
export const FIRST_CONSONANT = voices({ ...FIRST, finite: 'у ю ешь ем ете и ите', present: 'ет ут ют' })
/** Second conjugation: «утвердят». The imperative singular in -ь, -й is left out: it is often a noun or «лишь». */
export const SECOND = voices({
  gerund: 'я',
  active: 'ящ',
  passive: 'им',
  finite: 'ю ишь им ите и ьте йте',
  present: 'ит ят',
})
/** Second conjugation after ж, ш, ч, щ: «решат». */
export const SECOND_SIBILANT = voices({
  gerund: 'а',
  active: 'ащ',
  passive: 'им',
  finite: 'у ишь им ите и ьте',
  present: 'ит ат',
})
/** First person singular alone, after an alternation: «запрещу». */
export const I_ALONE = voices({ finite: 'у ю' })
/** Past after a vowel: «избрал». */
export const PAST_VOWEL = voices({ finite: 'л ла ло ли', bareGerund: 'в', gerund: 'вши', active: 'вш' })
/** Past after a consonant: «нес», «привлек», «возник». */
export const PAST_CONSONANT = voices({ finite: '- ла ло ли', gerund: 'ши', active: 'ш' })
/** Past participle of roots in -д-, -т-: «ведший». */
export const PAST_PARTICIPLE = voices({ gerund: 'ши', active: 'ш' })
/** Past of «идти»: «шел», «шла», «шедший». */
export const WENT = voices({ finite: 'ел ла ло ли', gerund: 'едши', active: 'едш' })
/** «избран», «избранный» after «избран». */
export const PASSIVE_N = passiveParticiple('н')
/** «принят», «принятый» after «принят». */
export const PASSIVE_T: Voices = {
  plain: merge(endings('- а о ы', Form.passive), endings([...HARD.keys()].join(' '), Form.passive | Form.nonfinite)),
  reflexive: new Map(),
}
/** «дам» … «дадут» after «да». */
export const GIVE = voices({ finite: 'м шь дим дите й йте', present: 'ст дут' })
/** «ем» … «едят» after «е». */
export const EAT = voices({ finite: 'м шь дим дите шьте', present: 'ст дят', gerund: 'дя' })
/** «хочу» … «хотят» after «хо». */
export const WANT = voices({ finite: 'чу чешь тим тите ти', present: 'чет тят', gerund: 'тя', active: 'тящ' })
/** «бегу» … «бегут» after «бе». */
export const RUN = voices({ finite: 'гу жишь жим жите ги гите', present: 'жит гут', gerund: 'жа', active: 'гущ' })
/** «могут», «привлекут»: first person and third plural in г, к; the rest after ж, ч is FIRST_SIBILANT. */
export const BACK = voices({ finite: 'у и ите', present: 'ут', active: 'ущ' })
/** «будет»: «будущий» is a word of its own. */
export const WILL_BE = voices({ finite: 'у ешь ем ете', present: 'ет ут' })
/** The imperative in -ь: «стань», «будь». */
export const IMPERATIVE = voices({ finite: 'ь ьте' })
/** The imperative as it stands: «бей», «бейте». */
export const COMMAND = voices({ finite: '- те' })
/** A gerund as it stands: «будучи». */
export const GERUND: Voices = { plain: endings('-', Form.nonfinite), reflexive: new Map() }
/** «есть» */
export const IS: Voices = { plain: endings('-', Form.present), reflexive: new Map() }
