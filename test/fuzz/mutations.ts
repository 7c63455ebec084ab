/** Ways to mutilate a text, from slips of the pen to attacks; one list for the tests and for the long run. */

/** `at` is a place in the text, in UTF-16 code units; `amount` from 0 to 65,535 says how much, or which. */
export type Mutation = (text: string, at: number, amount: number) => string

const insert = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at)
const oneOf = <T>(all: readonly T[], amount: number): T => all[amount % all.length]!
/** Of the text around a place, so that a long draft stays as it is elsewhere. */
const around = (text: string, at: number, change: (words: string) => string): string =>
  text.slice(0, at) + change(text.slice(at, at + 400)) + text.slice(at + 400)
const lineAt = (text: string, at: number): { readonly start: number; readonly end: number } => {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end + 1 }
}

/** What parsers and readers take for something: labels, quotation marks, notes, words that amend, define and refer. */
export const pieces: readonly string[] = [
  ...['\n', '\r\n', '\r', '\u2028', ' ', '\t', '\u00a0', ';', ':', '.', ',', '—', '- ', '%', '\0', '\u001b[2J'],
  ...['1) ', '\n1. ', '\n(a) ', '\n(i) ', '\nа) ', '\n5-1) ', '\nСтатья 7. ', '\n5-бап. ', '\nSection 7. ', '\n§ 3 '],
  ...[
    '«',
    '»',
    '“',
    '”',
    '"',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '# ',
    '> *Сноска. ',
    '|',
    '`',
    '<!--',
    '](',
    '⟦',
  ],
  ...['статью 5 изложить в следующей редакции:\n«', 'исключить;', 'is repealed', 'is replaced by the following:\n'],
  ...[
    'алып тасталсын',
    'мынадай редакцияда жазылсын:',
    '(далее – ',
    '(hereinafter ',
    ' means ',
    ' деп ',
    ' түсініледі',
  ],
  ...['статьями 1–100000 ', 'section 5(1)(a) of this Act', '5, 7 және 9-баптың ', 'Конвенция МОТ № 87', 'приложение '],
  ...['две трети', 'more than half', '99999999999999999999', '1/0', '50 %', 'XLVIII', 'не менее чем ', 'кемінде '],
  ...[
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u2066',
    '\ufeff',
    'и\u0306',
    '\u0301',
    '\ud83d',
    '\ude00',
    '😀',
    'ﬁ',
    'İ',
    'ß',
    '٣',
  ],
]

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ә: 'ə',
}
const bytesOf = new TextEncoder()
const textOf = new TextDecoder()

export const mutations: Readonly<Record<string, Mutation>> = {
  'delete characters': (text, at, amount) => text.slice(0, at) + text.slice(at + (amount % 300)),
  'repeat characters': (text, at, amount) => insert(text, at, text.slice(at, at + (amount % 300))),
  'insert a piece': (text, at, amount) => insert(text, at, oneOf(pieces, amount)),
  'flip a byte': (text, at, amount) =>
    around(text, at, (words) => {
      const bytes = bytesOf.encode(words)
      if (bytes.length > 0) bytes[amount % bytes.length]! ^= 1 << (amount % 8)
      return textOf.decode(bytes)
    }),
  'delete a line': (text, at) => text.slice(0, lineAt(text, at).start) + text.slice(lineAt(text, at).end),
  'repeat a line': (text, at, amount) => {
    const { start, end } = lineAt(text, at)
    return insert(text, end, text.slice(start, end).repeat(amount % 20))
  },
  'join lines': (text, at) => around(text, at, (words) => words.replaceAll('\n', ' ')),
  'break lines': (text, at) => around(text, at, (words) => words.replaceAll(' ', '\n')),
  'change numbers': (text, at, amount) =>
    around(text, at, (words) => words.replace(/\d+/g, (found) => String(Number(found) * amount))),
  'Latin look-alikes': (text, at) =>
    around(text, at, (words) => words.replace(/[аеорсухіә]/g, (one) => lookAlikes[one] ?? one)),
  'decompose letters': (text, at) => around(text, at, (words) => words.normalize('NFD')),
  'capital letters': (text, at) => around(text, at, (words) => words.toUpperCase()),
  'controls between letters': (text, at, amount) =>
    around(text, at, (words) =>
      words.replace(/(?<=\p{L})(?=\p{L})/gu, oneOf(['\u200b', '\u00ad', '\u202e', '\u2069'], amount)),
    ),
  'halves of characters': (text, at, amount) => insert(text, at, amount % 2 === 0 ? '\ud83d' : '\udc00'),
  'a long run': (text, at, amount) => insert(text, at, oneOf(pieces, amount).repeat(1 + (amount % 700))),
  nesting: (text, at, amount) =>
    insert(
      text,
      at,
      Array.from({ length: amount % 80 }, (_, i) =>
        oneOf(['\nа) так:', '\n1) так:', '\n(a) so:', '\n(i) so:'], i),
      ).join(''),
    ),
  'move a half': (text, at) => text.slice(at) + text.slice(0, at),
  'shuffle lines': (text, at, amount) => around(text, at, (words) => shuffled(words.split('\n'), amount).join('\n')),
  'numbers of other kinds': (text, at, amount) =>
    around(text, at, (words) =>
      words.replace(/\d+/g, (found) =>
        oneOf([...otherNumbers, `${found}-${amount}`, `${found}th`], amount + found.length),
      ),
    ),
  'line ends of another kind': (text, at, amount) =>
    around(text, at, (words) =>
      words.replaceAll('\n', oneOf(['\r', '\r\n', '\u2028', '\u0085', '\v', '\n\r'], amount)),
    ),
  'tabs for spaces': (text, at) => around(text, at, (words) => words.replaceAll(' ', '\t')),
  'a word without end': (text, at, amount) =>
    around(text, at, (words) => (amount % 2 === 0 ? words.replaceAll(' ', '') : words.replace(/\s+/g, '-'))),
  'unclosed quotations': (text, at) => around(text, at, (words) => words.replace(/[»”"’)\]]/g, '')),
  'deep brackets': (text, at, amount) =>
    insert(text, at, oneOf(['(', '[', '«', '“', '<b>', '{', '> '], amount).repeat(10_000)),
  'a table': (text, at, amount) =>
    around(text, at, (words) =>
      words.replace(/^.*$/gm, (line) => `| ${line.replaceAll(' ', oneOf([' | ', ' '], amount))} |\n|---|`),
    ),
  'HTML entities': (text, at, amount) =>
    around(text, at, (words) =>
      words.replace(/[ «»а-яa-z]/g, (one, offset: number) =>
        (offset + amount) % 3 === 0 ? one : (entities[one] ?? `&#${one.codePointAt(0)};`),
      ),
    ),
  'marks above letters': (text, at, amount) =>
    around(text, at, (words) => words.replace(/(?<=\p{L})/gu, '\u0301'.repeat(1 + (amount % 5)))),
}

const otherNumbers = [
  '9'.repeat(400),
  'XLVIII',
  'первый',
  'екінші',
  'third',
  '1.1.1.1',
  '½',
  '２',
  '٣',
  '-0',
  '1e9',
  'двадцать пять',
  '12-3-4-5',
]
const entities: Readonly<Record<string, string>> = { ' ': '&nbsp;', '«': '&laquo;', '»': '&raquo;' }

/** The same order for the same `amount`. */
function shuffled(lines: readonly string[], amount: number): readonly string[] {
  const keyed = lines.map((line, i) => [Math.imul(i + 1, 2 * amount + 0x9e3779b1) >>> 0, line] as const)
  return keyed.sort(([a], [b]) => a - b).map(([, line]) => line)
}
