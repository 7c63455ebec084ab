/** Telling headings from text: which lines only name what follows, and which English numbers are articles. */
import type { Language } from '../text/language.js'
import { isCapital, isCyrillic, isLatin, isLetter, isSmall, isTerminal, lastMeaningful } from './characters.js'
import type { Line } from './lines.js'
import type { Mark } from './mark.js'

/** Longest heading, in UTF-16 code units. */
const longest = 200

/** Verbs of English norms, which headings do without. */
const norm = /\b(?:shall|may|must|is|are|was|were|has|have|means|includes|does)\b/i
const strongNorm = /\b(?:shall|must|means|includes)\b/i
const proviso = /^(?:Provided|Explanation|Note)\b/

/** A line that starts with a capital letter and does not end like a sentence or a lead-in. */
export function looksLikeHeading(text: string, line: Line): boolean {
  if (line.end - line.start > longest || !isCapital(text.charAt(line.start))) return false
  const last = lastMeaningful(text, line.start, line.end)
  return !isTerminal(last) && last !== ',' && last !== '—' && last !== '-' && last !== '–'
}

/** True when an English stretch states a norm rather than names one. */
export function saysMoreThanHeading(text: string, start: number, end: number): boolean {
  const words = text.slice(start, Math.min(end, start + longest))
  return isLatin(words.charCodeAt(0)) && (norm.test(words) || proviso.test(words))
}

/** True when a short English line is a norm rather than a marginal note; notes may say “Persons who are not employees”. */
export function saysMoreThanNote(text: string, start: number, end: number): boolean {
  return strongNorm.test(text.slice(start, end))
}

/** True when no small letter stands in the line and some capital does. */
export function isCapitalsHeading(text: string, line: Line): boolean {
  if (line.end - line.start > longest) return false
  let capitals = 0
  for (let i = line.start; i < line.end; i++) {
    const char = text.charAt(i)
    if (isSmall(char)) return false
    if (isCapital(char)) capitals++
  }
  return capitals > 2 && !isTerminal(lastMeaningful(text, line.start, line.end))
}

/** True when the label is that of an English article: `12.` or `12 (1)` before Latin text. */
export function isEnglishArticle(text: string, mark: Mark, end: number, language: Language): boolean {
  if (mark.kind !== 'bare' && mark.readings[0]?.scheme !== 'dot') return false
  for (let i = mark.textStart; i < end && i < mark.textStart + 40; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code))
      return (
        isLatin(code) && !isCyrillic(code) && (mark.kind === 'bare' || language === 'en' || isEnglishText(text, i, end))
      )
  }
  return language === 'en'
}

/** Latin letters only, as far as a glance shows: «1. IT-компании …» is Russian. */
function isEnglishText(text: string, start: number, end: number): boolean {
  for (let i = start; i < end && i < start + 60; i++) if (isCyrillic(text.charCodeAt(i))) return false
  return end - start > 12
}

/**
 * Where the heading of an article ends that begins right after its label; the given start when the line is text. `next` is the label on
 * the next line of the same article, `inArticle` whether there is such a line.
 */
export function articleHeadingEnd(
  text: string,
  mark: Mark,
  start: number,
  end: number,
  following: { readonly mark: Mark | undefined; readonly inArticle: boolean },
): number {
  if (mark.kind === 'bare') return start
  const dashed = dashedHeading(text, start, end)
  if (dashed > start) return dashed
  const last = lastMeaningful(text, start, end)
  const scheme = following.mark?.readings[0]?.scheme
  // A heading that is broken after a comma.
  if (last === ',' && mark.kind === 'article' && following.inArticle && !following.mark) return end
  if (!isTerminal(last) && last !== ',' && last !== '—' && last !== '-') {
    if (!saysMoreThanHeading(text, start, end)) return end
    if (following.inArticle && !following.mark) return saysMoreThanNote(text, start, end) ? start : end
    return scheme === 'paren' || scheme === 'dot' ? end : start
  }
  if (last !== '.' || !following.inArticle || end - start > longest || saysMoreThanHeading(text, start, end))
    return start
  if (text.slice(start, end - 1).includes('. ')) return start
  const english = isLatin(text.charCodeAt(start))
  return english || scheme === 'dot' || scheme === 'paren' ? end : start
}

/** True when the line is a proviso or an explanation of English acts, which belongs to what it stands after. */
export function isProviso(text: string, line: Line): boolean {
  return proviso.test(text.slice(line.start, line.start + 12))
}

/** The Indian manner: “Power to amend Schedules.--(1) The …”. */
function dashedHeading(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + longest))
  const match = /\.\s?(?:--+|—|–)/.exec(head)
  return match && !saysMoreThanHeading(text, start, start + match.index) ? start + match.index + match[0].length : start
}
