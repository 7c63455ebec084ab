/** Changes one thing in a law, as a slip of a drafter or a translator would: a number, a negation, a right for a duty, an item, a reference, an order. */
import type { Random } from './random.js'

export const mutationKinds = ['number', 'negation', 'modality', 'dropped', 'reference', 'swapped'] as const
export type MutationKind = (typeof mutationKinds)[number]
export type MutatedLanguage = 'ru' | 'kk'

export interface Mutation {
  readonly kind: MutationKind
  readonly text: string
  /** Where the provision begins that was changed, in the text before the change; two where they were swapped. */
  readonly at: readonly number[]
  /** For people: what became of what. */
  readonly change: string
}

interface Rewrite {
  readonly pattern: RegExp
  readonly as: (found: RegExpExecArray, random: Random) => string | undefined
}

const to = (pattern: string, ...words: readonly string[]): Rewrite => ({
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
  as: ([found], random) => withCapital(random.of(words), found),
})

const withCapital = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

/** Another number with about as many digits. */
const digits = (before: string, after: string): Rewrite => ({
  pattern: new RegExp(`(?<=${before})\\d{1,4}(?=${after})`, 'giu'),
  as: ([found], random) => {
    const value = Number(found)
    const other = random.of([value + 1, value + 2, Math.max(1, value - 1), value + 10])
    return other === value ? undefined : String(other)
  },
})

const numbers: Readonly<Record<MutatedLanguage, readonly Rewrite[]>> = {
  ru: [
    to('десяти', 'двадцати', 'пяти', 'пятнадцати'),
    to('двух', 'трех', 'четырех', 'шести'),
    to('трех', 'двух', 'пяти', 'десяти'),
    to('шести', 'девяти', 'восьми'),
    to('половины', 'трети', 'четверти'),
    to('одного', 'двух', 'трех'),
    to('первой', 'второй', 'третьей'),
    digits('№ ', '(?!\\d)'),
    digits('от ', ' (?:января|апреля|июня|июля)'),
    digits('(?:июня|апреля|июля) ', ' года'),
  ],
  kk: [
    to('он', 'жиырма', 'бес', 'он бес'),
    to('екі', 'үш', 'төрт', 'алты'),
    to('үш', 'екі', 'бес', 'он'),
    to('алты', 'тоғыз', 'сегіз'),
    to('бірінші', 'екінші', 'үшінші'),
    to('екі айдан', 'үш айдан'),
    to('үш айдан', 'төрт айдан'),
    to('жартысынан', 'үштен бірінен', 'төрттен бірінен'),
    digits('№ ', '(?!\\d)'),
    digits('жылғы ', ' (?:маусым|с[әə]у[іi]р)'),
  ],
}

const modality: Readonly<Record<MutatedLanguage, readonly Rewrite[]>> = {
  ru: [
    to('вправе', 'обязаны', 'должны'),
    to('имеют право', 'обязаны', 'должны'),
    to('имеет право', 'обязан', 'обязано'),
    to('могут', 'должны', 'обязаны'),
    to('может', 'должен', 'обязано'),
    to('обязаны', 'вправе', 'могут'),
    to('должен', 'может', 'вправе'),
    to('должно', 'может', 'вправе'),
    to('должны', 'могут', 'вправе'),
    to('правомочен', 'обязан'),
  ],
  kk: [
    to('құқылы', 'міндетті', 'тиіс'),
    to('құқығы бар', 'міндетті'),
    to('тиіс', 'құқылы'),
    to('міндетті', 'құқылы'),
    to('мүмкін', 'тиіс'),
    {
      pattern: /(\p{L}+?)(а|е) ала(?:ды)(?!\p{L})/giu,
      as: ([, stem = '', vowel]) => `${stem}${vowel === 'а' ? 'уға' : 'уге'} тиіс`,
    },
  ],
}

/** Last letter of a stem → how its negation begins. */
function negatedStem(stem: string, vowel: 'а' | 'е'): string {
  const last = stem.slice(-1)
  const begin = 'зжмнң'.includes(last) ? 'б' : 'аәеоөұүыіиуйлр'.includes(last) ? 'м' : 'п'
  return `${stem}${begin}${vowel}`
}

