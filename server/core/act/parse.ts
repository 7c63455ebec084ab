/** Parses a draft into its act tree by lines and numbering. */
import type { Language } from '../text/language.js'
import { withAmendments } from './amending-bill.js'
import { readAmendments } from './amendments.js'
import { type Growing, type Open, articleRank, assemble, crossHeadingRank } from './assemble.js'
import {
  isCapital,
  isLatin,
  isSmall,
  isTerminal,
  lastMeaningful,
  opensQuotation,
  skipSpaces,
  trimEnd,
} from './characters.js'
import {
  articleHeadingEnd,
  isCapitalsHeading,
  isProviso,
  looksLikeHeading,
  saysMoreThanHeading,
  saysMoreThanNote,
} from './headings.js'
import { type InlineMark, findInlineMarks } from './inline.js'
import { createLineReader, type LabelledLines, readLabelledLines } from './labelled-lines.js'
import type { Line } from './lines.js'
import { type Mark, readMark } from './mark.js'
import { type Reading, numberValue } from './numbers.js'
import { announcesAmendment, endsQuotation, quotationFinder } from './quotation.js'
import { beginsRoman, following, hasSeveralArticles, labelAfter, nextSubsection, noteRanges, scan } from './scan.js'
import type { Act } from './tree.js'
import { continuesSentence } from './wrapping.js'

/**
 * Parses normalised text (LF line ends). Never throws; linear in the length of the text. The numbering words of all three languages are
 * known in every draft; `language` settles only what the text leaves open. Offsets are UTF-16 code units of `text`, half-open.
 */
export function parseAct(text: string, language: Language): Act {
  const act = parseNumbered(readLinesOf(text), language)
  return withAmendments(
    act,
    readAmendments(act, text, language, (quoted) => parseNumbered(readLabelledLines(quoted), language)),
  )
}

/** One draft after the other is most often the same draft after an edit. */
const readLinesOf = createLineReader()

