/** Finds the ILO Conventions that a text names: «Конвенция МОТ № 87», «ХЕҰ-ның № 87 конвенциясы», “Convention No. 87”, “C087”, and by their titles. */
import { alphabetic } from '../text/alphabetic.js'
import type { Range } from '../text/range.js'

/** Offsets are those of the text, UTF-16 code units, half-open. */
export interface CitedConvention extends Range {
  readonly number: number
}

/** Nothing names a Convention without one of these; the rest of a text needs no closer look. */
const anchor = /конвенци|convention|[cс](?:087|098|154)/giu
/** How far from its anchor a mention may reach; long enough for the longest title. */
const reach = 240

const numero = String.raw`(?:№№?|nos?\.?|n°)`
const inRussian = String.raw`конвенци(?:я(?:ми?|х)?|и|ю|ей|й)(?!\p{L})(?:\s*\(?(?:мот|международной\s+организации\s+труда)\)?|\s+(?:от\s+)?(?:\d{1,2}\s+\p{L}+\s+)?\d{4}\s*(?:года?|г\.))*`
const inEnglish = String.raw`conventions?(?!\p{L})(?:,?\s*\(?\d{4}\)?)?(?:\s+of\s+the\s+(?:ilo|international\s+labou?r\s+organi[sz]ation))?`
const organization = String.raw`(?:халықаралық\s+еңбек\s+ұйымы\p{L}*|хеұ)(?:\s*-\s*\p{L}+)?(?:\s*\(хеұ\))?`
const yearInKazakh = String.raw`(?:\d{4}\s+жыл\p{L}*\s+(?:\d{1,2}\s+\p{L}+\s+)?)?`
const list = String.raw`\d{1,3}(?!\d)(?:(?:\s*,\s*|\s+(?:и|and|және|мен|пен)\s+)(?:${numero}\s*)?\d{1,3}(?![\p{L}\d]))*`

const pattern = (source: string): RegExp => alphabetic(new RegExp(source, 'giu'))

/** Mentions by number; the group holds the numbers. */
const numbered: readonly RegExp[] = [
  pattern(String.raw`(?<!\p{L})${inRussian},?\s*\(?${numero}\s*(${list})\)?`),
  pattern(String.raw`(?<!\p{L})(?:ilo\s+)?${inEnglish},?\s*\(?(?:${numero}\s*)?(${list})\)?`),
  pattern(
    String.raw`(?<![\p{L}\d])(?:${organization}\s+)?${yearInKazakh}(?:${numero}\s*)?(${list})\s*-?\s*конвенция\p{L}*`,
  ),
  pattern(String.raw`(?<!\p{L})конвенция\p{L}*\s*\(?${numero}\s*(${list})\)?`),
  pattern(String.raw`(?<![\p{L}\d])[cс](087|098|154)(?![\p{L}\d])`),
]

