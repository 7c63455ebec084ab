/** Tells an act that stands by itself from excerpts and from amending acts: only against it may an absence be held. */
import { articlesOf } from './articles.js'
import type { Act, Provision } from './tree.js'

/** An excerpt rarely begins with the first articles; these may be missing from a scanned text. */
const latestFirstArticle = 3
const fewestArticles = 3
/** Text before the first article in which an amendment is announced. */
const announced = 1500

const amendingTitle =
  /о внесении\s+(изменени|дополнени)|о признании\s+утративш|өзгерістер(\s+мен\s+толықтырулар)?\s+енгізу|толықтырулар\s+енгізу|күші\s+жойылды\s+деп\s+тану|\((amendments?|repeals?|miscellaneous provisions)\)|\bamendments?,?\s+(act|bill|law|ordinance)\b|\bamending\s+(act|bill|law)\b|\b(act|bill|law)\s+to\s+(amend|repeal)\b(?!\s+and\s+consolidate)/i

/** Subordinate instruments leave safeguards to the act under which they are made. */
const subordinate =
  /powers?\s+conferred|\b(regulations?|rules|by-laws),?\s+((of|no\.?)\s+)?\d{4}|постановлени[ея]\s+правительства|приказ\s+министра|утвердить\s+прилагаем|қаулысы|бұйрығы/i

/** Offsets of `act` are in `text`. An act that orders amendments is no whole act; one that has only the title of such an act is an excerpt of it. */
export function isComplete(act: Act, text: string): boolean {
  if (!act.wholeAct) return false
  const articles = articlesOf(act.children)
  const [first] = articles
  if (!first || articles.length < fewestArticles || (parseInt(first.number, 10) || 1) > latestFirstArticle) return false
  const before = opening(first, text)
  return !subordinate.test(before) && !amendingTitle.test(before)
}

/** The title and what stands between it and the first article. */
const opening = (first: Provision, text: string): string =>
  text.slice(Math.max(0, first.start - announced), first.start)
