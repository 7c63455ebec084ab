/** Compares the reviews of two versions of a draft, article by article: what is resolved, what remains, what is new, which safeguards are gone. */
import { provisionPath } from '../act/citation.js'
import type { Provision } from '../act/tree.js'
import type { DecidedFinding } from '../findings/decision.js'
import type { Finding } from '../findings/finding.js'
import { severities } from '../findings/severity.js'
import type { Review, SafeguardTrace } from '../review.js'
import type { RuleSet } from '../rules/ruleset.js'
import { grouped } from '../text/grouped.js'
import { alignActs, type Pair } from './align.js'
import { lostSafeguards, type LostSafeguard } from './lost-safeguards.js'
import { matchFindings, type PlacedFinding } from './match-findings.js'

/** A version with what was found in it. */
export interface Version {
  readonly review: Review
  /** Those that count, in the order of the text, with the decisions on them. */
  readonly findings: readonly (Finding | DecidedFinding)[]
  /** `Reviewer.safeguardsIn` of its text, for the newer one with those of the texts that are reviewed alongside. */
  readonly safeguards: readonly SafeguardTrace[]
}

/** `resolved` has only an old finding, `new` only a new one. */
export interface ComparedFinding {
  readonly state: 'resolved' | 'remaining' | 'new'
  readonly old?: Finding | DecidedFinding
  readonly new?: Finding | DecidedFinding
  /** New, or remaining and more severe than before. */
  readonly worse: boolean
  /** Of a remaining one: other words were found. */
  readonly changed: boolean
  /** Of a resolved absence: the safeguard was not added, the act no longer deals with its topic. */
  readonly topicGone?: true
}

/** An article, or what stands outside of all: then both paths are empty. */
export interface ComparedArticle {
  readonly state: 'gone' | 'kept' | 'changed' | 'new'
  /** Under another number, or in another chapter or part. */
  readonly moved: boolean
  /** Outermost first, the article last; of the version that has it. */
  readonly old?: readonly Provision[]
  readonly new?: readonly Provision[]
  /** In the order of the newer version, resolved ones where they stood. */
  readonly findings: readonly ComparedFinding[]
  /** Safeguards that stood in it and stand nowhere in the newer version. */
  readonly lost: readonly LostSafeguard[]
  /** Safeguards that stand in it and stood nowhere in the older version. */
  readonly gained: readonly LostSafeguard[]
}

export interface Comparison {
  /** All articles of both versions in the order of the newer one; what goes stands behind what it stood behind. */
  readonly articles: readonly ComparedArticle[]
  /** All findings, in the order of the articles. */
  readonly findings: readonly ComparedFinding[]
  readonly lost: readonly LostSafeguard[]
  readonly gained: readonly LostSafeguard[]
}

/** `ruleSet` is that by which both were reviewed. Never throws. */
export function compareVersions(older: Version, newer: Version, ruleSet: RuleSet): Comparison {
  const pairs = alignActs(older.review.act, older.review.draft.text, newer.review.act, newer.review.draft.text)
  const oldKeys = keysOf(pairs, 'old')
  const newKeys = keysOf(pairs, 'new')
  const olds = placedIn(older, oldKeys)
  const news = placedIn(newer, newKeys)
  const matched = matchFindings(olds, news)
  const back = new Map([...matched].map(([old, its]) => [its, old] as const))
  const off = new Set(
    [...(older.review.overrides ?? []), ...(newer.review.overrides ?? [])].flatMap((one) => (one.off ? one.rule : [])),
  )
  const rules = { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => !off.has(id)) }
  const lost = lostSafeguards(older.safeguards, newer.safeguards, rules)
  const gained = lostSafeguards(newer.safeguards, older.safeguards, rules)

  const oldsIn = grouped(olds, ({ article }) => article)
  const newsIn = grouped(news, ({ article }) => article)
  const units = pairs.flatMap((pair, key) => (isArticle(pair) ? [{ pair, key }] : []))
  const changedBelow = changedUnits(pairs, oldKeys, newKeys)
  const articles = units.map(({ pair, key }): ComparedArticle => {
    const resolved = (oldsIn.get(key) ?? []).filter((one) => !matched.has(one))
    const stands = newsIn.get(key) ?? []
    const findings = [
      ...resolved.map((one) => ({ at: one.finding.range.start, compared: resolvedOf(one.finding, newer.review) })),
      ...stands.map((one) => ({
        at: one.finding.range.start,
        compared: comparedOf(back.get(one)?.finding, one.finding),
      })),
    ]
    return {
      state: !pair.new ? 'gone' : !pair.old ? 'new' : pair.changed || changedBelow.has(key) ? 'changed' : 'kept',
      moved: pair.moved,
      ...(pair.old && { old: pair.old }),
      ...(pair.new && { new: pair.new }),
      findings: findings.sort((a, b) => a.at - b.at).map(({ compared }) => compared),
      lost: lost.filter(({ starts }) => starts.some((start) => articleAt(older.review, start, oldKeys) === key)),
      gained: gained.filter(({ starts }) => starts.some((start) => articleAt(newer.review, start, newKeys) === key)),
    }
  })
  return { articles, findings: articles.flatMap(({ findings }) => findings), lost, gained }
}