/** The tree of the numbering; text that a bill quotes for another act stays with the instruction before it. */
function parseNumbered(labelled: LabelledLines, language: Language): Act {
  const { text } = labelled
  const found = scan(labelled, language)
  const { lines, marks, notes, width, nextLabel, couldBeArticle } = found
  const act = assemble(text)
  const inline = findInlineMarks(text)
  const quotationEnd = quotationFinder(text, lines)
  let nextInline = 0
  let title: Growing | undefined
  /** The text that a broken line would continue. */
  let last: { range: Growing; owner: Open; line: number } | undefined
  /** An article whose heading may stand on the next line. */
  let headingDue = false
  let inSchedule = false
  /** A marginal note that waits for the provision on the next line. */
  let marginal: Line | undefined

  function isArticle(i: number): boolean {
    const mark = marks[i]
    const line = lines[i]
    if (!mark || !line || notes[i]) return false
    if (mark.kind === 'article') return true
    if (inSchedule || !couldBeArticle(mark, line)) return false
    const current = act.article()
    const value = numberValue(mark.number)
    if (mark.kind === 'bare') {
      const subsection = text.charCodeAt(mark.textStart) === 40
      const before = lines[i - 1]
      const announced = !before || line.blankBefore || looksLikeHeading(text, before)
      return (subsection || announced) && (!current || value > numberValue(current.number) || subsection)
    }
    return !(current && value <= numberValue(current.number) && value < 3 && act.awaitsMembers())
  }

  function beginsUnit(i: number): boolean {
    const mark = marks[i]
    return mark !== undefined && !notes[i] && (mark.kind === 'division' || isArticle(i))
  }

  function add(i: number, from: number, end: number): void {
    const line = lines[i]
    if (!line) return
    let at = from
    if (!opensQuotation(text.charCodeAt(from))) {
      while (nextInline < inline.length && (inline[nextInline]?.start ?? 0) < from) nextInline++
      for (; nextInline < inline.length; nextInline++) {
        const candidate = inline[nextInline]
        if (!candidate || candidate.start >= end) break
        if (candidate.end >= end || !isCertain(i, candidate, nextInline, at)) continue
        const owner = act.top()
        const headless = owner.kind === 'article' && !owner.heading && owner.blocks.length === 0 && !candidate.separated
        if (headless) setHeading(owner, at, trimEnd(text, at, candidate.before), i)
        else addPiece(i, at, candidate.before)
        act.openListed(
          { start: candidate.start, end: candidate.end },
          candidate.number,
          candidate.readings,
          () => false,
        )
        at = skipSpaces(text, candidate.end, end)
      }
    }
    addPiece(i, at, end)
  }

  function addPiece(i: number, from: number, end: number): void {
    const to = trimEnd(text, from, end)
    if (from >= to) return
    act.addBlock(from, to)
    const range = act.top().blocks.at(-1)
    last = range && { range, owner: act.top(), line: i }
  }

  /** Whether a label within a line continues an open list, or begins one whose second member follows. */
  function isCertain(i: number, candidate: InlineMark, index: number, at: number): boolean {
    const first = candidate.readings.find((reading) => reading.value === 1)
    const owner = act.top()
    const opensArticle = owner.kind === 'article' && owner.children.length === 0 && first?.scheme === 'paren'
    if (!candidate.separated && !opensArticle) return false
    if (act.continues(candidate.readings) > 0) return candidate.separated
    if (!first) return false
    const before = lastMeaningful(text, at, candidate.before)
    if (!opensArticle && before !== ':' && before !== ';' && before !== '—' && before !== '-' && before !== '–')
      return false
    const isSecond = (readings: readonly Reading[]): boolean =>
      readings.some((reading) => reading.scheme === first.scheme && reading.value > 1 && reading.value <= 2)
    for (let j = index + 1; j < inline.length && j < index + 20; j++) {
      const later = inline[j]
      if (!later || later.start >= (lines[i]?.end ?? 0)) break
      if (isSecond(later.readings) && later.separated) return true
    }
    // A subsection that begins in the heading's line may have items before the second subsection.
    return isSecond(opensArticle ? nextSubsection(found, i) : (marks[nextLabel[i + 1] ?? -1]?.readings ?? []))
  }

  /** Opens the labels at the start of a line's text one within another, then adds the text. */
  function addLabelled(i: number, mark: Mark, end: number): void {
    let label: Mark = mark
    act.openListed(label.label, label.number, label.readings, () => beginsRoman(found, i))
    for (;;) {
      const inner = label.textStart < end && !isDash(label) ? readMark(text, label.textStart, end) : undefined
      if (inner?.kind !== 'list' || isDash(inner) || inner.readings[0]?.scheme === 'dot') break
      act.openListed(inner.label, inner.number, inner.readings, () => beginsRoman(found, i))
      label = inner
    }
    add(i, label.textStart, end)
  }

  function setHeading(owner: Open, start: number, end: number, i: number): void {
    if (start >= end) return
    owner.heading = { start, end }
    if (end > owner.end) owner.end = end
    if (start < owner.start) owner.start = start
    last = { range: owner.heading, owner, line: i }
  }

  function openDivision(i: number, mark: Mark, line: Line): void {
    const kind = mark.rank <= 2 ? 'part' : 'chapter'
    const division = act.openHeading({ kind, number: mark.number, label: mark.label, rank: mark.rank })
    inSchedule = mark.special
    setHeading(division, mark.textStart, line.end, i)
    headingDue = mark.textStart >= line.end
  }

  function openArticle(i: number, mark: Mark, line: Line): void {
    const current = act.article()
    const end = line.end
    let from = mark.textStart
    const isRepeated =
      current &&
      act.top() === current &&
      current.number === mark.number &&
      current.blocks.length === 0 &&
      current.children.length === 0
    if (!isRepeated) {
      const label = mark.label
      const section = mark.kind !== 'article' || mark.special
      act.openHeading({ kind: 'article', number: mark.number, label, rank: articleRank, section })
      const repeated = readMark(text, from, end)
      if (repeated?.readings[0]?.scheme === 'dot' && repeated.number === mark.number) from = repeated.textStart
    }
    const article = act.top()
    headingDue = from >= end && !article.heading
    if (from >= end) return
    const inner = readMark(text, from, end)
    if (inner?.kind === 'list' && !isDash(inner)) {
      addLabelled(i, inner, end)
      return
    }
    const headingEnd = article.heading ? from : articleHeadingEnd(text, mark, from, end, following(found, i))
    if (headingEnd > from) {
      setHeading(article, from, trimDashes(text, from, headingEnd), i)
      from = skipSpaces(text, headingEnd, end)
    }
    if (from < end) add(i, from, end)
  }

  /** A marginal note of English acts: it heads the provision on the next line. */
  function isMarginal(i: number): boolean {
    const line = lines[i]
    const next = lines[i + 1]
    const mark = marks[i + 1]
    if (!line || !next || !mark || next.blankBefore || notes[i + 1] || !looksLikeHeading(text, line)) return false
    if (isArticle(i + 1)) return mark.kind !== 'article'
    const reading = mark.readings[0]
    if (reading?.scheme !== 'paren' || line.end - line.start > 120 || act.awaitsMembers()) return false
    return reading.value > 1 && !saysMoreThanNote(text, line.start, line.end)
  }

  /** A heading between blank lines that groups the articles after it. */
  function isCrossHeading(i: number): boolean {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || notes[i]) return false
    if (line.heading) return true
    if (
      !next?.blankBefore ||
      !line.blankBefore ||
      !isLatin(text.charCodeAt(line.start)) ||
      !looksLikeHeading(text, line)
    )
      return false
    return (
      headsUnit(i) ||
      (!marks[i + 1] &&
        !notes[i + 1] &&
        looksLikeHeading(text, next) &&
        (lines[i + 2]?.blankBefore ?? false) &&
        headsUnit(i + 1))
    )
  }

  /** True when an article, a division or the marginal note of an article stands on the next line. */
  function headsUnit(i: number): boolean {
    return beginsUnit(i + 1) || (!marks[i + 1] && !notes[i + 1] && isMarginal(i + 1))
  }

  /** The heading of an article or division that stands on a line of its own after the label. */
  function isDueHeading(i: number): boolean {
    const line = lines[i]
    const owner = act.top()
    if (!headingDue || !line || owner.rank > articleRank) return false
    const short = line.end - line.start < 200
    if (owner.rank < articleRank) return short && !isTerminal(lastMeaningful(text, line.start, line.end))
    const next = following(found, i)
    if (!next.inArticle || !isCapital(text.charAt(line.start))) return false
    if (looksLikeHeading(text, line) && !saysMoreThanHeading(text, line.start, line.end)) return true
    // “Power to proscribe trade unions, etc.” before subsection (1).
    return short && next.mark?.readings[0]?.scheme === 'paren' && text.charCodeAt(line.end - 1) === 46
  }

  /** A member of an enumeration whose members are plain lines: after a colon, or after a member that ends with a semicolon. */
  function isUnlabelledMember(line: Line, isQuoted: boolean): boolean {
    const owner = act.top()
    const block = owner.blocks.at(-1)
    const ending = lastMeaningful(text, line.start, line.end)
    if (isProviso(text, line) || isQuoted) return false
    if (owner.scheme === 'line' && block) {
      const before = lastMeaningful(text, block.start, block.end)
      return before === ';' || before === ',' || before === ':'
    }
    if (!act.awaitsMembers() || owner.scheme === 'dash') return false
    if (block && lastMeaningful(text, block.start, block.end) !== ':' && ending !== ';') return false
    return ending === ';' || (isSmall(text.charAt(line.start)) && ending !== ':')
  }

  function addPlain(i: number, line: Line): void {
    const isQuoted =
      opensQuotation(text.charCodeAt(line.start)) && (endsQuotation(text, line) || quotationEnd(i, line.start) > i)
    if (isUnlabelledMember(line, isQuoted)) {
      act.openLine(line.start)
      addPiece(i, line.start, line.end)
      return
    }
    const owner = act.top()
    const isListed = owner.scheme !== undefined && owner.kind !== 'paragraph'
    const opensQuoted = act.awaitsMembers() && isQuoted
    if ((isListed || owner.rank % 1 !== 0) && !opensQuoted) {
      const next = labelAfter(text, found, i)
      const depth = next && owner.scheme !== 'line' ? act.continues(next.readings) : -1
      if (depth > 0) act.closeTo(depth)
      else act.leaveItems()
    }
    add(i, line.start, line.end)
  }

  /** The line after the amended text that an English bill prints without quotation marks. */
  function amendmentEnd(i: number): number {
    const article = act.article()
    const owner = act.top()
    for (let j = i + 1; j < lines.length; j++) {
      const mark = marks[j]
      const line = lines[j]
      if (!line || (line.blankBefore && (mark?.kind === 'division' || isCapitalsHeading(text, line)))) return j
      if (!mark) continue
      const headed = lines[j - 1]
      const withNote = !line.blankBefore && headed?.blankBefore && !marks[j - 1] && looksLikeHeading(text, headed)
      if (!line.blankBefore && !withNote) continue
      const value = numberValue(mark.number)
      const isNextArticle =
        article && mark.readings[0]?.scheme === 'dot' && value === Math.floor(numberValue(article.number)) + 1
      const isNextParagraph =
        owner.scheme === 'paren' &&
        mark.readings[0]?.scheme === 'paren' &&
        value === Math.floor(owner.value) + 1 &&
        line.blankBefore
      if (isNextArticle || isNextParagraph) return withNote ? j - 1 : j
    }
    return lines.length
  }

  /** Adds lines as they are to the provision on top. */
  function addQuoted(from: number, to: number): void {
    for (let j = from; j < to; j++) {
      const line = lines[j]
      if (line && !notes[j]) act.addBlock(line.start, line.end)
    }
    last = undefined
  }

  /** The title: lines before the first label that do not end like sentences. Returns the first line after it. */
  function readTitle(): number {
    let i = 0
    while (i < lines.length && notes[i]) i++
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || marks[i] || isMarginal(i)) return i
    if (
      line.end - line.start > 400 ||
      isSmall(text.charAt(line.start)) ||
      isTerminal(lastMeaningful(text, line.start, line.end))
    )
      return i
    if (!hasSeveralArticles(found) && !line.heading && !isCapitalsHeading(text, line) && !beginsUnit(i + 1)) return i
    title = { start: line.start, end: line.end }
    for (i++; i < lines.length; i++) {
      const more = lines[i]
      if (!more || more.blankBefore || more.heading || marks[i] || notes[i] || isMarginal(i)) break
      if (isTerminal(lastMeaningful(text, more.start, more.end)) || more.end - more.start > 400) break
      title.end = more.end
    }
    return i
  }

  function addUnlabelled(i: number, line: Line): void {
    const previous = lines[i - 1]
    if (isDueHeading(i)) {
      headingDue = false
      setHeading(act.top(), line.start, line.end, i)
    } else if (
      last &&
      previous &&
      last.line === i - 1 &&
      last.owner === act.top() &&
      !marks[i] &&
      isContinuation(i, previous, line)
    ) {
      last.range.end = line.end
      if (line.end > last.owner.end) last.owner.end = line.end
      last.line = i
    } else if (isMarginal(i)) {
      marginal = line
    } else if (isCrossHeading(i)) {
      const label = { start: line.start, end: line.start }
      const group = act.openHeading({ kind: 'chapter', number: '', label, rank: crossHeadingRank })
      setHeading(group, line.start, line.end, i)
    } else {
      headingDue = false
      addPlain(i, line)
    }
  }

  function isContinuation(i: number, previous: Line, line: Line): boolean {
    if (last?.owner.heading === last?.range && last?.range) {
      // A heading goes on only in small letters, and never into an enumeration.
      if (line.blankBefore) return false
      const isFull = width > 0 && previous.end - previous.start > width * 0.5 && lines[i + 1]?.blankBefore === true
      if (!isSmall(text.charAt(line.start)) && !(isFull && looksLikeHeading(text, line))) return false
      return (
        !isTerminal(lastMeaningful(text, line.start, line.end)) &&
        !(last.owner.scheme === undefined && !following(found, i).inArticle && last.owner.rank === articleRank)
      )
    }
    return continuesSentence(text, previous, line, width)
  }

  function open(i: number, line: Line, mark: Mark | undefined): void {
    const note = marginal
    marginal = undefined
    if (mark?.kind === 'division') openDivision(i, mark, line)
    else if (mark && isArticle(i)) openArticle(i, mark, line)
    else if (mark?.kind === 'list' && !isBrokenSentence(i, mark)) {
      headingDue = false
      addLabelled(i, mark, line.end)
    } else {
      addUnlabelled(i, line)
      return
    }
    if (note) headWith(note, mark)
  }

  /** Gives the provision that the label has just opened the marginal note before it. */
  function headWith(note: Line, mark: Mark | undefined): void {
    const owner = act.opened(mark?.label.start ?? -1)
    if (!owner || owner.heading) return
    owner.heading = { start: note.start, end: note.end }
    owner.start = note.start
  }

  /** A broken line that happens to begin with a number: «… пунктом\n5. настоящей статьи». */
  function isBrokenSentence(i: number, mark: Mark): boolean {
    const line = lines[i]
    const previous = lines[i - 1]
    if (!line || !previous || line.blankBefore || mark.readings[0]?.scheme !== 'dot' || mark.textStart >= line.end)
      return false
    if (!isSmall(text.charAt(mark.textStart)) || last?.line !== i - 1) return false
    return continuesSentence(text, previous, { ...line, start: mark.textStart }, width)
  }

  for (let i = readTitle(); i < lines.length; i++) {
    const line = lines[i]
    if (!line || notes[i]) continue
    const mark = marks[i]
    open(i, line, mark)
    const end = quotationEnd(i, mark?.textStart ?? line.start)
    const next = lines[i + 1]
    if (end > i) {
      addQuoted(i + 1, end + 1)
      i = end
    } else if (
      next &&
      last?.line === i &&
      (last.owner.rank >= articleRank || last.owner === act.root) &&
      !opensQuotation(text.charCodeAt(next.start))
    ) {
      if (announcesAmendment(text, line.start, line.end)) {
        const stop = amendmentEnd(i)
        addQuoted(i + 1, stop)
        i = stop - 1
      }
    }
  }
  return act.finish(title, noteRanges(found))
}

/** The end of a heading without the dashes that part it from the text: “Appeal.--”. */
function trimDashes(text: string, start: number, end: number): number {
  let i = trimEnd(text, start, end)
  while (i > start && isDashChar(text.charCodeAt(i - 1))) i--
  return trimEnd(text, start, i)
}

function isDashChar(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014
}

function isDash(mark: Mark): boolean {
  return mark.readings[0]?.scheme === 'dash'
}
