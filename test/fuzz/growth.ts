/** Texts made to be slow, of any length, and how much longer sixteen times the text takes. */
import { strict as assert } from 'node:assert'
import { mutations } from './mutations.js'

/** About `length` UTF-16 code units. */
export type Hostile = (length: number) => string

const filled =
  (unit: string, before = '', after = ''): Hostile =>
  (length) =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after
const lines =
  (line: (i: number) => string, before = ''): Hostile =>
  (length) => {
    const all = [before]
    for (let i = 1, size = 0; size < length; i++) {
      all.push(line(i))
      size += all.at(-1)!.length
    }
    return all.join('')
  }
const bill =
  'Закон\nО внесении изменений в некоторые законодательные акты\nСтатья 1. Внести в Закон «О профсоюзах» следующие изменения:\n'
const billKk =
  'Кейбір заңнамалық актілерге өзгерістер енгізу туралы\n1-бап. «Кәсіподақтар туралы» Заңға мынадай өзгерістер енгізілсін:\n'
const billEn = 'An Act to amend the Trade Unions Act\n1. Section 2 is amended by substituting '
const act = 'Закон\nСтатья 1. Общее\n1. Текст.\nСтатья 2. Право\n1. Профсоюз вправе.\nСтатья 3. Ещё\n1. '
const actEn = 'Trade Unions Act\n1. Short title.\nThis Act may be cited.\n2. Right.\n(1) A union may.\n3. More.\n(1) '
const actEnd = '.\nСтатья 4. Конец\nВступает в силу.\n'

/** What a whole law may look like, and what only an attacker writes: runs in which a careless search begins anew at every character. */
export const hostile: Readonly<Record<string, Hostile>> = {
  'one letter': filled('а'),
  'one digit': filled('1'),
  spaces: filled(' ', 'а', 'а'),
  'spaces after a heading': filled(' ', 'Статья 1. Приложение', 'x'),
  'spaces after «приложение»': filled(' ', 'приложение', 'x'),
  'spaces after “hereafter”': filled(' ', 'The union (hereafter', 'x'),
  'spaces after «далее»': filled(' ', 'Объединение (далее –', 'x'),
  'spaces after “section 5”': filled(' ', 'Section 1. A\nas in section 5', 'x'),
  'spaces after a quoted term': filled(' ', 'Section 1. A\n“union”', 'x'),
  'empty lines': filled('\n', 'Статья 1. А', 'Статья 2. Б'),
  brackets: filled('('),
  'brackets and letters': filled('(а'),
  'quotation marks': filled('«', 'Статья 1. А\n'),
  'quoted words': filled('«а» ', bill),
  dots: filled('. '),
  dashes: filled('- а\n'),
  'number signs': filled('# '),
  'one word': filled('профсоюз '),
  'a word that amends': filled('исключить; ', bill),
  'a lead-in that amends': filled('в статье 1: исключить; ', bill),
  'capital letters in an English bill': filled('Ab ', `${billEn}omitting `),
  'brackets in the name of an act': filled('(Ab ', `${billEn}the `),
  'numbers in a Kazakh bill': filled('1, ', billKk, 'жазылсын'),
  'a long line of a law': filled(
    'Профсоюз обязан вступить в объединение и не вправе проводить забастовку без разрешения. ',
  ),
  articles: lines((i) => `Статья ${i}. Права\n1. Профсоюз обязан вступить в объединение согласно статье ${i + 2}.\n`),
  'articles in English': lines(
    (i) => `Section ${i}. Strikes\n(1) No person shall strike except as provided in section ${i + 2}.\n`,
  ),
  'articles in Kazakh': lines(
    (i) => `${i}-бап. Кәсіподақ\n1. Кәсіподақ ${i + 2}-бапқа сәйкес бірлестікке кіруге міндетті.\n`,
  ),
  items: lines((i) => `${i}) проводить забастовку согласно пункту ${i};\n`, 'Статья 1. Права\nПрофсоюзы вправе:\n'),
  'items in one line': lines((i) => `${i}) проводить забастовку; `, 'Статья 1. Права\nПрофсоюзы вправе: '),
  levels: lines((i) => ['а) так:\n', '1) так:\n', '(a) so:\n', '(i) so:\n'][i % 4]!),
  amendments: lines(
    (i) => `${i}) статью ${i} изложить в следующей редакции:\n«Статья ${i}. Забастовка\nЗабастовка запрещается.»;\n`,
    bill,
  ),
  'open quotations': lines(
    (i) => `${i}) статью ${i} изложить в следующей редакции:\n«Статья ${i}. Забастовка запрещается.\n`,
    bill,
  ),
  'new texts without quotation marks': filled('Section 6 is replaced by the following:\n\nSection 7. '),
  definitions: lines(
    (i) => `${i}) профсоюз № ${i} – объединение граждан;\n`,
    'Статья 1. Понятия\nВ настоящем Законе используются следующие понятия:\n',
  ),
  'dots in an act': filled('.', act, actEnd),
  'references in an act': filled('статьями 1–100000 ', act, actEnd),
  'references in a Kazakh act': filled('5, 7 және 9-баптың ', act, actEnd),
  'references in an English act': filled('87 section ', actEn, actEnd),
  'a clause that amends, without a colon': filled('кемінде исключить;'),
  notes: lines((i) => `Сноска. Статья ${i} с изменениями.\nСтатья ${i}. А\n`),
  'look-alikes and controls': (length) =>
    mutations['controls between letters']!(filled('пpoфсoюз ')(Math.min(length, 400)), 0, 0).repeat(
      Math.ceil(length / 600),
    ),
}

/** In milliseconds of the processor: what else a machine does counts less than on the clock. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** In milliseconds: what takes less is not told apart from the noise of the machine. */
const measurable = 4
/** In milliseconds: what takes longer is not tried again with more. */
const patience = 5_000

/** Sixteen times the text may take so many times as long. */
export const most = 18

/**
 * How many times longer the work takes on sixteen times as much, the least of several measurements in turns, because a busy machine only makes times
 * longer. Stops as soon as the answer is good enough. Where it is not, four and sixteen times as much is tried: what grows with the square does so
 * everywhere, and what looks like it for once does not.
 */
export function growth<T>(work: (given: T) => void, make: (length: number) => T, length: number): number {
  let ratio = Infinity
  for (const times of [1, 4, 16]) {
    const small = make(times * length)
    const large = make(16 * times * length)
    work(small)
    let least = { small: Infinity, large: Infinity }
    for (let turn = 0; turn < 4 && ratio > most; turn++) {
      least = {
        small: Math.min(
          least.small,
          timed(() => work(small)),
        ),
        large: Math.min(
          least.large,
          timed(() => work(large)),
        ),
      }
      ratio = Math.min(ratio, least.large / Math.max(least.small, measurable))
    }
    if (ratio <= most || least.large > patience) break
  }
  return ratio
}

/** @throws AssertionError where sixteen times as much takes much longer than sixteen times as long, by `growth`. */
export function assertLinear<T>(work: (given: T) => void, make: (length: number) => T, length: number): void {
  const ratio = growth(work, make, length)
  assert.ok(ratio <= most, `16 times as much takes ${ratio.toFixed(1)} times as long`)
}

/** The texts for 1 to `count`, one behind the other. */
export const numbered = (count: number, one: (number: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i + 1)).join('')
