/** What a bill makes of the articles in force: matches that its words bring about in their sentence, laid back to where the bill has them. */
import type { Change, Consolidated } from '../act/consolidate.js'
import { parseAct } from '../act/parse.js'
import { languageOf, type Language } from '../text/language.js'
import type { Range } from '../text/range.js'
import type { LocatedMatch, Matcher } from './matcher.js'
import { passages } from './passages.js'

/**
 * The matches of articles in force as the bill changes them, where the bill is to blame: its new words are part of the match, or the
 * rule did not match before. `known` are the matches of the bill itself, which are not repeated.
 */
export function matchesInContext(
  articles: readonly Consolidated[],
  known: readonly LocatedMatch[],
  matcher: Matcher,
  main: Language,
): readonly LocatedMatch[] {
  const found: LocatedMatch[] = []
  const isKnown = (match: LocatedMatch): boolean =>
    [...known, ...found].some((one) => one.rule === match.rule && one.start < match.end && match.start < one.end)
  for (const consolidated of articles) {
    for (const match of introduced(consolidated, matcher, main)) if (!isKnown(match)) found.push(match)
  }
  return found
}

function introduced(consolidated: Consolidated, matcher: Matcher, main: Language): readonly LocatedMatch[] {
  const { before, after, changes } = consolidated
  const old = new Set(matchesOf(before, matcher, main).map(({ rule }) => rule))
  return matchesOf(after, matcher, main).flatMap((match) => {
    const change = changes.find((one) => touches(one, match) && isToBlame(one, match, old))
    return change ? [inBill(match, change)] : []
  })
}

function matchesOf(article: string, matcher: Matcher, main: Language): readonly LocatedMatch[] {
  const language = languageOf(article) ?? main
  const act = parseAct(article, language)
  return matcher.match(passages(act, article, language), article, act).matches
}

/** Words must be part of what matched; where words went, the sentence is enough. */
function touches(change: Change, match: LocatedMatch): boolean {
  const { start, end } = change.start < change.end ? match : { start: match.sentenceStart, end: match.sentenceEnd }
  return change.start < change.end
    ? change.start < end && start < change.end
    : start <= change.start && change.end <= end
}

/** A fault that the article has already is the bill's only where its words carry the number that is held against it, or the whole norm. */
function isToBlame(change: Change, match: LocatedMatch, old: ReadonlySet<number>): boolean {
  if (!old.has(match.rule)) return true
  const { number } = match
  if (number) return change.start <= number.start && number.end <= change.end
  return change.start <= match.start && match.end <= change.end
}

function inBill(match: LocatedMatch, change: Change): LocatedMatch {
  const place = onBill(change, Math.max(match.start, change.start), Math.min(match.end, change.end))
  const { number } = match
  const isOwn = number && change.start <= number.start && number.end <= change.end
  return {
    ...match,
    ...place,
    sentenceStart: place.start,
    sentenceEnd: place.end,
    number: isOwn ? { ...number, ...onBill(change, number.start, number.end) } : undefined,
    wording: undefined,
    // What it refers to stands in the act in force, not in the bill.
    related: [],
  }
}

function onBill(change: Change, from: number, to: number): Range {
  if (change.start === change.end) return { start: change.bill.start, end: change.bill.end }
  const by = change.bill.start - change.start
  return { start: from + by, end: to + by }
}