/** Index of the pair of each provision of one version. */
function keysOf(pairs: readonly Pair[], version: 'old' | 'new'): ReadonlyMap<Provision, number> {
  return new Map(
    pairs.flatMap((pair, key) => {
      const provision = pair[version]?.at(-1)
      return provision ? [[provision, key] as const] : []
    }),
  )
}

const isDivision = ({ kind }: Provision): boolean => kind === 'part' || kind === 'chapter'

/** The outermost provision below parts and chapters in either version, and the place outside of all. In one of them it may have come to stand deeper. */
function isArticle({ old, new: its }: Pair): boolean {
  return [old, its].some((path) => path && path.at(-1) === outermost(path))
}

const outermost = (path: readonly Provision[]): Provision | undefined => path.find((one) => !isDivision(one))

function articleAt({ act }: Review, offset: number, keys: ReadonlyMap<Provision, number>): number {
  const article = outermost(provisionPath(act, offset))
  // The title and the preamble are the first pair.
  return (article && keys.get(article)) ?? 0
}

function placedIn({ review, findings }: Version, keys: ReadonlyMap<Provision, number>): readonly PlacedFinding[] {
  return findings.map((finding) => {
    const offset = review.draft.toNormalised(finding.range.start)
    const innermost = provisionPath(review.act, offset).at(-1)
    return { finding, provision: innermost && keys.get(innermost), article: articleAt(review, offset, keys) }
  })
}

/** The articles in which some provision has changed, moved, come or gone. */
function changedUnits(
  pairs: readonly Pair[],
  oldKeys: ReadonlyMap<Provision, number>,
  newKeys: ReadonlyMap<Provision, number>,
): ReadonlySet<number> {
  const changed = new Set<number>()
  const note = (path: readonly Provision[] | undefined, keys: ReadonlyMap<Provision, number>): void => {
    const article = path && outermost(path)
    const key = article && keys.get(article)
    if (key !== undefined) changed.add(key)
  }
  for (const pair of pairs) {
    if (isArticle(pair) || (!pair.changed && !pair.moved)) continue
    note(pair.old, oldKeys)
    note(pair.new, newKeys)
  }
  return changed
}

function resolvedOf(old: Finding, { safeguards }: Review): ComparedFinding {
  const isTopicGone = old.lookedFor !== undefined && safeguards?.has(old.rule) !== true
  return { state: 'resolved', old, worse: false, changed: false, ...(isTopicGone && { topicGone: true }) }
}

function comparedOf(old: Finding | undefined, its: Finding): ComparedFinding {
  if (!old) return { state: 'new', new: its, worse: true, changed: false }
  const rank = ({ severity }: Finding): number => severities.indexOf(severity)
  // The words of an absence are those of the whole article that it stands on.
  const isChanged = its.lookedFor === undefined && plain(old.text) !== plain(its.text)
  return { state: 'remaining', old, new: its, worse: rank(its) > rank(old), changed: isChanged }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