const negation: Readonly<Record<MutatedLanguage, readonly Rewrite[]>> = {
  ru: [
    // A negation goes …
    { pattern: /(?<!\p{L})не (?!менее|более|позднее|позже|реже|ранее|только)(?=\p{L})/giu, as: () => '' },
    to('запрещается', 'допускается', 'разрешается'),
    to('запрещаются', 'допускаются', 'разрешаются'),
    to('независимыми', 'зависимыми'),
    to('независимы', 'зависимы'),
    to('незаконн(ое|ой|ым)', 'законной'),
    to('неправомерными', 'правомерными'),
    to('некоммерческой', 'коммерческой'),
    // … or comes.
    {
      pattern: /(?<![\p{L}]|не )(?:вправе|могут|может|обязаны|должен|должно|должны|имеют|имеет)(?!\p{L})/gu,
      as: ([found]) => `не ${found}`,
    },
    {
      pattern:
        /(?<![\p{L}]|не |, )(?:\p{L}{3,}(?:ается|яется|уется|ются|ится|ятся|яют|ают|уют|ует|яет|ает))(?!\p{L})/gu,
      as: ([found]) => `не ${found}`,
    },
  ],
  kk: [
    to('құқылы', 'құқылы емес'),
    to('міндетті', 'міндетті емес'),
    to('құқығы бар', 'құқығы жоқ'),
    to('құқықтары жоқ', 'құқықтары бар'),
    to('тыйым салынады', 'жол беріледі', 'рұқсат етіледі'),
    to('тыйым салынбаған', 'рұқсат етілген'),
    to('тәуелсіз', 'тәуелді'),
    to('заңсыз', 'заңды'),
    to('коммерциялық емес', 'коммерциялық'),
    to('берілмейді', 'беріледі'),
    to('болмайды', 'болады'),
    to('алмайды', 'алады'),
    to('алады', 'алмайды'),
    // «қолданылады» → «қолданылмайды», «босатылмаған» → «босатылған» and back.
    {
      pattern: /(\p{L}{3,}[лрнсзтқкп])(а|е)д[ыі](?=[.,; ])/giu,
      as: ([, stem = '', vowel]) => `${negatedStem(stem, vowel as 'а' | 'е')}й${vowel === 'а' ? 'ды' : 'ді'}`,
    },
    {
      pattern: /(\p{L}{3,}(?:ай|ей|ди|ей))(?:ды|ді)(?=[.,; ])/giu,
      as: ([, stem = '']) =>
        /[мбп][ае]й$/u.test(stem)
          ? undefined
          : `${stem.slice(0, -1)}${/[аоұыу]/u.test(stem.slice(-3)) ? 'майды' : 'мейді'}`,
    },
    {
      pattern: /(\p{L}{3,})(?:ма|ба|па)ған(?!\p{L})/giu,
      as: ([, stem = '']) => `${stem}${/[зжмнңлрй]$/u.test(stem) ? 'ған' : 'қан'}`,
    },
    { pattern: /(\p{L}{3,})(?:май|бай|пай)ды(?!\p{L})/giu, as: ([, stem = '']) => `${stem}ады` },
    { pattern: /(\p{L}{3,})(?:мей|бей|пей)ді(?!\p{L})/giu, as: ([, stem = '']) => `${stem}еді` },
    { pattern: /(\p{L}{3,})(?:майтын)(?!\p{L})/giu, as: ([, stem = '']) => `${stem}атын` },
  ],
}

const references: Readonly<Record<MutatedLanguage, readonly Rewrite[]>> = {
  ru: [
    digits('стать(?:и|ей|е) ', '(?!\\d)'),
    digits('пункт(?:ом|а|ах|е) ', '(?!\\d)'),
    digits('пунктах \\d и ', '(?!\\d)'),
  ],
  kk: [digits('(?<![\\d-])', '-баб'), digits('(?<![\\d-])', '-тарма[ғқ][ыт]')],
}

const rewrites: Readonly<Partial<Record<MutationKind, Readonly<Record<MutatedLanguage, readonly Rewrite[]>>>>> = {
  number: numbers,
  negation,
  modality,
  reference: references,
}

/** One change of that kind, of all that are possible; nothing where there is none. The same for the same random numbers. */
export function mutate(
  text: string,
  language: MutatedLanguage,
  kind: MutationKind,
  random: Random,
): Mutation | undefined {
  if (kind === 'dropped') return dropped(text, random)
  if (kind === 'swapped') return swapped(text, random)
  const places = (rewrites[kind]?.[language] ?? []).flatMap((rewrite) =>
    [...text.matchAll(rewrite.pattern)]
      .filter(({ index }) => isInLaw(text, index))
      .map((found) => ({ rewrite, found })),
  )
  if (places.length === 0) return undefined
  const { rewrite, found } = random.of(places)
  const written = rewrite.as(found, random)
  if (written === undefined || written === found[0]) return undefined
  const start = found.index
  return {
    kind,
    text: text.slice(0, start) + written + text.slice(start + found[0].length),
    at: [start],
    change: `«${found[0]}» → «${written}»`,
  }
}

/** Not in a heading, and not in the signature. */
function isInLaw(text: string, at: number): boolean {
  const line = lineAt(text, at)
  return !/^(?:Глава|Статья|Н\. |Закон Республики)|^\d+-(?:тарау|бап)|^Н\.|^Қазақстан Республикасының Президенті|^Президент/u.test(
    line,
  )
}