const year = String.raw`(?:,?\s*\(?\d{4}\)?)?`
const mark = (number: number): string => String.raw`(?:,?\s*\(?${numero}\s*${number}(?!\d)\)?)?`
/** The titles by which the Conventions are cited without a number; where one title ends another, the longer comes first. */
const titled: readonly (readonly [number, RegExp])[] = (
  [
    [
      87,
      String.raw`${inRussian}\s+[«"“]?о\s+свободе\s+(?:ассоциаци[ий]|объединени[яй])(?:\s+и\s+(?:о\s+)?защите\s+права\s+(?:на\s+организацию|объединяться\p{L}*))?[»"”]?`,
    ],
    [
      98,
      String.raw`${inRussian}\s+[«"“]?о\s+(?:применении\s+принципов\s+права|праве)\s+на\s+организацию\s+и\s+(?:на\s+)?ведени[ея]\s+коллективных\s+переговоров[»"”]?`,
    ],
    [
      154,
      String.raw`${inRussian}\s+[«"“]?о\s+(?:содействии\s+коллективным\s+переговорам|коллективных\s+переговорах)[»"”]?`,
    ],
    [
      87,
      String.raw`freedom\s+of\s+association\s+and\s+(?:the\s+)?protection\s+of\s+the\s+right\s+to\s+organi[sz]e\s+convention${year}`,
    ],
    [
      98,
      String.raw`right\s+to\s+organi[sz]e\s+and\s+(?:to\s+)?(?:collective\s+bargaining|bargain\s+collectively)\s+convention${year}`,
    ],
    [154, String.raw`(?<!organi[sz]e\s+and\s+)collective\s+bargaining\s+convention${year}`],
    [87, String.raw`${inEnglish}\s+(?:concerning|on)\s+(?:the\s+)?freedom\s+of\s+association`],
    [
      98,
      String.raw`${inEnglish}\s+(?:concerning|on)\s+the\s+(?:application\s+of\s+the\s+principles\s+of\s+the\s+)?right\s+to\s+organi[sz]e`,
    ],
    [154, String.raw`${inEnglish}\s+(?:concerning|on)\s+(?:the\s+)?(?:promotion\s+of\s+)?collective\s+bargaining`],
    [
      87,
      String.raw`[«"“]?(?:қауымдасу|бірлесу|бірлестік\p{L}*)\s+бостандығы(?:\s+және\s+ұйымдасу\s+құқығын\s+қорғау)?\s+туралы[»"”]?\s+${yearInKazakh}конвенция\p{L}*`,
    ],
    [
      98,
      String.raw`[«"“]?ұжымдық\s+келіссөздерді\s+ұйымдастыру\s+және\s+жүргізу\s+құқығы\s+(?:принцип|қағидат)терін\s+қолдану\s+туралы[»"”]?\s+${yearInKazakh}конвенция\p{L}*`,
    ],
    [154, String.raw`[«"“]?ұжымдық\s+келіссөздер(?:ге\s+\p{L}+)?\s+туралы[»"”]?\s+${yearInKazakh}конвенция\p{L}*`],
  ] as const
).map(([number, source]) => [number, pattern(String.raw`(?<!\p{L})${source}${mark(number)}`)])

/** In order, without overlaps: each number of «Конвенции № 87 и № 98» on its own. Linear in the length of the text; never throws. */
export function citedConventions(text: string): readonly CitedConvention[] {
  const found: CitedConvention[] = []
  let done = 0
  for (const { index } of text.matchAll(anchor)) {
    if (index < done) continue
    const start = Math.max(done, index - reach)
    const near = text.slice(start, index + reach)
    const mention = mentionAt(near, index - start)
    if (!mention) continue
    found.push(...mention.map((one) => ({ ...one, start: start + one.start, end: start + one.end })))
    done = found.at(-1)?.end ?? done
  }
  return found
}

/** The mention that includes the anchor: by title, which is longer, or else by number. */
function mentionAt(near: string, at: number): readonly CitedConvention[] | undefined {
  for (const [number, title] of titled) {
    const named = around(title, near, at)
    if (named) return [{ start: named.index, end: named.index + named[0].length, number }]
  }
  for (const form of numbered) {
    const named = around(form, near, at)
    if (named) return eachNumber(named)
  }
  return undefined
}

function around(form: RegExp, near: string, at: number): RegExpExecArray | undefined {
  for (const named of near.matchAll(form)) if (named.index <= at && at < named.index + named[0].length) return named
  return undefined
}

/** The word «конвенция» belongs to the number beside it: the first, or the last where it stands behind. */
function eachNumber(named: RegExpExecArray): readonly CitedConvention[] {
  const [whole, numbers = ''] = named
  const listStart = named.index + whole.indexOf(numbers)
  const end = named.index + whole.length
  const read = [...numbers.matchAll(pieces)]
  return read.map((piece, i) => ({
    start: i === 0 ? named.index : listStart + piece.index,
    end: i === read.length - 1 ? end : listStart + piece.index + piece[0].length,
    number: Number(piece[1]),
  }))
}

const pieces = /(?:(?:№№?|nos?\.?|n°)\s*)?(\d{1,3})/giu
