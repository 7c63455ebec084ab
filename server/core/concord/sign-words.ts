/** The words by which each language allows, commands and negates, weighed so that one text can be counted against the other. */
import { alphabetic } from '../text/alphabetic.js'
import type { Language } from '../text/language.js'

/** `none` are words that look like one of the others and say nothing of it; they are taken first. */
export type Sign = 'may' | 'must' | 'not' | 'none'

export interface SignPattern {
  readonly sign: Sign
  readonly pattern: RegExp
}

const from = (sign: Sign, ...alternatives: readonly string[]): SignPattern => ({
  sign,
  pattern: alphabetic(new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives.join('|')})(?![\\p{L}\\d])`, 'giu')),
})

/** «Невыполнение», «неуплата»: a negated verb in one word. What is not here is a quality («независимый»), which Kazakh has without negation as well. */
const negatedNouns =
  'не(?:вы|ис|пр|со|об|по|до|на|за|раз|рас|у|яв|при|пере|от)\\p{L}*(?:ени|ани|яти|ити)(?:е|я|ю|ем|и)|неявк\\p{L}+|неуплат\\p{L}+|невозможн\\p{L}+|невозврат\\p{L}*'
const negatedQualities =
  'несовершеннолетн\\p{L}+|недвижим\\p{L}+|неприкосновенн\\p{L}+|несвоевременн\\p{L}+|ненадлежащ\\p{L}+|неполн\\p{L}+|нерабоч\\p{L}+|ненормированн\\p{L}+|некоммерческ\\p{L}+|негосударственн\\p{L}+|неправительственн\\p{L}+|нематериальн\\p{L}+|неналогов\\p{L}+|неиспользованн\\p{L}+|неуплаченн\\p{L}+|незапрещенн\\p{L}+|незавершенн\\p{L}+|неисполненн\\p{L}+|непредвиденн\\p{L}+'

const russian: readonly SignPattern[] = [
  from(
    'none',
    'не\\s+(?:менее|меньше|более|больше|ниже|выше|свыше|позднее|позже|ранее|раньше|реже|чаще|старше|моложе|только|превыша\\p{L}+)',
    'не\\s+(?:может|могут|долж\\p{L}+)\\s+(?:превышать|(?:быть|составлять)\\s+(?:менее|более|ниже|выше|больше|меньше|позднее|ранее))',
    'тем\\s+не\\s+менее',
    'ни',
    'что\\s+не\\s+исключает',
    'недопущени\\p{L}+',
  ),
  from(
    'not',
    'не\\s+(?:вправе|правомоч\\p{L}+|может|могут|мог\\p{L}*|долж\\p{L}+|допуска\\p{L}+|разреша\\p{L}+|обязан\\p{L}{0,2}|следует|подлеж\\p{L}+|требу\\p{L}+|име\\p{L}+\\s+прав\\p{L}?)',
    'не',
    'нет',
    'нельзя',
    'без',
    'отсутстви\\p{L}+',
    'отсутству\\p{L}+',
    'запреща\\p{L}+',
    'запрещен\\p{L}*',
    'запрет\\p{L}*',
    'воспреща\\p{L}+',
    'недопустим\\p{L}*',
    negatedNouns,
    negatedQualities,
  ),
  from(
    'may',
    'вправе',
    'правомоч(?:ен|на|но|ны)',
    'име(?:ет|ют|ющ\\p{L}+)\\s+(?:\\p{L}+\\s+){0,2}?право',
    'может',
    'могут',
    'допускается',
    'допускаются',
    'разрешается',
    'разрешаются',
  ),
  from(
    'must',
    'обязан(?:а|о|ы)?',
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
  '\\p{L}{2,}[мбп](?:а(?:йды|йтын\\p{L}*|й(?:тыны|ды)?|ған\\p{L}*|са|стан|уы?\\p{L}*|ушылы\\p{L}+|ды|с)|е(?:йді|йтін\\p{L}*|й|ген\\p{L}*|се|стен|уі?\\p{L}*|ушілі\\p{L}+|ді|с))'
/** «сауда», «демеу», «көбейген», «алмас», «тәрбие»: words that end as such a verb does. */
const notNegated =
  'көбей\\p{L}*|демеу\\p{L}*|өрбі\\p{L}*|тарма[қғ]\\p{L}*|абай\\p{L}*|адам[а-яі]{0,3}|ғылымдамас|төбе\\p{L}*|ұжымдас\\p{L}*|жұмыс\\p{L}*|ажырамас'

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
    'не\\s+болмаса',
    'болмаса',
    'немесе',
    'міндетті\\s+(?:түрде|мүше\\p{L}*|сақтандыр\\p{L}*|зейнетақы|әлеуметтік|медициналық|орта)',
    'айқындалмаған',
    notNegated,
  ),
  from(
    'not',
    '\\p{L}+(?:уға|уге)\\s+(?:құқылы|тиіс(?:ті)?|міндетті)\\s+емес',
    '(?:құқылы|тиіс(?:ті)?|міндетті|мүмкін|қажет|керек)\\s+емес',
    'құқығы\\s+жоқ',
    'құқықтары\\s+жоқ',
    negatedVerb,
    'емес',
    'жоқ',
    '\\p{L}{2,}(?:ын|ін)с[ыі]з',
    'онсыз',
    'тыйым',
  ),
  from(
    'may',
    'құқылы',
    'құқы[ғқ](?:ы|тары)\\s+бар',
    '\\p{L}+[аейу]\\s+ала(?:ды|тын)',
    'мүмкін',
    '(?:жол|рұқсат)\\s+(?:беріле|етіле)(?:ді|тін)',
  ),
  from(
    'must',
    'тиіс',
    'міндетті(?:\\s+болып)?(?=\\s*(?:[.;,:)]|$|болып))',
    'міндеттi',
    'қажет',
    'керек',
    '\\p{L}+(?:уға|уге)\\s+жатады',
  ),
]

const english: readonly SignPattern[] = [
  from(
    'none',
    'not\\s+(?:less|more|fewer|later|earlier|exceeding|exceed|only|lower|higher|greater)',
    '(?:shall|may|must)\\s+not\\s+(?:exceed|be\\s+(?:less|more|fewer|lower|higher|greater|later|earlier))',
    'no\\s+(?:less|more|fewer|later|earlier|lower|longer)',
    'nor',
    'notwithstanding',
  ),
  from(
    'not',
    'no\\s(?:[^.;:,]{1,80}?\\s)?(?:shall|may|can|must)',
    '(?:shall|may|must|can|need|should|will)\\s+not',
    'cannot',
    'not',
    'no',
    'never',
    'none',
    'nobody',
    'neither',
    'without',
    'unless',
    'absence\\s+of',
    'prohibit(?:s|ed|ing|ion)?',
    'forbidden',
    'fail(?:s|ed|ing|ure)?\\s+to',
    'non-\\p{L}+',
  ),
  from(
    'may',
    'may',
    'can',
    '(?:is|are|be)\\s+(?:entitled|permitted|allowed|free\\s+to)',
    'ha(?:s|ve)\\s+(?:the|a)\\s+right',
  ),
  from('must', 'shall', 'must', '(?:is|are|be)\\s+(?:required|obliged|bound)\\s+to', 'ha(?:s|ve)\\s+to'),
]

/** In the order in which they are tried; a word belongs to the first that it fits. */
export const signWords: Readonly<Record<Language, readonly SignPattern[]>> = { ru: russian, kk: kazakh, en: english }