const lineAt = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, !text.includes('\n', at) ? text.length : text.indexOf('\n', at))

interface Line {
  readonly start: number
  /** `7)`, `3.`, `2-1.`; empty for a paragraph without a number. */
  readonly label: string
  readonly body: string
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/^.+$/gmu)].map(({ 0: line, index }) => {
    const label = /^(?:\d+(?:-\d+)?[.)])\s/u.exec(line)?.[0] ?? ''
    return { start: index, label, body: line.slice(label.length) }
  })
}

const isHeading = ({ label, body }: Line): boolean =>
  label === '' && /^(?:Глава|Статья|\d+-тарау|\d+-бап|#)/u.test(body)
/** An item ends with a semicolon or is the last of its list. */
const isItem = ({ label }: Line): boolean => label.includes(')')
const opens = ({ body }: Line): boolean => body.trimEnd().endsWith(':')

/** An item or a paragraph goes, with its number or with the numbers behind it moved up. */
function dropped(text: string, random: Random): Mutation | undefined {
  const lines = linesOf(text)
  const candidates = lines.filter((line, i) => {
    const after = lines[i + 1]
    // The last item of a list closes its sentence; an amending remark is no provision; what opens a list takes its list with it.
    return (
      !isHeading(line) &&
      // A paragraph without a number counts behind one that has a number.
      (line.label !== '' ||
        (line.body.endsWith('.') && /[.!?]$/.test(lines[i - 1]?.body ?? '') && lines[i - 1]?.label !== '')) &&
      !opens(line) &&
      line.body.length > 25 &&
      !/^(?:Исключен|Алып тасталды)/u.test(line.body) &&
      (!isItem(line) || (after !== undefined && isItem(after)))
    )
  })
  if (candidates.length === 0) return undefined
  const line = random.of(candidates)
  const end = line.start + line.label.length + line.body.length
  const rest = text.slice(end).replace(/^\n+/, '')
  return {
    kind: 'dropped',
    text: text.slice(0, line.start) + (random.below(2) === 0 ? rest : renumbered(rest, line.label)),
    at: [line.start],
    change: `– ${line.label}${line.body.slice(0, 60)}`,
  }
}

/** The numbers of the fellows that follow go up by one. */
function renumbered(rest: string, label: string): string {
  const mark = label.includes(')') ? ')' : '.'
  let number = Number(/^\d+(?=[.)])/.exec(label)?.[0] ?? NaN)
  let isOver = Number.isNaN(number)
  return rest.replace(/^.+$/gmu, (line) => {
    if (isOver) return line
    const own = new RegExp(`^(\\d+)\\${mark}`).exec(line)?.[1]
    if (
      /^(?:Глава|Статья|\d+-тарау|\d+-бап|#)/u.test(line) ||
      (own === undefined && /^\d+(?:-\d+)?\./.test(line) && mark === ')')
    ) {
      isOver = true
      return line
    }
    if (own === undefined || Number(own) !== number + 1) return line
    number++
    return line.replace(own, String(Number(own) - 1))
  })
}

/** The words of two fellows change places; their numbers stay or go with them. */
function swapped(text: string, random: Random): Mutation | undefined {
  const lines = linesOf(text)
  const groups: Line[][] = []
  let group: Line[] = []
  const flush = (): void => {
    if (group.length > 1) groups.push(group)
    group = []
  }
  for (const line of lines) {
    if (isHeading(line) || opens(line) || line.label === '' || (group[0] && isItem(group[0]) !== isItem(line))) flush()
    if (!isHeading(line) && !opens(line) && line.label !== '' && line.body.length > 40) group.push(line)
  }
  flush()
  // The last item of a list ends otherwise than the others.
  const usable = groups.map((one) => (isItem(one[0]!) ? one.slice(0, -1) : one)).filter((one) => one.length > 1)
  if (usable.length === 0) return undefined
  const fellows = random.of(usable)
  const i = random.below(fellows.length - 1)
  const j = random.below(3) === 0 ? fellows.length - 1 : i + 1
  const [first, second] = [fellows[i]!, fellows[j]!]
  const whole = ({ label, body }: Line): string => label + body
  const isWithLabels = random.below(4) === 0
  const [a, b] = isWithLabels ? [whole(second), whole(first)] : [first.label + second.body, second.label + first.body]
  const between = text.slice(first.start + whole(first).length, second.start)
  return {
    kind: 'swapped',
    text: text.slice(0, first.start) + a + between + b + text.slice(second.start + whole(second).length),
    at: [first.start, second.start],
    change: `${first.label}↔ ${second.label}${isWithLabels ? '(with numbers) ' : ''}${first.body.slice(0, 40)}`,
  }
}
