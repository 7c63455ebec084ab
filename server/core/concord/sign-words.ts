/** The words by which each language allows, commands and negates, weighed so that one text can be counted against the other. */
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'

/**
 * `lack` is the negation of «без». `without` and `allowed` are weak: another language may say them in a word of its own («без», «независимый»; «допускается лишь»). They answer a `not`
 * and a `may` of the other text, and are not missed there. `none` are words that look like one of the others and say nothing of it; they are taken first.
 */
export type Sign = 'may' | 'must' | 'exempt' | 'not' | 'lack' | 'without' | 'allowed' | 'none'

export interface SignPattern {
  readonly sign: Sign
  readonly pattern: RegExp
}

const from = (sign: Sign, ...alternatives: readonly string[]): SignPattern => ({
  sign,
  pattern: alphabetic(new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives.join('|')})(?![\\p{L}\\d])`, 'giu')),
})

const russian: readonly SignPattern[] = [
  from(
    'none',
    'не\\s+(?:менее|меньше|более|больше|ниже|выше|свыше|позднее|позже|ранее|раньше|реже|чаще|старше|моложе|только|превыша\\p{L}+)',
    'не\\s+(?:может|могут|долж\\p{L}+)\\s+(?:превышать|(?:быть|составлять)\\s+(?:менее|более|ниже|выше|больше|меньше|позднее|ранее))',
    'тем\\s+не\\s+менее',
    'ни',
    '(?<!не\\s)разреша(?:ется|ются)(?<=(?:спор|конфликт|разноглас|вопрос)\\p{L}*\\s[^.;]{0,90})',
    'не(?:достат\\p{L}+|делю|дел[яиюе]|дель|дел(?:ям|ями|ях)|обходим\\p{L}*|посредственн\\p{L}+|медленн\\p{L}+|сколько|скольк\\p{L}+|которы\\p{L}+|редко)',
  ),
  from('exempt', 'не\\s+обязан(?:а|о|ы)?', 'не\\s+обязател(?:ен|ьна|ьно|ьны)'),
  from(
    'not',
    'не\\s+(?:вправе|правомоч\\p{L}+|может|могут|мог\\p{L}*|долж\\p{L}+|допуска\\p{L}+|разреша\\p{L}+|следует|подлеж\\p{L}+|требу\\p{L}+|име\\p{L}+\\s+прав\\p{L}?)',
    'не',
    'нет',
    'отсутств\\p{L}+',
    'нельзя',
    'запреща\\p{L}+',
    'запрещен\\p{L}*',
    'запрет\\p{L}*',
    'воспреща\\p{L}+',
    'не(?:допустим|совместим|прикосновен)\\p{L}*',
    // «Невыполнение», «неуплата»: a negated verb in one word.
    'не\\p{L}{3,}(?:ени|ани|яти|ити)(?:е|я|ю|ем|и)',
    'неявк\\p{L}+',
    'неуплат\\p{L}+',
  ),
  from('lack', 'без'),
  from('without', 'не\\p{L}{4,}', 'разноглас\\p{L}+', 'без(?:отлаг|возмезд|действ)\\p{L}+', 'против\\p{L}*'),
  from(
    'may',
    'вправе',
    'правомоч(?:ен|на|но|ны)(?=\\s+\\p{L}+т(?:ь|ься|и))',
    'име(?:ет|ют|ющ\\p{L}+)\\s+(?:\\p{L}+\\s+){0,2}?право',
    'принадлежит\\s+право',
    'право\\s+принадлежит',
    'может',
    'могут',
  ),
  from('allowed', 'допускается', 'допускаются', 'разрешается', 'разрешаются'),
  from(
    'must',
    'обязан(?:а|о|ы)?',
    'обязател(?:ен|ьна|ьно|ьны)',
    'долж(?:ен|на|но|ны)',
    'надлежит',
    'подлежит',
    'подлежат',
    'необходимо',
    'следует(?!\\s+из)',
  ),
]

/** A verb with the negation inside: stem, -ма/-ме/-ба/-бе/-па/-пе, tense. */
const negatedVerb =
  '\\p{L}{2,}[мбп](?:а(?:йды|йтын\\p{L}*|ған\\p{L}*|са|у(?!ш)\\p{L}*|ды)|е(?:йді|йтін\\p{L}*|ген\\p{L}*|се|у(?!ш)\\p{L}*|ді))'
/** «Құрмай», «алмастан», «келіспеушілік», «тәуелсіз». */
const withoutVerb = '\\p{L}{2,}[мбп](?:а(?:й|стан|ушылы\\p{L}+)|е(?:й|стен|ушілі\\p{L}+))'
const privative = '\\p{L}{2,}с[ыі]з(?!ді|дік)\\p{L}*'
/** «Демеу», «көбейген», «тармақ», «адамды»: words that look like such a verb. */
const notNegated =
  'көбе[йю]\\p{L}*|демеу\\p{L}*|тарма[қғ]\\p{L}*|адамд?ы?|қауіпсізді\\p{L}+|мұқтажды\\p{L}+|қамтамасыз\\p{L}*|сөзсіз|сыбайлас|(?:іс)?сапард\\p{L}+'

const kazakh: readonly SignPattern[] = [
  from(
    'none',
    '(?:кем|артық|көп|кеш|кейін|ерте|бұрын|төмен|жоғары|кемінде|жиі|сирек)\\s+(?:емес|болмауға\\s+тиіс|болмауы\\s+(?:керек|тиіс)|болмайтын\\p{L}*|болмайды|болмаған\\p{L}*)',
    '(?:ғана|қана)\\s+емес',
    'кешікті?р(?:іл)?мей',
    'кешікпей',
    'асп(?:ауға\\s+тиіс|айтын\\p{L}*|айды|ай|аған\\p{L}*|ауы\\s+(?:керек|тиіс))',
    'қоспағанда',
    'қарамастан',
    'қарамай',
    'немесе',
    'не\\s+болмаса',
    'болмаса',
    'міндетті\\s+(?:түрде|мүше\\p{L}*|сақтандыр\\p{L}*|зейнетақы|әлеуметтік|медициналық|орта)',
    notNegated,
  ),
  from('exempt', 'міндетті\\s+емес'),
  from(
    'not',
    '(?:құқылы|тиіс(?:ті)?|мүмкін|қажет|керек)\\s+емес',
    'құқы(?:ғы|қтары)\\s+жоқ',
    negatedVerb,
    'емес',
    'жоқ',
    'тыйым',
  ),
  from('without', withoutVerb, privative, 'қарсы', 'қайшы'),
  from('may', 'құқылы', 'құқы(?:ғы|қтары)\\s+бар', '\\p{L}+[аейу]\\s+ала(?:ды|тын)', 'мүмкін'),
  from('allowed', '(?:жол|рұқсат)\\s+(?:беріле|етіле)(?:ді|тін)'),
  from('must', 'тиіс', 'міндетті(?=\\s*(?:[.;,:)]|$|бол(?:ып|ады)))', 'қажет', 'керек', '\\p{L}+(?:уға|уге)\\s+жатады'),
]

const english: readonly SignPattern[] = [
  from(
    'none',
    'not\\s+(?:less|more|fewer|later|earlier|exceeding|exceed|only|lower|higher|greater)',
    '(?:shall|may|must)\\s+not\\s+(?:exceed|be\\s+(?:less|more|fewer|lower|higher|greater|later|earlier))',
    'no\\s+(?:less|more|fewer|later|earlier|lower|longer)',
    'nor',
    'notwithstanding',
    'nos?\\.?\\s*\\d+',
    '\\d{1,2}\\s+may|may\\s+\\d',
  ),
  from(
    'not',
    'no\\s(?:[^.;:,]{1,80}?\\s)?(?:shall|may|can|must)',
    '(?:shall|may|must|can|need|should|will)\\s+not',
    'cannot',
    'not',
    'no',
    'need\\s+not',
    'never',
    'none',
    'nobody',
    'neither',
    'prohibit(?:s|ed|ing|ion)?',
    'forbidden',
  ),
  from('lack', 'without'),
  from(
    'without',
    'unless',
    'fail(?:s|ed|ing|ure)?',
    'absence',
    'non-\\p{L}+',
    'un(?!i|der|til)\\p{L}{4,}',
    'i[nm]\\p{L}{3,}(?:ble|bly|bility)',
    'inexpedient',
    'invalid',
    'stateless',
    'disagree\\p{L}*',
    'against',
  ),
  from(
    'may',
    'may',
    'can',
    '(?:is|are|be)\\s+(?:entitled|free\\s+to)',
    'ha(?:s|ve)\\s+(?:the|a)\\s+right',
    'belongs\\s+the\\s+right',
    'lies',
  ),
  from('allowed', '(?:is|are|be)\\s+(?:permitted|allowed)'),
  from('must', 'shall', 'must', '(?:is|are|be)\\s+(?:required|obliged|bound)\\s+to', 'ha(?:s|ve)\\s+to'),
]

/** In the order in which they are tried; a word belongs to the first that it fits. */
export const signWords: Readonly<Record<Language, readonly SignPattern[]>> = { ru: russian, kk: kazakh, en: english }
